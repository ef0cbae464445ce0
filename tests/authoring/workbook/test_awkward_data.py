"""Data that stretch what a workbook can hold: it is read back as it was, and needs no repair."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jixiao.authoring.packs import installed
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.begun import begun_from
from jixiao.binding.workbook import read, read_workbook
from jixiao.errors import DataError
from jixiao.model.entries import LONGEST_TEXT, fitting
from jixiao.model.history import ReviewEntry
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.ooxml.package import Package
from jixiao.sheets.opening import open_package
from jixiao.sheets.reader import snapshot_of
from support.audit import audit

LONG = "长" * LONGEST_TEXT


def written(folder: Path, data: SelfEvaluation) -> Path:
    path = folder / "自评.xlsx"
    path.write_bytes(write_workbook(data, installed("湖南-县级")))
    return path


def named(sample: SelfEvaluation, identity: str, unit_name: str) -> SelfEvaluation:
    [project] = sample.projects
    return replace(
        sample,
        projects=(replace(project, id=identity),),
        cover=replace(sample.cover, unit_name=unit_name),
    )


def texts_in(package: Package) -> Iterator[str]:
    for name in package.names:
        if name.endswith(".xml"):
            root = etree.fromstring(package.read(name))
            yield from (element.text for element in root.iter() if element.text)


@pytest.mark.parametrize(
    ("identity", "unit_name"),
    [('P"1', '"某县"'), ("_x0041_", "某县_x000B_司法局"), ("项目<&>'一", "<某县>&\n司法局")],
)
def test_reads_back_odd_names(
    tmp_path: Path, sample: SelfEvaluation, identity: str, unit_name: str
) -> None:
    data = named(sample, identity, unit_name)
    assert read_workbook(written(tmp_path, data)).data == data


def test_office_would_open_odd_names_without_a_repair(
    tmp_path: Path, sample: SelfEvaluation
) -> None:
    position = ReviewEntry(code="A01", position=f"{'长' * 40}'!B3", message="=1+1")
    data = replace(named(sample, "P\"1'_x0041_", "某县_x000B_司法局"), review=(position,))
    path = written(tmp_path, data)
    audit(path)
    assert read_workbook(path).data == data


def test_refuses_an_identity_longer_than_a_name_can_hold(
    tmp_path: Path, sample: SelfEvaluation
) -> None:
    with pytest.raises(DataError, match="300个字"):
        written(tmp_path, named(sample, "P" * 300, "某县"))


@pytest.fixture(scope="module")
def long_texts(tmp_path_factory: pytest.TempPathFactory, sample: SelfEvaluation) -> Path:
    """Formulas put the name into every title; the report joins the parts of a problem."""
    [problem, *_] = sample.problems.problems
    data = replace(
        named(sample, "P1", LONG),
        problems=replace(sample.problems, problems=(replace(problem, heading=LONG, detail=LONG),)),
    )
    return written(tmp_path_factory.mktemp("long"), data)


def test_no_text_in_it_is_longer_than_a_cell_can_hold(long_texts: Path) -> None:
    audit(long_texts)
    assert all(fitting(text) == text for text in texts_in(open_package(long_texts)))


def test_preview_shows_a_paragraph_of_any_length_whole(long_texts: Path) -> None:
    sheet = snapshot_of(open_package(long_texts)).sheet("报告预览")
    assert sheet is not None
    shown = "".join(str(sheet.value(row, 2) or "") for row in sheet.filled_rows())
    assert f"{LONG}。{LONG}。" in shown


def test_begins_a_year_from_a_workbook_with_control_characters(
    tmp_path: Path, sample: SelfEvaluation
) -> None:
    [project] = sample.projects
    odd = replace(
        named(sample, "P1", "某县\x0b司法局\x07"),
        projects=(replace(project, goal=replace(project.goal, expected="目标\ufffe\x1f。")),),
    )
    last = written(tmp_path, odd)
    begun = write_workbook(*begun_from(last))
    path = tmp_path / "今年.xlsx"
    path.write_bytes(begun)
    assert not any("_x00" in text for text in texts_in(open_package(path)))
    assert read(snapshot_of(open_package(path))).data.cover.unit_name == "某县\n司法局"
