from support.rules import Check, Make


def test_passes_the_proportion(check: Check, project: Make, row: Make) -> None:
    assert check("E01", project(row("≥100场", "80场", "5", "4"))).passes


def test_finds_a_guess(check: Check, project: Make, row: Make) -> None:
    found = check("E01", project(row("≥100场", "80场", "5", "4.5"))).only
    assert "5 × 80 ÷ 100 = 4，填了 4.5" in found.message


def test_accepts_a_score_typed_to_one_decimal(check: Check, project: Make, row: Make) -> None:
    assert check("E01", project(row("≥9场", "8场", "5", "4.4"))).passes
    assert not check("E01", project(row("≥9场", "8场", "5", "4.3"))).passes


def test_leaves_full_marks_to_the_rule_about_them(check: Check, project: Make, row: Make) -> None:
    patch = project(row("≥100场", "80场", "5", "5"))
    assert check("E01", patch).passes
    assert not check("E04", patch).passes


def test_cannot_compare_a_rate_with_a_count(check: Check, project: Make, row: Make) -> None:
    answer = check("E01", project(row("≥90%", "80场", "5", "4")))
    assert answer.passes
    assert "单位不同" in answer.undecided[0]
