"""What is printed above the official forms: titles filled in, headers on every page."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jixiao.authoring.workbook import write_workbook
from jixiao.form.loading import Form
from jixiao.model.amount import BLANK, Amount
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper
from jixiao.narrative.context import title
from support.cells import disagreements, stored_values
from support.libreoffice import recalculate_all

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

_WRITTEN = "{年度}年度{单位}自评表（{年度}）"
_SHEETS = {"整体自评表": "overall_table", "项目01": "project_tables", "基础数据表": "basic_table"}
_YEARS = {"2022": Amount(Decimal(2022)), "": BLANK}


@pytest.fixture(scope="module")
def titled(sample: SelfEvaluation) -> dict[str, SelfEvaluation]:
    papers = Keyed({key: Paper("是", None, _WRITTEN) for key in (*_SHEETS.values(), "report")})
    settings = replace(sample.settings, papers=papers)
    return {
        text: replace(sample, settings=settings, cover=replace(sample.cover, year=year))
        for text, year in _YEARS.items()
    }


@pytest.fixture(scope="module")
def files(
    titled: dict[str, SelfEvaluation], form: Form, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("titles")
    paths = {text: folder / f"年度{text}.xlsx" for text in titled}
    for text, path in paths.items():
        path.write_bytes(write_workbook(titled[text], form))
    return paths


@pytest.mark.parametrize("year", _YEARS)
def test_printed_titles_name_year_and_unit_and_leave_out_what_is_blank(
    year: str, titled: dict[str, SelfEvaluation], files: dict[str, Path]
) -> None:
    cells, unit = stored_values(files[year]), titled[year].cover.unit_name
    for sheet in _SHEETS:
        assert cells[sheet, "A4"] == f"{year}年度{unit}自评表（{year}）"


def test_printed_titles_are_those_of_the_papers_in_word(
    titled: dict[str, SelfEvaluation], files: dict[str, Path]
) -> None:
    data, cells = titled["2022"], stored_values(files["2022"])
    for sheet, paper in _SHEETS.items():
        assert cells[sheet, "A4"] == title(data.settings.papers.get(paper), "", data)


def test_libreoffice_fills_in_the_same_titles(files: dict[str, Path]) -> None:
    calculated = recalculate_all(list(files.values()))
    places = [(sheet, "A4") for sheet in _SHEETS]
    for path, cells in zip(files.values(), calculated, strict=True):
        stored = stored_values(path)
        expected = {place: stored[place] for place in places}
        assert disagreements(expected, {place: cells[place] for place in places}) == []


def test_both_official_forms_repeat_the_header_of_their_indicators(files: dict[str, Path]) -> None:
    book = load_workbook(files["2022"])
    for sheet in ("整体自评表", "项目01"):
        first, last = book[sheet].print_title_rows.replace("$", "").split(":")
        assert first == last
        assert book[sheet][f"B{first}"].value == "一级指标"
