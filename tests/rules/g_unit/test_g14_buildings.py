from support.rules import Check


def building(actual: str, approved: str | None) -> dict[str, object]:
    row = {"name": "法律服务中心", "actual_area": actual, "approved_area": approved}
    return {"budget": {"buildings": [row]}}


def test_passes_what_was_approved(check: Check) -> None:
    assert check("G14", building("1000", "1000")).passes


def test_finds_more_than_was_approved(check: Check) -> None:
    assert "面积 1200 ÷ 1000 = 120%" in check("G14", building("1200", "1000")).only.message


def test_cannot_tell_without_an_approval(check: Check) -> None:
    assert check("G14", building("1200", None)).undecided
