"""Cells far away, tables as large as the sheet, names without number."""

from dataclasses import replace

import pytest

from jixiao.assets import asset
from jixiao.binding.texts import Texts
from jixiao.binding.workbook import read
from jixiao.errors import NewerFormError
from jixiao.form.loading import base_form
from jixiao.model.data import load
from jixiao.sheets.address import LAST_COLUMN, LAST_ROW, Reference
from jixiao.sheets.snapshot import DefinedName, SheetSnapshot, Snapshot, Table
from support.laid_out import changed, laid_out

SAMPLE = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
WORKBOOK = laid_out(SAMPLE)
CORNER = (LAST_ROW, LAST_COLUMN)


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of cells asked for, one by one or by rows."""
    asked = [0]
    value, row = SheetSnapshot.value, SheetSnapshot.row

    def counted_value(sheet: SheetSnapshot, down: int, right: int) -> object:
        asked[0] += 1
        return value(sheet, down, right)

    def counted_row(
        sheet: SheetSnapshot, number: int, first: int = 1, last: int | None = None
    ) -> object:
        asked[0] += (sheet.last_column if last is None else last) - first + 1
        return row(sheet, number, first, last)

    monkeypatch.setattr(SheetSnapshot, "value", counted_value)
    monkeypatch.setattr(SheetSnapshot, "row", counted_row)
    return asked


def without_tables(snapshot: Snapshot) -> Snapshot:
    return replace(snapshot, tables={})


def with_strays(snapshot: Snapshot) -> Snapshot:
    for sheet in snapshot.sheets:
        snapshot = changed(snapshot, sheet.title, {CORNER: "误填"})
    return snapshot


def as_high_as_the_sheet(snapshot: Snapshot, name: str) -> Snapshot:
    table = snapshot.tables[name]
    block = table.reference
    whole = Reference(block.sheet, block.first_row, block.first_column, *CORNER)
    return replace(snapshot, tables={**snapshot.tables, name: replace(table, reference=whole)})


@pytest.mark.parametrize("edit", [without_tables, lambda snapshot: snapshot])
def test_reads_past_a_stray_cell_in_the_last_corner(edit: object, walked: list[int]) -> None:
    assert callable(edit)
    reading = read(with_strays(edit(WORKBOOK)))
    assert reading.data == SAMPLE
    assert walked[0] < 50_000


def test_reads_only_filled_rows_of_a_table_as_high_as_the_sheet(walked: list[int]) -> None:
    # Nothing of the form stands below the last list of 问题与措施.
    name = base_form().lists["problems.last_year_problems"].name
    assert read(as_high_as_the_sheet(WORKBOOK, name)).data == SAMPLE
    assert walked[0] < 50_000


def test_reads_lists_of_projects_named_by_whole_columns(walked: list[int]) -> None:
    block = base_form().project_lists["indicators"]
    names = [
        replace(name, refers_to="项目01!$A:$XFD") if name.name == block.name else name
        for name in WORKBOOK.names
    ]
    read(replace(WORKBOOK, names=tuple(names)))
    assert walked[0] < 50_000


@pytest.mark.parametrize("header_rows", [0, 2, 10**18, -1, -(10**18)])
@pytest.mark.parametrize("total_rows", [0, 10**18])
def test_counts_no_rows_outside_a_table(header_rows: int, total_rows: int) -> None:
    area = Reference("数据", 3, 2, 9, 4)
    body = Table("表", area, (), header_rows, total_rows).body
    assert body is None or 3 <= body.first_row <= body.last_row <= 9


@pytest.mark.parametrize("version", ["1E99999999", "1E999999999999999999", "9" * 5_000])
def test_tells_a_newer_version_of_any_size(version: str) -> None:
    names = [name for name in WORKBOOK.names if name.name != "表单版本"]
    newer = replace(WORKBOOK, names=(*names, DefinedName("表单版本", None, version)))
    with pytest.raises(NewerFormError) as refusal:
        read(newer)
    assert len(str(refusal.value)) < 120


@pytest.mark.parametrize("version", ["1E9999999999999999999999", '"一"', '"NaN"', '"Infinity"'])
def test_reads_a_workbook_whose_version_cannot_be_told(version: str) -> None:
    names = [name for name in WORKBOOK.names if name.name != "表单版本"]
    odd = replace(WORKBOOK, names=(*names, DefinedName("表单版本", None, version)))
    assert read(odd).data == SAMPLE


def test_finds_what_is_left_among_very_many_names_and_sheets() -> None:
    names = tuple(DefinedName(f"名_{n}", None, "首页!$A$1") for n in range(20_000))
    sheets = tuple(SheetSnapshot(f"表{n}", "visible", {(1, 1): "无关"}) for n in range(2_000))
    own = tuple(DefinedName("单位名称", sheet.title, "首页!$B$3") for sheet in sheets)
    crowd = replace(
        WORKBOOK,
        names=(*WORKBOOK.names, *names, *own),
        sheets=(*WORKBOOK.sheets, *sheets),
    )
    assert read(crowd).data == SAMPLE


def test_finds_labels_on_a_sheet_that_repeats_them_without_end() -> None:
    label = base_form().cells["unit.staff.total"].field.label
    crowd = changed(WORKBOOK, "单位情况", {(row, 30): label for row in range(1, 30_001)})
    sheet = crowd.sheet("单位情况")
    assert sheet is not None
    assert len(Texts(sheet).find(label)) == 1_000
    lost = tuple(name for name in crowd.names if not name.refers_to.startswith("单位情况!"))
    data = read(replace(crowd, names=lost)).data
    assert data.unit.duties == SAMPLE.unit.duties


def test_numbers_copies_of_a_project_one_after_the_other() -> None:
    [project] = SAMPLE.projects
    copies = laid_out(replace(SAMPLE, projects=(project,) * 40))
    identities = [each.id for each in read(copies).data.projects]
    assert identities == ["P1", *(f"P1-{n}" for n in range(2, 41))]
