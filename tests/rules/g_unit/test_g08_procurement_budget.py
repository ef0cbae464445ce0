from support.rules import Check


def bought(budget: str | None, actual: str | None) -> dict[str, object]:
    return {"budget": {"procurement": {"total": {"budget": budget, "actual": actual}}}}


def test_passes_within_the_budget_and_nothing_bought(check: Check) -> None:
    assert check("G08", bought("50", "43.85")).passes
    assert check("G08", bought(None, "0")).passes


def test_finds_purchases_without_a_budget(check: Check) -> None:
    found = check("G08", bought(None, "43.85")).only
    assert found.path == "budget.procurement.total.budget"
    assert "实际采购 43.85 万元，没有采购预算" in found.message


def test_finds_purchases_above_it(check: Check) -> None:
    assert "43.85 ÷ 40.00 = 109.63%" in check("G08", bought("40", "43.85")).only.message


def test_cannot_tell_without_purchases(check: Check) -> None:
    assert check("G08", bought("40", None)).undecided
