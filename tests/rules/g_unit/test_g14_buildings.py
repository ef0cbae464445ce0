from support.rules import Check


def building(actual: str, approved: str | None) -> dict[str, object]:
    row = {"name": "法律服务中心", "actual_area": actual, "approved_area": approved}
    papers = {"papers": {"basic_table": {"submitted": "是"}}}
    return {"budget": {"buildings": [row]}, "settings": papers}


def test_passes_what_was_approved(check: Check) -> None:
    assert check("G14", building("1000", "1000")).passes


def test_finds_more_than_was_approved(check: Check) -> None:
    assert "面积 1200 ÷ 1000 = 120%" in check("G14", building("1200", "1000")).only.message


def test_cannot_tell_without_an_approval(check: Check) -> None:
    assert check("G14", building("1200", None)).undecided


def test_says_nothing_where_the_paper_is_not_handed_in(check: Check) -> None:
    off = {"settings": {"papers": {"basic_table": {"submitted": "否"}}}}
    assert check("G14", building("1200", "1000") | off).passes
