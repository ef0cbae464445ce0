"""The values of a workbook's cells, in the one shape in which all oracles are compared."""

import datetime as dt
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel

Value: TypeAlias = float | str | bool
Cells: TypeAlias = dict[tuple[str, str], Value]
"""(sheet, "A1") -> value. Blank cells and empty texts are left out; errors are "#DIV/0!" and
the like; dates are serial numbers."""

_few = lru_cache(maxsize=6)
_DATES = (dt.datetime, dt.date, dt.time, dt.timedelta)


def stored_values(path: Path) -> Cells:
    """Read what a workbook holds: inputs, and the cached results of its formulas."""
    return dict(_stored_values(path.read_bytes()))


def formula_cells(path: Path) -> list[tuple[str, str]]:
    """List the cells that hold a formula, array formulas included."""
    return list(_formula_cells(path.read_bytes()))


@_few  # a whole workbook takes seconds to read, and is asked about several times
def _stored_values(content: bytes) -> Cells:
    book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    try:
        return {
            (sheet.title, cell.coordinate): _plain(cell.value)
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.value not in (None, "")
        }
    finally:
        book.close()


@_few
def _formula_cells(content: bytes) -> list[tuple[str, str]]:
    book = load_workbook(BytesIO(content), read_only=True)
    try:
        return [
            (sheet.title, cell.coordinate)
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and cell.data_type == "f"
        ]
    finally:
        book.close()


def disagreements(left: Cells, right: Cells, *, tolerance: float = 1e-9) -> list[str]:
    """Describe each cell in which two readings differ, numbers by more than `tolerance`."""
    return [
        f"{sheet}!{address}: {left.get((sheet, address))!r} != {right.get((sheet, address))!r}"
        for sheet, address in sorted(left.keys() | right.keys())
        if not _same(left.get((sheet, address)), right.get((sheet, address)), tolerance)
    ]


def _same(one: Value | None, other: Value | None, tolerance: float) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return one == pytest.approx(other, rel=tolerance, abs=tolerance)
    return type(one) is type(other) and one == other


def _plain(value: object) -> Value:
    if isinstance(value, _DATES):
        value = to_excel(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, bool | str):
        return value
    raise TypeError(f"not a cell value: {value!r}")
