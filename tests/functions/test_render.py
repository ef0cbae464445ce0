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


@pytest.mark.parametrize("addin", [False, True])
def test_the_same_formula_elsewhere_names_what_it_refers_to_there(*, addin: bool) -> None:
    here = render(parse("EXEC_RATE({a}, {b})"), place, addin=addin)
    there = render(
        parse("EXEC_RATE({a}, {b})"), lambda ref: f"预决算!${ref.target.upper()}$9", addin=addin
    )
    assert there == here.replace("A1", "预决算!$A$9").replace("B1", "预决算!$B$9")


def test_a_range_is_not_rendered_as_a_cell_is() -> None:
    def count(place: str) -> str:
        return render(parse("FILLED_COUNT({a})"), lambda _: place, addin=False)

    assert count("B2") == '(B2<>"")*1'
    assert count("B2:B9") == 'SUMPRODUCT(--(B2:B9<>""))'


def test_a_constant_in_place_of_a_reference_is_not_rendered_as_one() -> None:
    def add(place: str) -> str:
        resolve = {"a": place, "b": "B1"}
        return render(parse("SUM_PARTS({a}, {b})"), lambda ref: resolve[ref.target], addin=False)

    assert "COUNT(A1,B1)" in add("A1")
    assert "COUNT" not in add('""')
    assert add("A1") == add("A2").replace("A2", "A1")


def test_braces_and_numbers_of_texts_stay() -> None:
    formula = render(parse('FILLED({a}, "ZZ1 100% yes")'), place, addin=False)
    assert '"ZZ1 100% yes"="是"' in formula


@pytest.mark.parametrize("formula", ["NONSENSE({a})", "RMB({a}, {b})"])
def test_a_function_without_a_native_formula_is_refused(formula: str) -> None:
    with pytest.raises(FormError):
        render(parse(formula), place, addin=False)
