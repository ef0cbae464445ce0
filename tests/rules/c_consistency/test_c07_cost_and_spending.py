from support.rules import Check, Make


def cost(actual: str) -> dict[str, str]:
    names = {"level1": "产出指标", "level2": "成本指标", "name": "项目总成本"}
    return names | {"target": "≤90万元", "actual": actual, "weight": "5"}


def test_passes_a_cost_that_is_the_spending(check: Check, funds: Make) -> None:
    assert check("C07", funds("90", "90", "89.97", indicators=[cost("89.97万元")])).passes
    assert check("C07", funds("90", "90", "89.97", indicators=[cost("899700元")])).passes


def test_finds_a_cost_that_is_not(check: Check, funds: Make) -> None:
    found = check("C07", funds("90", "90", "89.94", indicators=[cost("90万元")])).only
    assert "90 万元，与全年执行数 89.94 万元不一致" in found.message


def test_leaves_unit_costs_alone(check: Check, funds: Make) -> None:
    unit = cost("300元/人") | {"name": "培训费标准"}
    assert check("C07", funds("90", "90", "89.97", indicators=[unit])).passes


def test_cannot_tell_where_the_cost_is_no_amount(check: Check, funds: Make) -> None:
    assert check("C07", funds("90", "90", "89.97", indicators=[cost("≥90%")])).undecided
