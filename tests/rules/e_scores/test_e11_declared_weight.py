from support.rules import Check, Make


def test_passes_declared_points_that_add_up(check: Check, project: Make, row: Make) -> None:
    level = {"level1": "产出指标（50分）"}
    assert check(
        "E11", project(row("6场", "6场", "30", "30", **level), row("1", "1", "20", "20", **level))
    ).passes


def test_finds_declared_points_that_do_not(check: Check, project: Make, row: Make) -> None:
    level = {"level1": "产出指标 (50分)"}
    patch = project(row("6场", "6场", "25", "25", **level), row("1", "1", "20", "20", **level))
    assert "25 + 20 = 45 ≠ 50" in check("E11", patch).only.message


def test_cannot_tell_while_a_weight_is_blank(check: Check, project: Make, row: Make) -> None:
    assert check("E11", project(row("6场", "6场", None, None, level1="产出指标（50分）"))).undecided


def test_reads_points_behind_a_line_break_and_below_blank_levels(
    check: Check, project: Make, row: Make
) -> None:
    below = row("6场", "6场", "20", "20") | {"level1": None}
    patch = project(row("6场", "6场", "30", "30", level1="产出指标\n（50分）"), below)
    assert check("E11", patch).passes
    patch = project(row("6场", "6场", "40", "40", level1="产出指标\n（50分）"), below)
    assert "40 + 20 = 60 ≠ 50" in check("E11", patch).only.message
