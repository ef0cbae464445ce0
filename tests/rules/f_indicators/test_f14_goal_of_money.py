import pytest

from support.rules import Check, Make


@pytest.mark.parametrize(
    "text", ["安排预算120万元，保障42名村干部补助按月发放。", "加强法治宣传。", "按时拨付资金。"]
)
def test_passes_what_the_money_is_for(check: Check, project: Make, text: str) -> None:
    assert check("F14", project(goal={"expected": text})).passes


def test_finds_nothing_but_money(check: Check, project: Make) -> None:
    text = "申请预算资金202.64万元，其中村级补助120万元。"
    found = check("F14", project(goal={"expected": text})).only
    assert found.path == "projects[0].goal.expected"
