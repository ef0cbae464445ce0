"""Both branches of the cells: the add-in's functions, and the native formulas behind them."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

import jixiao.excel.functions as served
from jixiao.authoring.workbook import write_workbook
from jixiao.authoring.workbook.function_help import TITLE
from jixiao.authoring.workbook.items import Computed
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.writing import lay_out_workbook
from jixiao.excel.values import NOT_AVAILABLE, to_excel
from jixiao.form.formula import Call
from jixiao.functions.calculate import Calculator
from jixiao.functions.examples import example_result
from jixiao.functions.registry import exported, named
from jixiao.model.self_evaluation import SelfEvaluation
from support.cells import Cells, disagreements, stored_values
from support.formulas import evaluate
from support.libreoffice import recalculate
from support.packs import pack_form

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

Place = tuple[str, str]
PYTHON_ONLY = ("RMB", "PARSE", "VERSION")
"""Functions whose answer is another one without the add-in."""

FOR_OWN_TABLES = {"JX_WAN", "JX_WEIGHTED", "JX_SUM_CHECK", "JX_RMB", "JX_PARSE"}
"""Functions that no cell of the form begins with: for tables that staff add themselves."""


@pytest.fixture(scope="module")
def formulas(sample_workbook: Path) -> dict[Place, str]:
    return formulas_in(sample_workbook)


@pytest.fixture(scope="module")
def stored(sample_workbook: Path, formulas: dict[Place, str]) -> Cells:
    return only(stored_values(sample_workbook), formulas)


def formulas_in(path: Path) -> dict[Place, str]:
    book = load_workbook(path, read_only=True)
    try:
        return {
            (sheet.title, cell.coordinate): cell.value
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and cell.data_type == "f"
        }
    finally:
        book.close()


def only(cells: Cells, formulas: dict[Place, str]) -> Cells:
    return {place: value for place, value in cells.items() if place in formulas}


def parts(arguments: str) -> list[str]:
    """What commas part on the outermost level, up to the bracket that ends it."""
    found, depth, quoted = [""], 0, False
    for each in arguments:
        quoted ^= each == '"'
        depth += 0 if quoted else (each in "({") - (each in ")}")
        if depth < 0:
            break
        if each == "," and not depth and not quoted:
            found.append("")
        else:
            found[-1] += each
    return found


def without_call(formula: str) -> str:
    """``formula`` with its IFERROR(JX_F(…), twin) replaced by the twin."""
    before, opening, after = formula.partition("IFERROR(JX_")
    if not opening:
        return formula
    call, twin = parts("JX_" + after)
    rest = after.removeprefix(f"{call.removeprefix('JX_')},{twin})")
    assert rest != after
    return before + twin + rest


def test_behind_every_call_stands_the_formula_of_the_plain_workbook(
    formulas: dict[Place, str], sample_data: SelfEvaluation, tmp_path: Path
) -> None:
    path = tmp_path / "plain.xlsx"
    path.write_bytes(write_workbook(sample_data, pack_form()))
    plain = formulas_in(path)
    calling = {place: each for place, each in formulas.items() if "JX_" in each}
    assert all(each.count("JX_") == 1 for each in calling.values())
    of_the_form = {place for place in calling if place[0] != TITLE}
    assert len(of_the_form) > 500
    assert {place: without_call(calling[place]) for place in of_the_form} == {
        place: plain[place] for place in of_the_form
    }


def test_every_calculated_cell_whose_function_is_exported_calls_it_and_no_other_does(
    formulas: dict[Place, str], sample_data: SelfEvaluation
) -> None:
    form = pack_form()
    matter = Matter(form, sample_data, Calculator(form, sample_data))
    expected = {}
    for plan in lay_out_workbook(matter, addin=True).plans:
        for item in plan.items:
            if isinstance(item, Computed):
                expected[plan.title, item.area.anchor.replace("$", "")] = called(item)
    assert Counter(expected.values()).keys() > {"JX_EXEC_RATE", "JX_SCORE", "JX_GRADE", ""}
    found = {
        place: "".join(re.findall(r"IFERROR\((JX_\w+)\(", formulas[place])) for place in expected
    }
    assert found == expected


def called(item: Computed) -> str:
    if not isinstance(item.expression, Call):
        return ""
    function = named(item.expression.function)
    return function.excel_name if function.exported else ""


def test_exported_are_the_functions_of_the_cells_and_those_for_own_tables(
    formulas: dict[Place, str],
) -> None:
    used = {
        name
        for (sheet, _), formula in formulas.items()
        for name in re.findall(r"JX_\w+", formula)
        if sheet != TITLE
    }
    assert {each.excel_name for each in exported()} == used | FOR_OWN_TABLES


@pytest.mark.parametrize("oracle", [recalculate, evaluate])
def test_without_the_add_in_every_cell_keeps_its_stored_result(
    oracle: Callable[[Path], Cells],
    sample_workbook: Path,
    formulas: dict[Place, str],
    stored: Cells,
) -> None:
    assert disagreements(stored, only(oracle(sample_workbook), formulas)) == []
    assert stored[engine(sample_workbook)] == "本机公式"


def test_with_the_add_in_every_cell_has_the_same_result_from_python(
    sample_workbook: Path, formulas: dict[Place, str], stored: Cells
) -> None:
    answers: Counter[str] = Counter()
    refused: list[tuple[object, ...]] = []

    def recorded(name: str) -> Callable[..., object]:
        def answer(*arguments: object) -> object:
            answers[name] += 1
            given = getattr(served, name)(*arguments)
            if given == NOT_AVAILABLE:
                refused.append((name, *arguments))
            return given

        return answer

    names = [each.excel_name for each in exported()]
    cells = evaluate(sample_workbook, {name: recorded(name) for name in names})
    expected = dict(stored)
    for place, formula in formulas.items():
        for name in PYTHON_ONLY:
            if f"JX_{name}(" in formula:
                expected[place] = to_excel(example_result(named(name)))
    assert disagreements(expected, only(cells, formulas)) == []
    assert refused == []
    assert answers.keys() == set(names)
    assert str(cells[engine(sample_workbook)]).startswith("绩效自评 ")


def engine(path: Path) -> Place:
    """Where 首页 shows which branch is at work: beside 计算方式."""
    cells = stored_values(path)
    [row] = [
        int(address.removeprefix("F"))
        for (sheet, address), value in cells.items()
        if (sheet, value) == ("首页", "计算方式")
    ]
    return "首页", f"G{row}"
