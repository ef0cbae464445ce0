"""formualizer as the tests' fast spreadsheet: native formulas, and Python behind JX_ names.

What it cannot do (a text or rounding function over a range, a sheet-level name used from another
sheet, …) comes back as a wrong value or an error, so twins keep to what all oracles agree on.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import formualizer
from openpyxl.utils.cell import column_index_from_string as column_number
from openpyxl.utils.cell import coordinate_from_string
from python_calamine import CalamineWorkbook

from support.cells import Cells, Value, formula_cells, stored_values

_ERRORS = {
    "Div": "#DIV/0!",
    "Na": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
}


def evaluate(path: Path, functions: Mapping[str, Callable[..., object]] | None = None) -> Cells:
    """Calculate a workbook, whatever results it carries, and read every cell.

    Args:
        path: an .xlsx or .xlsm file.
        functions: Python callables by the name they have in formulas. Numbers arrive as float,
            blanks as None, ranges as lists of rows, errors as ``{"type": "Error", …}``.
    """
    book = formualizer.load_workbook(str(path))
    book.set_temporal_egress("serial")
    _add_tables(book, path)
    for name, function in (functions or {}).items():
        book.register_function(name, function)
    cells = stored_values(path)
    places = formula_cells(path)
    # All at once: asked one by one, the cells of a big workbook take forty times as long.
    values = book.evaluate_cells([(sheet, *_row_and_column(address)) for sheet, address in places])
    for place, value in zip(places, map(_plain, values), strict=True):
        if value == "":
            cells.pop(place, None)
        else:
            cells[place] = value
    return cells


def _row_and_column(address: str) -> tuple[int, int]:
    column, row = coordinate_from_string(address)
    return row, column_number(column)


def _add_tables(book: formualizer.Workbook, path: Path) -> None:
    """Register the tables, which formualizer's own loader leaves out."""
    with CalamineWorkbook.from_path(path, load_tables=True) as source:
        for name in source.table_names or ():
            table = source.get_table_by_name(name)
            (head, left), (bottom, right) = table.start, table.end  # data only, from 0
            area = (head, left + 1, bottom + 1, right + 1)  # with the head row, from 1
            book.add_table(name, table.sheet, area, table.columns)


def _plain(value: object) -> Value:
    match value:
        case None:
            return ""
        case bool() | str():
            return value
        case int() | float():
            return float(value)
        case {"type": "Error", "kind": kind}:
            return _ERRORS.get(str(kind), f"#{kind}")
        case _:
            raise TypeError(f"not a cell value: {value!r}")
