from support.rules import Check, Make


def test_passes_up_to_the_hint_itself(check: Check, project: Make, row: Make) -> None:
    assert check("E03", project(row("≥100场", "120场", "5", "5"))).passes


def test_hints_then_asks_for_a_reason(check: Check, project: Make, row: Make) -> None:
    assert check("E03", project(row("20份", "25份", "5", "5"))).only.level == "info"
    found = check("E03", project(row("6场", "14场", "5", "5"))).only
    assert "(14 − 6) ÷ 6 = 133.33%，偏差原因空白" in found.message
    assert (found.level, found.path) == ("warning", "projects[0].indicators[0].reason")


def test_passes_with_a_reason_and_for_demand(check: Check, project: Make, row: Make) -> None:
    assert check("E03", project(row("6场", "14场", "5", "5", reason="新增进校园专项"))).passes
    assert check("E03", project(row("6场", "14场", "5", "5", demand_driven="是"))).passes


def test_takes_a_saving_for_no_overshoot(check: Check, project: Make, row: Make) -> None:
    assert check("E03", project(row("≤100万元", "50万元", "5", "5"))).passes


def test_cannot_tell_on_a_target_of_nought(check: Check, project: Make, row: Make) -> None:
    assert "指标值是 0" in check("E03", project(row("≥0场", "14场", "5", "5"))).undecided[0]


def test_leaves_a_count_nobody_steers_to_the_rule_about_it(
    check: Check, project: Make, row: Make
) -> None:
    patch = project(row("≥10件", "20件", "5", "5", name="行政应诉案件"))
    assert not check("F05", patch).passes
    assert check("E03", patch).passes
    assert check("E14", patch).passes
