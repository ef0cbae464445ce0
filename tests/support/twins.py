"""Rows of arguments written out as native formulas, to be compared with the cores."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from jixiao.functions.registry import named
from jixiao.functions.values import Argument, Value
from support.cells import Cells

SHEET = "例"


@dataclass(frozen=True)
class Case:
    """A function and its arguments; ``""`` is a cell whose formula gives an empty text."""

    function: str
    arguments: tuple[Argument, ...]


def write(path: Path, cases: Iterable[Case]) -> Path:
    """One case a row: the twin in column A, its arguments to the right, a range over several."""
    book = xlsxwriter.Workbook(path, {"strings_to_numbers": False})
    sheet = book.add_worksheet(SHEET)
    for row, case in enumerate(cases):
        column, places = 1, []
        for argument in case.arguments:
            values = argument if isinstance(argument, tuple) else (argument,)
            for offset, value in enumerate(values):
                _put(sheet, row, column + offset, value)
            first = xl_rowcol_to_cell(row, column, col_abs=True)
            last = xl_rowcol_to_cell(row, column + len(values) - 1, col_abs=True)
            places.append(f"{first}:{last}" if isinstance(argument, tuple) else first)
            column += len(values)
        twin = named(case.function).twin
        assert twin is not None
        formula = twin(*places)
        assert len(formula) < 8192
        sheet.write_formula(row, 0, f"={formula}", value="")
    book.close()
    return path


def differences(path: Path, cases: Iterable[Case], calculate: Callable[[Path], Cells]) -> list[str]:
    """Each case whose twin does not give what the core gives."""
    cases = list(cases)
    cells = calculate(write(path, cases))
    found = []
    for row, case in enumerate(cases):
        core = named(case.function)(*case.arguments)
        twin = cells.get((SHEET, f"A{row + 1}"), "")
        if not _same(core, twin):
            found.append(f"{case.function}{case.arguments}: twin {twin!r}, core {core!r}")
    return found


def _same(core: Value, twin: object) -> bool:
    """Whether they are the same text, or the same number to all digits that a cell has."""
    if isinstance(core, Decimal) and isinstance(twin, float):
        return math.isclose(core, twin, rel_tol=1e-14, abs_tol=0)
    return (core or "") == twin


def _put(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: object) -> None:
    if value == "":
        sheet.write_formula(row, column, '=""', value="")
    elif isinstance(value, Decimal):
        sheet.write_number(row, column, float(value))
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
