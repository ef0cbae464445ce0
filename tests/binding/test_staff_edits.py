"""A written workbook, edited by a real spreadsheet as staff do, read again."""

from dataclasses import replace

import pytest

from jixiao.assets import asset
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read_workbook
from jixiao.form.reading import Reading
from jixiao.model.data import load
from jixiao.model.project import Indicator
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.unit import Paragraph
from jixiao.sheets.address import from_a1, to_a1
from support.office import edit
from support.packs import pack_form

SAMPLE = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
PROJECT = SAMPLE.projects[0]
BUDGET = "预算 决算（定稿）"


class Staff:
    """Knows where things stand in the workbook as written, and edits it in one go."""

    def __init__(self, before: Reading) -> None:
        self.before = before

    def at(self, path: str) -> tuple[str, int, int]:
        """Title, row and column of the value of ``path``."""
        origin = self.before.origins[path]
        return (origin.sheet or "", *from_a1(origin.cell or ""))

    def edits(self) -> dict[str, list[tuple[str | int, ...]]]:
        """What is done, in order, by the name of the file saved after it."""
        unit, duty, text = self.at("unit.duties[1].text")
        project, indicator, name = self.at("projects[0].indicators[1].name")
        budget, business, column = self.at("budget.income.business.initial")
        cover, unit_name, value = self.at("cover.unit_name")
        return {
            "resaved": [],
            "edited": [
                ("insert_row", unit, duty),
                ("type", unit, to_a1(duty, text), "插在中间的职责。"),
                ("delete_row", unit, duty + 2),
                ("insert_row", project, indicator),
                ("type", project, to_a1(indicator, name), "插入的指标"),
                ("delete_row", project, indicator + 2),
                ("insert_row", cover, unit_name),
                ("cut", cover, to_a1(unit_name + 1, value), to_a1(unit_name + 40, value)),
                ("insert_column", budget, column),
                ("rename", budget, BUDGET),
                ("rename", project, "司法行政项目"),
            ],
            "copied": [
                ("copy", "司法行政项目", "司法行政项目 (2)"),
                (
                    "type",
                    "司法行政项目 (2)",
                    to_a1(*self.at("projects[0].head.name")[1:]),
                    "另一项目",
                ),
                ("copy", unit, "单位情况 (2)"),
                ("type", "单位情况 (2)", to_a1(*self.at("unit.establishment.total")[1:]), "999"),
                ("copy", BUDGET, "预决算 (2)"),
                ("delete_sheet", BUDGET),
            ],
            "damaged": [("delete_row", "预决算 (2)", business)],
        }


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    folder = tmp_path_factory.mktemp("edits")
    written = folder / "written.xlsx"
    written.write_bytes(write_workbook(SAMPLE, pack_form()))
    before = read_workbook(written)
    edits = Staff(before).edits()
    edit(written, {folder / f"{name}.xlsx": steps for name, steps in edits.items()})
    return {"written": before} | {name: read_workbook(folder / f"{name}.xlsx") for name in edits}


def edited_sample() -> SelfEvaluation:
    """The sample with what staff changed in it."""
    first, _, *duties = SAMPLE.unit.duties
    ruled, replaced, *indicators = PROJECT.indicators
    assert duties[0].text
    assert replaced.name
    kept = (first, Paragraph("插在中间的职责。"), SAMPLE.unit.duties[1], *duties[1:])
    rows = (ruled, Indicator(name="插入的指标"), replaced, *indicators[1:])
    return replace(
        SAMPLE,
        unit=replace(SAMPLE.unit, duties=kept),
        projects=(replace(PROJECT, indicators=rows),),
    )


def test_a_written_workbook_holds_the_data_it_was_written_from(
    readings: dict[str, Reading],
) -> None:
    assert readings["written"].data == SAMPLE
    assert not readings["written"].issues


def test_a_workbook_saved_by_another_program_reads_the_same(readings: dict[str, Reading]) -> None:
    written, resaved = readings["written"], readings["resaved"]
    assert resaved.data == SAMPLE
    assert not resaved.issues
    assert {path: str(origin) for path, origin in resaved.origins.items()} == {
        path: str(origin) for path, origin in written.origins.items()
    }


def test_follows_rows_columns_cells_and_titles_wherever_staff_put_them(
    readings: dict[str, Reading],
) -> None:
    reading = readings["edited"]
    assert reading.data == edited_sample()
    assert not [issue for issue in reading.issues if issue.kind != "formula_overwritten"]
    assert reading.origins["budget.income.total.initial"].sheet == BUDGET
    assert reading.origins["projects[0].head.name"].sheet == "司法行政项目"


def test_tells_copied_sheets_from_their_originals(readings: dict[str, Reading]) -> None:
    data = readings["copied"].data
    expected = edited_sample()
    first, second = data.projects
    assert (replace(data, projects=(first,)), first) == (expected, expected.projects[0])
    assert second.head.name == "另一项目"
    assert second.id == f"{first.id}-2"
    assert second.indicators == first.indicators
    assert readings["copied"].origins["budget.income.total.initial"].sheet == "预决算 (2)"


def test_notes_the_row_that_staff_deleted(readings: dict[str, Reading]) -> None:
    reading = readings["damaged"]
    lost = {issue.path for issue in reading.issues if issue.kind == "name_lost"}
    columns = ("last_year", "initial", "adjusted", "actual")
    assert lost == {f"budget.income.business.{column}" for column in columns}
    assert reading.data.budget.income == SAMPLE.budget.income
