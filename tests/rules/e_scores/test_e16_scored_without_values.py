from support.rules import Check, Make


def test_passes_a_score_with_both_values(check: Check, project: Make, row: Make) -> None:
    assert check("E16", project(row("6场", "6场", "5", "5"))).passes


def test_finds_a_score_without_a_result(check: Check, project: Make, row: Make) -> None:
    found = check("E16", project(row("6场", None, "5", "5"))).only
    assert "没有填实际完成值，却得 5 分" in found.message
    assert found.path == "projects[0].indicators[0].actual"


def test_passes_no_points_for_nothing(check: Check, project: Make, row: Make) -> None:
    assert check("E16", project(row("6场", None, "5", "0"))).passes


def test_cannot_tell_about_points_for_what_does_not_apply(
    check: Check, project: Make, row: Make
) -> None:
    assert check("E16", project(row("/", "/", "5", "5"))).undecided
