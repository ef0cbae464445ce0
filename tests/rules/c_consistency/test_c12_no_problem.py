import pytest

from support.rules import Check, Make


def test_passes_where_nothing_was_lost(check: Check, project: Make, row: Make) -> None:
    foot = {"problems": "无"}
    assert check("C12", project(row("≥6场", "7场", "5", "5"), foot=foot)).passes


def test_passes_a_problem_that_is_told(check: Check, project: Make, row: Make) -> None:
    foot = {"problems": "宣传场次没有完成，主要是疫情影响。"}
    assert check("C12", project(row("≥6场", "5场", "5", "4"), foot=foot)).passes


@pytest.mark.parametrize("text", ["无", "暂无。", "没有问题", "未发现问题", "无明显问题"])
def test_finds_points_lost(check: Check, project: Make, row: Make, text: str) -> None:
    patch = project(row("≥6场", "5场", "5", "4"), foot={"problems": text})
    assert "有 1 项指标扣了分（普法宣传场次等）" in check("C12", patch).only.message


def test_finds_money_not_spent(check: Check, funds: Make) -> None:
    patch = dict(funds("100", "100", "45.17")) | {"problems": {"problems": [{"heading": "无。"}]}}
    assert "执行率只有 45.17%" in check("C12", patch).only.message
