import pytest

from jixiao.errors import FormError
from jixiao.form.formula import Ref, parse
from jixiao.functions.render import render


def place(ref: Ref) -> str:
    if ref.wan:
        return "收入_录入单位"
    return {"a": "A1", "b": "B1"}[ref.target]


def test_the_plain_workbook_gets_the_native_formula() -> None:
    assert render(parse("LINK({a})"), place, addin=True) == 'IF(A1<>"",A1,"")'


def test_an_exported_function_falls_back_on_its_twin() -> None:
    formula = render(parse("EXEC_RATE({a}, {b})"), place, addin=True)
    twin = render(parse("EXEC_RATE({a}, {b})"), place, addin=False)
    assert formula == f"IFERROR(JX_EXEC_RATE(A1,B1),{twin})"
    assert "JX_" not in twin


def test_functions_inside_arguments_are_native() -> None:
    formula = render(parse("EXEC_RATE({a}, SUM_PARTS({a}, {b}))"), place, addin=True)
    assert formula.count("JX_") == 1
    assert "SUM(A1,B1)" in formula


def test_an_amount_is_brought_to_wan_by_its_own_unit() -> None:
    formula = render(parse("LINK({a|wan})"), place, addin=False)
    assert 'IF(收入_录入单位="元",ROUND(A1/10000,8),A1)' in formula


def test_an_amount_always_in_wan_stays_as_it_is() -> None:
    resolve = {True: "", False: "A1"}
    formula = render(parse("LINK({a|wan})"), lambda ref: resolve[ref.wan], addin=False)
    assert formula == 'IF(A1<>"",A1,"")'


def test_constants_are_written_out() -> None:
    formula = render(parse("CHECK_EQUAL({a}, 100, 0.005)"), place, addin=False)
    assert "(A1)-(100)" in formula
    assert render(parse('FILLED({a}, "是")'), place, addin=False).endswith('IF("是"="是","缺",""))')


@pytest.mark.parametrize("formula", ["NONSENSE({a})", "RMB({a}, {b})"])
def test_a_function_without_a_native_formula_is_refused(formula: str) -> None:
    with pytest.raises(FormError):
        render(parse(formula), place, addin=False)
