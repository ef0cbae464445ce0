from support.rules import Check


def office(budget: str | None, actual: str) -> dict[str, object]:
    return {"budget": {"basic": {"office": {"budget": budget, "actual": actual}}}}


def test_passes_spending_within_the_budget(check: Check) -> None:
    assert check("G07", office("99.98", "99.98")).passes


def test_finds_spending_above_it(check: Check) -> None:
    assert "110.00 ÷ 99.98 = 110.02%" in check("G07", office("99.98", "110")).only.message


def test_cannot_tell_without_a_budget(check: Check) -> None:
    assert check("G07", office(None, "99.98")).undecided
