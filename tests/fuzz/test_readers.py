"""Whatever a file holds, every reader takes it or refuses it: in time, in memory, in one sentence.

``make test`` tries a few inputs of each kind, ``make fuzz`` as many as it is asked for.
"""

import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao.assets import asset
from jixiao.authoring.word_template import build_word_template
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.begun import begun_from
from jixiao.binding.workbook import read
from jixiao.excel.functions import served
from jixiao.excel.setup.configuration import read_settings
from jixiao.functions.registry import Function, exported
from jixiao.model.data import dump, load
from jixiao.narrative.context import report_context
from jixiao.narrative.printing import Printer
from jixiao.numbers import parse_number
from jixiao.numbers.period import parse_period
from jixiao.numbers.target import parse_target
from jixiao.ooxml.package import Package
from jixiao.ooxml.writing import unpacked
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile, read_profile
from jixiao.report.attachments import attachments
from jixiao.report.template import load as load_template
from jixiao.review_sheet.update import with_findings
from jixiao.rules.checking import check
from jixiao.scoring.evaluate import evaluate
from jixiao.sheets.reader import snapshot_of
from support import hostile
from support.audit import audit
from support.bounds import bounded_memory, inputs, within_bounds
from support.hostile import File, Parts
from support.packages import zipped
from support.packs import pack_form

SAMPLE = asset("workbook", "samples", "衡山县司法局-2022.json")
PROFILE = asset("templates", "湖南-县级")
TODAY = dt.date(2023, 8, 8)
BLANK_SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
    b"</worksheet>"
)

fuzzed = settings(
    suppress_health_check=list(HealthCheck), database=None, report_multiple_bugs=False
)


@pytest.fixture(autouse=True, scope="module")
def _memory() -> Iterator[None]:
    sample_parts()
    placeholders()
    with bounded_memory():
        yield


@cache
def sample_parts() -> Parts:
    """The sample's workbook, but for its unused project sheets, which say nothing new."""
    data = with_profile(load(SAMPLE), load_profile())
    parts = unpacked(write_workbook(data, pack_form()))
    unused = [name for name in parts if name.startswith("xl/worksheets/sheet")][6:13]
    return Parts(parts | dict.fromkeys(unused, BLANK_SHEET))


@cache
def placeholders() -> tuple[dict[str, object], Printer]:
    """What a template may name, and how it is printed."""
    evaluation = evaluate(read(snapshot_of(Package.of(zipped(sample_parts()), "甲.xlsx"))))
    printer = Printer(evaluation.data.settings.display)
    more = {"附件": attachments(evaluation, printer), "草稿": "草稿"}
    return {**report_context(evaluation), **more}, printer


@settings(fuzzed, max_examples=inputs(0.15, 40))
@given(file=st.deferred(lambda: hostile.broken_package(sample_parts())), write=st.booleans())
def test_workbook(file: File, write: bool) -> None:  # noqa: FBT001 - drawn
    with within_bounds():
        package = Package.of(file.content, "自评.xlsx")
        snapshot = snapshot_of(package)
        result = check(read(snapshot))
        dump(result.evaluation.data)
        if write:
            written = with_findings(
                package, snapshot, result.evaluation.reading, result.findings, TODAY
            )
            snapshot_of(Package.of(written, "自评.xlsx"))


@settings(fuzzed, max_examples=inputs(0.002, 2))
@given(file=st.deferred(lambda: hostile.broken_package(sample_parts())))
def test_workbook_of_the_year_after(file: File) -> None:
    begun = []
    with tempfile.TemporaryDirectory() as folder:
        last, now = Path(folder) / "上年.xlsx", Path(folder) / "今年.xlsx"
        last.write_bytes(file.content)
        with within_bounds():
            begun.append(begun_from(last))
        for data, _ in begun:
            now.write_bytes(write_workbook(with_profile(data, load_profile()), pack_form()))
            audit(now)


@settings(fuzzed, max_examples=inputs(0.25, 60))
@given(text=hostile.broken_json(json.loads(SAMPLE.read_text(encoding="utf-8"))))
def test_data(text: str) -> None:
    with within_bounds():
        data = load(text.encode("utf-8", "surrogatepass"), file_name="数据.json")
        load(dump(data))


@settings(fuzzed, max_examples=inputs(0.1, 40))
@given(text=hostile.broken_lines((PROFILE / "profile.toml").read_text(encoding="utf-8")))
def test_profile(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "profile.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
        (Path(folder) / "report.docx").write_bytes((PROFILE / "report.docx").read_bytes())
        with within_bounds():
            read_profile(Path(folder))


@settings(fuzzed, max_examples=inputs(0.1, 40))
@given(text=hostile.templates)
def test_template(text: str) -> None:
    with within_bounds():
        _render(build_word_template(text, "模板.txt"))


@settings(fuzzed, max_examples=inputs(0.1, 40))
@given(file=st.deferred(lambda: hostile.broken_package(_template_parts())))
def test_template_package(file: File) -> None:
    _render(file.content)


def _template_parts() -> Parts:
    return Parts(unpacked((PROFILE / "report.docx").read_bytes()))


def _render(content: bytes) -> None:
    context, printer = placeholders()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        path.write_bytes(content)
        with within_bounds():
            load_template(path, printer.filters()).render(context, title="报告", creator="单位")


@settings(fuzzed, max_examples=inputs(0.15, 80))
@given(text=hostile.texts)
def test_text_of_a_cell(text: str) -> None:
    with within_bounds():
        parse_number(text)
        parse_target(text)
        parse_period(text)


@settings(fuzzed, max_examples=inputs(0.1, 60))
@given(data=st.data(), function=st.sampled_from(exported()))
def test_function(data: st.DataObject, function: Function) -> None:
    values = st.none() | hostile.texts | st.floats() | st.booleans() | st.just(-2146826281)
    block = st.lists(st.tuples(values), min_size=1, max_size=4).map(tuple)
    arguments = [data.draw(block if p.is_range else values) for p in function.parameters]
    with within_bounds():
        assert isinstance(served(function)(*arguments), float | str)


def _in_gbk(text: str) -> bytes:
    return text.encode("gbk", "replace")


@settings(fuzzed, max_examples=inputs(0.05, 40))
@given(content=st.binary(max_size=400) | hostile.texts.map(_in_gbk))
def test_configuration(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jixiao.conf"
        path.write_bytes(content)
        with within_bounds():
            read_settings(path, "gbk")
