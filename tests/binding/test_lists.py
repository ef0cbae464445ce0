from collections.abc import Callable
from dataclasses import replace

import pytest

from jixiao.assets import asset
from jixiao.binding.workbook import read
from jixiao.form.loading import base_form
from jixiao.model.data import load
from jixiao.model.unit import Paragraph
from jixiao.sheets.address import from_a1
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot
from support.laid_out import changed, laid_out

SAMPLE = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
WORKBOOK = laid_out(SAMPLE)
BEFORE = read(WORKBOOK)
Cell = tuple[int, int]


def place(path: str) -> tuple[str, Cell]:
    """Title and cell where the value of ``path`` stands."""
    origin = BEFORE.origins[path]
    return origin.sheet or "", from_a1(origin.cell or "")


def moved(title: str, move: Callable[[Cell], Cell]) -> Snapshot:
    """The workbook with the cells of one sheet elsewhere; names and tables stay."""

    def moved_sheet(sheet: SheetSnapshot) -> SheetSnapshot:
        values = {move(cell): value for cell, value in sheet.values.items()}
        formulas = {move(cell): text for cell, text in sheet.formulas.items()}
        return SheetSnapshot(sheet.title, sheet.visibility, values, formulas)

    sheets = tuple(moved_sheet(s) if s.title == title else s for s in WORKBOOK.sheets)
    return replace(WORKBOOK, sheets=sheets)


def without_tables(*names: str) -> Snapshot:
    """The workbook with lists turned into plain ranges (转换为区域)."""
    kept = {name: table for name, table in WORKBOOK.tables.items() if name not in names}
    return replace(WORKBOOK, tables=kept)


def test_columns_may_change_places() -> None:
    title, (row, name) = place("spending.items[0].name")
    _, (_, actual) = place("spending.items[0].actual")
    swap = {name: actual, actual: name}

    def move(cell: Cell) -> Cell:
        at_table = row - 1 <= cell[0] <= row + len(SAMPLE.spending.items) - 1
        return (cell[0], swap.get(cell[1], cell[1])) if at_table else cell

    assert read(moved(title, move)).data == SAMPLE


@pytest.mark.parametrize(
    "header", ["决 算 数", "决算数（万元）", "决算数 ", "决算数：", "决算数\n(万元)"]
)
def test_headers_may_be_spaced_or_annotated(header: str) -> None:
    title, (row, column) = place("spending.items[0].actual")
    reading = read(changed(WORKBOOK, title, {(row - 1, column): header}))
    assert reading.data == SAMPLE
    assert not reading.issues


def test_a_header_that_is_gone_is_noted_and_its_column_is_blank() -> None:
    title, (row, column) = place("spending.items[0].uses")
    reading = read(changed(WORKBOOK, title, {(row - 1, column): "备注"}))
    assert [item.uses for item in reading.data.spending.items] == [None] * len(
        SAMPLE.spending.items
    )
    assert reading.data.spending.items[0].actual == SAMPLE.spending.items[0].actual
    (issue,) = reading.issues
    assert (issue.kind, issue.path) == ("column_lost", "spending.items.uses")
    assert issue.label.endswith("“主要用于”")


def test_blank_rows_do_not_count() -> None:
    title, (first, _) = place("unit.duties[0].text")

    def move(cell: Cell) -> Cell:
        return (cell[0] + 1, cell[1]) if first < cell[0] <= first + 2 else cell

    short = replace(SAMPLE, unit=replace(SAMPLE.unit, duties=SAMPLE.unit.duties[:3]))
    workbook = laid_out(short)
    sheets = tuple(
        SheetSnapshot(s.title, s.visibility, {move(c): v for c, v in s.values.items()}, s.formulas)
        if s.title == title
        else s
        for s in workbook.sheets
    )
    reading = read(replace(workbook, sheets=sheets))
    assert reading.data.unit.duties == SAMPLE.unit.duties[:3]
    assert from_a1(reading.origins["unit.duties[1].text"].cell or "")[0] == first + 2


def test_reads_rows_typed_right_below_a_table() -> None:
    table = WORKBOOK.tables["主要职责表"]
    area = table.reference
    narrow = replace(table, reference=replace(area, last_row=area.last_row - 4))
    reading = read(replace(WORKBOOK, tables={**WORKBOOK.tables, narrow.name: narrow}))
    assert reading.data == SAMPLE


def test_stops_below_a_table_where_the_next_block_begins() -> None:
    title, (first, column) = place("unit.duties[0].text")
    last = WORKBOOK.tables["主要职责表"].reference.last_row
    full = {(row, column): f"职责{row}。" for row in range(first, last + 2)}
    duties = read(changed(WORKBOOK, title, full)).data.unit.duties
    assert duties == tuple(Paragraph(text) for text in full.values())


@pytest.mark.parametrize("block", base_form().lists.values(), ids=lambda block: block.name)
def test_finds_a_list_that_is_no_table_any_more_by_its_headers(block: object) -> None:
    assert read(without_tables(block.name)) == BEFORE  # type: ignore[attr-defined]


def test_finds_all_lists_of_a_sheet_that_are_no_tables_any_more() -> None:
    assert read(without_tables(*WORKBOOK.tables)) == BEFORE


def test_a_list_that_is_gone_is_noted() -> None:
    title, (row, _) = place("unit.duties[0].text")
    gone = {(row - 1, column): None for column in range(1, 9)}
    reading = read(changed(without_tables("主要职责表"), title, gone))
    assert reading.data.unit.duties == ()
    (issue,) = reading.issues
    assert (issue.kind, issue.path, issue.label) == ("column_lost", "unit.duties", "主要职责")
    assert issue.expected == "内容、状态"
