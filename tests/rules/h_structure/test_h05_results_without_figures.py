import pytest

from support.rules import Check, Make


@pytest.mark.parametrize("text", ["开展宣传14场。", "完成率100%", "举办培训三场", "／", "/"])
def test_passes_figures_and_what_does_not_apply(check: Check, project: Make, text: str) -> None:
    assert check("H05", project(goal={"actual": text})).passes


@pytest.mark.parametrize(
    "text", ["完成", "完成绩效目标并全部达标。", "各项年度工作任务均已按时完成，达到预期目标。"]
)
def test_finds_stock_words(check: Check, project: Make, text: str) -> None:
    assert check("H05", project(goal={"actual": text})).only.level == "warning"


def test_suggests_figures_where_it_is_told_what_was_done(check: Check, project: Make) -> None:
    assert check("H05", project(goal={"actual": "已完成体育中心费用结算。"})).only.level == "info"
