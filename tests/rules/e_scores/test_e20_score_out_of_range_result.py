from support.rules import Check, Make

RANGED = {"settings": {"scoring": {"result_method": "区间外0分"}}}


def test_passes_results_inside_the_range(check: Check, project: Make, row: Make) -> None:
    patch = project(row("≥100场", "70场", "10", "7"), row("≥100场", "130场", "10", "10"))
    assert check("E20", patch | RANGED).passes


def test_finds_points_for_a_result_beyond_the_range(check: Check, project: Make, row: Make) -> None:
    found = check("E20", project(row("≥100场", "140场", "10", "10")) | RANGED).only
    assert "完成率140%，在70%到130%之外，应得 0，填了 10" in found.message
    assert found.level == "error"


def test_leaves_missed_targets_outside_the_range_to_this_rule(
    check: Check, project: Make, row: Make
) -> None:
    patch = project(row("≥100场", "60场", "10", "5")) | RANGED
    assert not check("E20", patch).passes
    assert check("E01", patch).passes


def test_says_nothing_where_scores_are_in_proportion(
    check: Check, project: Make, row: Make
) -> None:
    assert check("E20", project(row("≥100场", "140场", "10", "10"))).passes


def test_spares_savings_and_what_depends_on_demand(check: Check, project: Make, row: Make) -> None:
    saved, driven = row("≤100元", "20元", "10", "10"), row("100件", "200件", "10", "10")
    assert check("E20", project(saved, driven | {"demand_driven": "是"}) | RANGED).passes
