from support.rules import Check, Make


def rows(row: Make, **weights: str) -> list[object]:
    return [row("6场", "6场", w, w, level1=f"{level}指标") for level, w in weights.items()]


def test_passes_the_prescribed_points(check: Check, project: Make, row: Make) -> None:
    assert check("E10", project(*rows(row, 产出="50", 效益="30", 满意度="10"))).passes


def test_moves_absent_satisfaction_to_the_benefit(check: Check, project: Make, row: Make) -> None:
    assert check("E10", project(*rows(row, 产出="50", 效益="40"))).passes


def test_finds_points_given_otherwise(check: Check, project: Make, row: Make) -> None:
    messages = check("E10", project(*rows(row, 产出="60", 效益="20", 满意度="10"))).messages
    assert messages == ["产出指标各行分值合计 60，规定 50。", "效益指标各行分值合计 20，规定 30。"]


def test_shows_how_absent_satisfaction_changes_the_points(
    check: Check, project: Make, row: Make
) -> None:
    assert check("E10", project(*rows(row, 产出="50", 效益="30"))).messages == [
        "效益指标各行分值合计 30，规定 40（没有满意度指标，其分值并入：30 + 10 = 40）。"
    ]


def test_takes_the_points_from_the_settings(check: Check, project: Make, row: Make) -> None:
    points = {"产出指标": "60", "效益指标": "20", "满意度指标": "10"}
    groups = [{"name": name, "points": given} for name, given in points.items()]
    patch = project(*rows(row, 产出="60", 效益="20", 满意度="10"))
    assert check("E10", patch | {"settings": {"groups": groups}}).passes


def test_lets_groups_share_what_is_free(check: Check, project: Make, row: Make) -> None:
    groups = [{"name": "成本指标", "points": "20"}, {"name": "产出指标"}, {"name": "效益指标"}]
    settings = {"settings": {"groups": groups, "weights": {"execution": "10", "free": "70"}}}
    assert check("E10", project(*rows(row, 成本="20", 产出="30", 效益="40")) | settings).passes
    found = check("E10", project(*rows(row, 成本="10", 产出="40", 效益="40")) | settings)
    assert found.messages == [
        "成本指标各行分值合计 10，规定 20。",
        "产出指标、效益指标各行分值合计 80，规定共 70。",
    ]


def test_asks_for_nothing_where_all_is_free(check: Check, project: Make, row: Make) -> None:
    groups = [{"name": "产出指标"}, {"name": "效益指标"}, {"name": "满意度指标"}]
    settings = {"settings": {"groups": groups, "weights": {"execution": "10", "free": "90"}}}
    patch = project(*rows(row, 产出="60", 效益="30"))
    assert check("E10", patch | settings).passes
    assert check("A17", patch | settings).passes


def test_cannot_tell_to_what_an_indicator_belongs(check: Check, project: Make, row: Make) -> None:
    assert check("E10", project(row("6场", "6场", "90", "90", level1="过程指标"))).undecided
