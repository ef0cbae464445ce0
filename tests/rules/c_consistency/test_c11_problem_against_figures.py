from support.rules import Check, Make, WorkbookPatch


def unit(in_post: str, problem: str) -> WorkbookPatch:
    return {
        "unit": {"establishment": {"total": "62"}, "staff": {"in_post": in_post}},
        "problems": {"problems": [{"heading": problem}]},
    }


def test_passes_a_unit_without_vacant_posts(check: Check) -> None:
    assert check("C11", unit("62", "人员编制不足。")).passes


def test_passes_other_problems(check: Check) -> None:
    assert check("C11", unit("57", "业务能力不足，编制预算不够细。")).passes


def test_finds_vacant_posts(check: Check) -> None:
    found = check("C11", unit("57", "人员编制严重不足，专业人才缺乏。")).only
    assert "编制 62、在职 57，空编 5 个" in found.message


def test_finds_money_left_over(check: Check, funds: Make) -> None:
    problems = {"problems": [{"heading": "基层基础薄弱。", "detail": "工作经费紧张。"}]}
    found = check("C11", dict(funds("100", "100", "60")) | {"problems": problems}).only
    assert "预算执行率只有 60%" in found.message


def test_cannot_tell_without_the_posts(check: Check) -> None:
    patch = {"problems": {"problems": [{"heading": "人员编制不足。"}]}}
    assert check("C11", patch).undecided
