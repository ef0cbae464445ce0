import pytest

from support.rules import Check, Make


@pytest.mark.parametrize("score", ["4", "3.75"])
def test_passes_either_formula_in_use(check: Check, project: Make, row: Make, score: str) -> None:
    assert check("E02", project(row("≤20天", "25天", "5", score))).passes


def test_finds_what_neither_gives(check: Check, project: Make, row: Make) -> None:
    found = check("E02", project(row("≤20天", "25天", "5", "4.5"))).only
    assert "按比例法应得 5 × 20 ÷ 25 = 4，填了 4.5" in found.message


def test_shows_the_formula_of_the_settings(check: Check, project: Make, row: Make) -> None:
    linear = {"settings": {"scoring": {"reverse_formula": "线性法"}}}
    found = check("E02", project(row("≤20天", "25天", "5", "4.5")) | linear).only
    assert "5 × (1 − (25 − 20) ÷ 20) = 3.75" in found.message


def test_cannot_tell_without_a_weight(check: Check, project: Make, row: Make) -> None:
    assert check("E02", project(row("≤20天", "25天", None, "4"))).undecided
