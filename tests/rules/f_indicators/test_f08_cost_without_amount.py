import pytest

from support.rules import Check, Make


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("项目总成本", "≤265.58万元"),
        ("人均成本", "≤200元/人次"),
        ("成本节约率", "≥5%"),
        ("项目总投资", "≤20"),
    ],
)
def test_passes_money_and_rates(
    check: Check, project: Make, row: Make, name: str, target: str
) -> None:
    patch = project(row(target, "1", "5", "5", name=name, level2="成本指标"))
    assert check("F08", patch).passes


@pytest.mark.parametrize("level2", ["数量指标", "社会成本指标", "生态环境成本指标"])
def test_passes_what_is_no_economic_cost(
    check: Check, project: Make, row: Make, level2: str
) -> None:
    assert check("F08", project(row("严格管理", "是", "5", "5", level2=level2))).passes


@pytest.mark.parametrize("target", ["≥90%", "严格按预算", "符合相关规定"])
def test_finds_what_is_no_money(check: Check, project: Make, row: Make, target: str) -> None:
    patch = project(row(target, "是", "5", "5", name="经费严格管理", level2="成本指标"))
    assert f"指标值“{target}”不是金额或单价" in check("F08", patch).only.message


def test_cannot_tell_without_a_target(check: Check, project: Make, row: Make) -> None:
    assert check("F08", project(row("", "1", "5", "5", level2="成本指标"))).undecided
