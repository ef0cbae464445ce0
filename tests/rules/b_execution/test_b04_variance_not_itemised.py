from support.rules import Check


def budget(actual: str | None, *items: str) -> dict[str, object]:
    total = {"initial": "863.2", "actual": actual}
    rows = [{"category": "本年追加", "amount": item, "reason": "调资"} for item in items]
    return {"budget": {"expenditure": {"total": total}, "variances": rows}}


def test_passes_a_difference_explained_item_by_item(check: Check) -> None:
    assert check("B04", budget("1092.9", "150.48", "79.12")).passes


def test_finds_a_difference_of_which_little_is_explained(check: Check) -> None:
    found = check("B04", budget("1092.9", "85.85")).only
    assert "1092.90 − 年初预算 863.20 = 229.70 万元" in found.message
    assert "85.85 万元，占37.37%" in found.message


def test_passes_where_there_is_no_difference(check: Check) -> None:
    assert check("B04", budget("863.2")).passes


def test_cannot_tell_without_final_accounts(check: Check) -> None:
    assert check("B04", budget(None)).undecided


def test_takes_a_bare_amount_for_no_explanation(check: Check) -> None:
    patch = budget("1092.9")
    patch["budget"]["variances"] = [{"category": "其他", "amount": "229.7"}]  # type: ignore[index]
    found = check("B04", patch).only
    assert "只说明了 0.00 万元，占0%" in found.message
    assert "229.70 万元只有金额，没有写文号或事由，不算说明" in found.message
