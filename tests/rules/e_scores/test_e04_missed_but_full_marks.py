from support.rules import Check, Make


def test_passes_a_target_that_was_met(check: Check, project: Make, row: Make) -> None:
    assert check("E04", project(row("≥100场", "100场", "5", "5"))).passes
    assert check("E04", project(row("≤20天", "20天", "5", "5"))).passes


def test_finds_full_marks_for_a_target_that_was_missed(
    check: Check, project: Make, row: Make
) -> None:
    found = check("E04", project(row("≥100场", "80场", "5", "5"))).only
    assert "完成“80场”，未达到“≥100场”，却得满分 5，测算应得 4" in found.message


def test_finds_a_limit_that_was_exceeded(check: Check, project: Make, row: Make) -> None:
    assert not check("E04", project(row("≤20天", "25天", "5", "5"))).passes


def test_cannot_tell_what_was_not_measured(check: Check, project: Make, row: Make) -> None:
    assert check("E04", project(row("≥100场", "若干", "5", "5"))).undecided
