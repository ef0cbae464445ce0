from support.rules import Check


def three(basis: str, reason: str | None = None, **total: str) -> dict[str, object]:
    block = {"total": total, "change_reason": reason}
    return {"budget": {"three_public": block}, "settings": {"three_public_basis": basis}}


def test_passes_less_than_last_year(check: Check) -> None:
    assert check("G04", three("预算", last_budget="3", budget="3")).passes


def test_finds_more_by_the_basis_of_the_settings(check: Check) -> None:
    figures = {"last_budget": "3", "budget": "3.3", "last_actual": "3", "actual": "2"}
    assert "(3.30 − 3.00) ÷ 3.00 = 10%" in check("G04", three("预算", **figures)).only.message
    assert check("G04", three("决算", **figures)).passes


def test_passes_growth_with_a_reason(check: Check) -> None:
    assert check("G04", three("预算", "报废更新1辆", last_budget="3", budget="3.3")).passes


def test_cannot_tell_without_last_year(check: Check) -> None:
    assert check("G04", three("预算", budget="3")).undecided
