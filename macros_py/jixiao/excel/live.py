"""The workbook open in Excel as a ``Snapshot``: nothing is saved, nothing changes."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import xlwings as xw

from jixiao.excel.tiles import filled_parts, range_of, used_part
from jixiao.numbers.rounding import exact
from jixiao.sheets import formula
from jixiao.sheets.address import Reference
from jixiao.sheets.snapshot import DefinedName, SheetSnapshot, Snapshot, Table, Visibility
from jixiao.sheets.value import CellError, Value

_ERRORS: Final = frozenset(
    {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"}
)
_VERY_HIDDEN: Final = 2
_FIRST_DAY: Final = date(1900, 1, 1)

Rows = Sequence[Sequence[Any]]


def snapshot_of_book(book: xw.Book) -> Snapshot:
    """The values of an open workbook; a sheet is read in two calls, but for stray cells."""
    return Snapshot(
        book.name,
        tuple(snapshot_of(sheet, used_part(sheet)) for sheet in book.sheets),
        tuple(_names(book)),
        {table.name: table for sheet in book.sheets for table in _tables(sheet)},
    )


def snapshot_of(sheet: xw.Sheet, block: Reference) -> SheetSnapshot:
    """What stands in ``block`` of a sheet; nothing is read that holds nothing."""
    values: dict[tuple[int, int], Value] = {}
    formulas: dict[tuple[int, int], str] = {}
    for part in filled_parts(sheet, block):
        cells = range_of(sheet, part)
        rows = _values(cells)
        values |= {
            (row, column): shown_value
            for row, entries in enumerate(rows, part.first_row)
            for column, entry in enumerate(entries, part.first_column)
            if (shown_value := _value(entry)) is not None
        }
        formulas |= _formulas(cells, rows)
    return SheetSnapshot(sheet.name, visibility(sheet), values, formulas)


def visibility(sheet: xw.Sheet) -> Visibility:
    """Whether the tab shows: Excel gives 2, which counts as true, for what is hidden best."""
    if int(sheet.visible) == _VERY_HIDDEN:
        return "veryHidden"
    return "visible" if sheet.visible else "hidden"


def _values(cells: xw.Range) -> Rows:
    rows: Rows = cells.options(ndim=2, err_to_str=True).value
    return rows


def _formulas(cells: xw.Range, values: Rows) -> dict[tuple[int, int], str]:
    texts = cells.formula
    rows = ((texts,),) if isinstance(texts, str) else texts
    return {
        (cells.row + down, cells.column + right): text[1:]
        for down, row in enumerate(rows)
        for right, text in enumerate(row)
        # A text that begins with = shows as what it is; a formula shows its result.
        if isinstance(text, str) and text.startswith("=") and text != values[down][right]
    }


def _value(value: object) -> Value:
    if isinstance(value, str):
        return CellError(value) if value in _ERRORS else value or None
    if isinstance(value, datetime):
        return _moment(value)
    # Excel hands over cells in a currency format as decimals.
    if isinstance(value, float | int | Decimal) and not isinstance(value, bool):
        return exact(float(value))
    return value if value is None or isinstance(value, bool) else str(value)


def _moment(value: datetime) -> Value:
    moment = value.replace(tzinfo=None)
    if moment.date() < _FIRST_DAY:
        return moment.time()
    return moment.date() if moment.time() == time() else moment


def _names(book: xw.Book) -> Iterator[DefinedName]:
    for name in book.names:
        scope, mark, own = name.name.rpartition("!")
        title = scope.strip("'").replace("''", "'") if mark else None
        yield DefinedName(own, title, (name.refers_to or "").removeprefix("="))


def _tables(sheet: xw.Sheet) -> Iterator[Table]:
    for table in sheet.tables:
        block = formula.block(table.range.address, sheet.name)
        if block is None:
            continue
        header = Reference(
            sheet.name, block.first_row, block.first_column, block.first_row, block.last_column
        )
        titles = snapshot_of(sheet, header).row(
            header.first_row, header.first_column, header.last_column
        )
        columns = tuple(str(value or "") for value in titles)
        yield Table(table.name, block, columns, 1, int(bool(table.show_totals)))
