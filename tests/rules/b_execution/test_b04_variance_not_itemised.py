from support.rules import Check


def budget(actual: str | None, *items: str) -> dict[str, object]:
    total = {"initial": "863.2", "actual": actual}
    rows = [{"category": "本年追加", "amount": item} for item in items]
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
