import pytest

from support.rules import Check, Make, WorkbookPatch


def limits(reason: int, summary: int) -> WorkbookPatch:
    lengths = {"reason_length": str(reason), "summary_length": str(summary)}
    return {"settings": {"thresholds": lengths}}


def test_passes_what_is_as_long_as_allowed(check: Check, project: Make, row: Make) -> None:
    patch = project(row("6场", "5场", "5", "4", reason="长" * 100), foot={"problems": "短" * 200})
    assert check("H11", patch | limits(100, 200)).passes


def test_counts_how_much_a_reason_is_too_long(check: Check, project: Make, row: Make) -> None:
    patch = project(row("6场", "5场", "5", "4", reason="长" * 126))
    found = check("H11", patch | limits(100, 200)).only
    assert found.path == "projects[0].indicators[0].reason"
    assert "（普法宣传场次）”有 126 字，上限 100 字，超出 26 字。" in found.message


@pytest.mark.parametrize("key", ["conclusion", "problems", "measures"])
def test_counts_summaries_by_their_own_limit(check: Check, project: Make, key: str) -> None:
    found = check("H11", project(foot={key: "长" * 201}) | limits(100, 200)).only
    assert found.path == f"projects[0].foot.{key}"
    assert "有 201 字，上限 200 字，超出 1 字" in found.message


def test_counts_the_reason_of_a_low_execution_rate(check: Check, project: Make) -> None:
    patch = project(notes={"low_execution_reason": "长" * 11}) | {
        "overall": {"foot": {"low_execution_reason": "长" * 12}}
    }
    found = check("H11", patch | limits(10, 0)).findings
    assert [each.path for each in found] == [
        "overall.foot.low_execution_reason",
        "projects[0].notes.low_execution_reason",
    ]


def test_counts_no_white_space(check: Check, project: Make) -> None:
    text = "、".join("甲" * 5) + " \n　" * 20
    assert check("H11", project(foot={"conclusion": text}) | limits(0, 9)).passes


def test_knows_no_limit_of_nought(check: Check, project: Make, row: Make) -> None:
    patch = project(row("6场", "5场", "5", "4", reason="长" * 9999))
    assert check("H11", patch | limits(0, 0)).passes
