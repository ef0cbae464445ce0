from support.rules import Check


def budget(income: str | None, spent: str | None, left: str | None) -> dict[str, object]:
    return {
        "budget": {
            "income": {"total": {"actual": income}},
            "expenditure": {"total": {"actual": spent}, "year_end": {"actual": left}},
        }
    }


def test_passes_income_that_is_spending_and_what_is_left(check: Check) -> None:
    assert check("A03", budget("1092.90", "1090", "2.90")).passes


def test_passes_a_total_of_spending_that_holds_what_is_left_already(check: Check) -> None:
    assert check("A03", budget("1092.90", "1092.90", "2.90")).passes


def test_finds_accounts_that_do_not_balance(check: Check) -> None:
    found = check("A03", budget("1092.90", "1090", "0.90")).only
    assert "1090.00 + 0.90 = 1090.90 ≠ 1092.90，差 2.00 万元" in found.message


def test_cannot_tell_without_figures(check: Check) -> None:
    assert check("A03", budget("1092.90", None, None)).undecided


def test_compares_blocks_kept_in_different_units(check: Check) -> None:
    patch = {
        "budget": {
            "income": {"money_unit": "元", "total": {"actual": "10929012.34"}},
            "expenditure": {
                "money_unit": "万元",
                "total": {"actual": "1092.90"},
                "year_end": {"actual": "0"},
            },
        }
    }
    assert "差" in check("A03", patch).only.message


def test_cannot_tell_what_a_blank_balance_may_hold(check: Check) -> None:
    answer = check("A03", budget("1092.90", "1090", None))
    assert answer.passes
    assert "“年末结转结余（本年决算）”没有填，无法核对“收入总计（本年决算）”" in answer.undecided


def test_finds_spending_above_income_whatever_is_left(check: Check) -> None:
    assert "1090.00 ≠ 1080.00" in check("A03", budget("1080", "1090", None)).only.message
