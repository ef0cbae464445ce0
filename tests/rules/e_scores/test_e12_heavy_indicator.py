from support.rules import Check, Make


def test_passes_twenty_points(check: Check, project: Make, row: Make) -> None:
    assert check("E12", project(row("6场", "6场", "20", "20"))).passes


def test_finds_thirty(check: Check, project: Make, row: Make) -> None:
    found = check("E12", project(row("有所提升", "提升", "30", "30"))).only
    assert "定性指标" in found.message
    assert "一项占 30 分，超过 20 分" in found.message


def test_takes_the_threshold_from_the_settings(check: Check, project: Make, row: Make) -> None:
    settings = {"settings": {"thresholds": {"heavy_weight": "30"}}}
    assert check("E12", project(row("6场", "6场", "30", "30")) | settings).passes


def test_cannot_tell_without_a_weight(check: Check, project: Make, row: Make) -> None:
    assert check("E12", project(row("6场", "6场", None, "5"))).undecided
