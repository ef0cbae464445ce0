"""Every formula's stored result, which the Python core gave, is what two spreadsheets calculate."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from support.cells import Cells, disagreements, formula_cells, stored_values
from support.formulas import evaluate
from support.libreoffice import recalculate_all

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


def test_stored_results_are_those_of_libreoffice(workbooks: dict[str, Path]) -> None:
    calculated = recalculate_all(list(workbooks.values()))  # in one run: a start takes seconds
    for path, cells in zip(workbooks.values(), calculated, strict=True):
        _assert_stored_results_are(cells, path)


def test_stored_results_are_those_of_formualizer(workbooks: dict[str, Path]) -> None:
    for name in ("full", "common", "sichuan"):
        _assert_stored_results_are(evaluate(workbooks[name]), workbooks[name])


def _assert_stored_results_are(calculated: Cells, path: Path) -> None:
    formulas = set(formula_cells(path))
    assert len(formulas) > 5000
    stored = _only(stored_values(path), formulas)
    assert disagreements(stored, _only(calculated, formulas)) == [], path.name


def _only(cells: Cells, places: set[tuple[str, str]]) -> Cells:
    # LibreOffice writes "_x000D_" escaped, and a reader takes results of formulas as they stand.
    return {
        place: value.replace("_x005F", "") if isinstance(value, str) else value
        for place, value in cells.items()
        if place in places
    }


def test_calls_of_the_addin_stand_in_front_of_their_native_twins(
    workbooks: dict[str, Path],
) -> None:
    for name, called in (("sample", False), ("full", True)):
        book = load_workbook(workbooks[name], read_only=True)
        sheet, address = next(iter(book.defined_names["在职人员控制率"].destinations))
        formula = book[sheet][address.replace("$", "")].value
        book.close()
        assert formula.startswith("=IFERROR(JX_CONTROL_RATE(") is called
