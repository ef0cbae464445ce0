from support.rules import Check


def income(**rows: str) -> dict[str, object]:
    return {"budget": {"income": {row: {"actual": value} for row, value in rows.items()}}}


def test_passes_totals_made_of_their_parts(check: Check) -> None:
    assert check("A04", income(total="863.20", general_budget="863.2")).passes


def test_finds_income_that_its_sources_do_not_make(check: Check) -> None:
    found = check("A04", income(total="863.5", general_budget="800", other="63.2")).only
    assert "800.00 + 63.20 = 863.20 ≠ 863.50，差 0.30 万元" in found.message


def test_takes_the_income_of_the_year_where_sources_are_not_given(check: Check) -> None:
    assert check("A04", income(total="10", current_year="8", carried_over="2")).passes
    assert not check("A04", income(total="11", current_year="8", carried_over="2")).passes


def test_finds_an_income_of_the_year_that_its_sources_do_not_make(check: Check) -> None:
    found = check("A04", income(total="10", current_year="9", general_budget="7", other="1")).only
    assert found.path == "budget.income.current_year.actual"


def test_finds_spending_that_its_natures_do_not_make(check: Check) -> None:
    rows = {"total": "900", "basic": "827.32", "project": "265.58"}
    patch = {"budget": {"expenditure": {row: {"actual": v} for row, v in rows.items()}}}
    assert "827.32 + 265.58 = 1092.90 ≠ 900.00" in check("A04", patch).only.message


def test_cannot_tell_without_any_source(check: Check) -> None:
    answer = check("A04", income(total="1092.9", carried_over="85.85"))
    assert answer.passes
    assert "“收入总计（本年决算）”的各来源没有填" in answer.undecided


def test_cannot_tell_by_one_source_alone_what_the_others_hold(check: Check) -> None:
    answer = check("A04", income(total="602.97", general_budget="582.94"))
    assert answer.passes
    assert any("没有填，无法核对“收入总计（本年决算）”" in why for why in answer.undecided)


def test_finds_one_source_that_is_more_than_all(check: Check) -> None:
    assert not check("A04", income(total="582.94", general_budget="602.97")).passes


def test_cannot_tell_spending_with_one_nature_blank(check: Check) -> None:
    rows = {"total": "799.12", "project": "286.83"}
    patch = {"budget": {"expenditure": {row: {"actual": v} for row, v in rows.items()}}}
    answer = check("A04", patch)
    assert answer.passes
    assert "“基本支出（本年决算）”没有填，无法核对“支出总计（本年决算）”" in answer.undecided
