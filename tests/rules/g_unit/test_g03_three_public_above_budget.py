from support.rules import Check


def three(budget: str | None, actual: str) -> dict[str, object]:
    return {"budget": {"three_public": {"total": {"budget": budget, "actual": actual}}}}


def test_passes_spending_within_the_budget(check: Check) -> None:
    assert check("G03", three("3", "2.74")).passes


def test_finds_spending_above_it(check: Check) -> None:
    found = check("G03", three("3", "3.2")).only
    assert "3.20 超过预算 3.00 万元，控制率106.67%" in found.message


def test_finds_spending_without_any_budget(check: Check) -> None:
    assert check("G03", three("0", "0.5")).only.level == "error"


def test_cannot_tell_without_a_budget(check: Check) -> None:
    assert check("G03", three(None, "2.74")).undecided
