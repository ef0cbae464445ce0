from support.rules import Check


def budget(actual: str | None, *variances: dict[str, str]) -> dict[str, object]:
    basic = {"initial": "748.2", "actual": actual}
    return {"budget": {"expenditure": {"basic": basic}, "variances": list(variances)}}


def test_passes_within_five_per_cent(check: Check) -> None:
    assert check("B05", budget("780")).passes


def test_finds_growth_without_a_reason(check: Check) -> None:
    found = check("B05", budget("827.32")).only
    assert "827.32 − 748.20 = 79.12 万元，79.12 ÷ 748.20 = 10.57%，超过5%" in found.message


def test_passes_growth_with_a_reason_of_its_own(check: Check) -> None:
    reason = {"applies_to": "基本支出", "amount": "79.12", "reason": "政策性调资"}
    assert check("B05", budget("827.32", reason)).passes
    assert not check("B05", budget("827.32", reason | {"applies_to": "项目支出"})).passes


def test_cannot_tell_without_final_accounts(check: Check) -> None:
    assert check("B05", budget(None)).undecided
