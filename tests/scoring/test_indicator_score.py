from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.settings import ReverseFormula
from jixiao.numbers import Direction
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.indicator_score import indicator_score

D = Decimal
VALUES = st.decimals(min_value=-(10**6), max_value=10**6, places=2)
WEIGHTS = st.decimals(min_value=0, max_value=50, places=1)
DIRECTIONS = st.sampled_from(get_args(Direction))
FORMULAS = st.sampled_from(get_args(ReverseFormula))


def score(
    actual: str,
    direction: Direction,
    target: str,
    weight: str = "5",
    formula: ReverseFormula = "比例法",
) -> Decimal | None:
    return indicator_score(Comparison(D(actual), D(target), direction), D(weight), formula)


@pytest.mark.parametrize(
    ("actual", "target"), [("14", "6"), ("917", "800"), ("154", "140"), ("20", "10"), ("6", "6")]
)
def test_gives_full_marks_to_a_target_met(actual: str, target: str) -> None:
    assert score(actual, "", target) == D(5)


@pytest.mark.parametrize(
    ("actual", "direction", "target", "weight", "points"),
    [
        ("4", "≥", "6", "5", "3.33"),
        ("85", "≥", "90", "10", "9.44"),
        ("5", ">", "6", "5", "4.17"),
        ("5", "=", "6", "5", "4.17"),
        ("4", "", "6", "5", "3.33"),
        ("-1", "≥", "6", "5", "0"),
        ("10.7", "≥", "20", "5", "2.68"),
    ],
)
def test_gives_a_missed_target_its_proportion(
    actual: str, direction: Direction, target: str, weight: str, points: str
) -> None:
    assert score(actual, direction, target, weight) == D(points)


def test_rounds_a_tie_up_though_the_proportion_does_not_terminate() -> None:
    assert score("1", "≥", "600", "3") == D("0.01")


@pytest.mark.parametrize(("formula", "points"), [("比例法", "4.00"), ("线性法", "3.75")])
def test_scores_a_missed_limit_by_the_formula_in_force(
    formula: ReverseFormula, points: str
) -> None:
    assert score("25", "≤", "20", formula=formula) == D(points)


def test_has_used_up_all_points_at_twice_the_limit_under_the_linear_formula() -> None:
    assert score("40", "≤", "20", formula="线性法") == 0
    assert score("99", "≤", "20", formula="线性法") == 0
    assert score("40", "≤", "20", formula="比例法") == D("2.50")


@pytest.mark.parametrize("direction", ["≤", "<"])
def test_gives_full_marks_within_a_limit(direction: Direction) -> None:
    assert score("265.58", direction, "265.58") == D(5)


@pytest.mark.parametrize(
    ("actual", "direction", "target", "points"),
    [
        ("0", "=", "0", "5"),
        ("1", "=", "0", "0"),
        ("0", "≤", "0", "5"),
        ("1", "≤", "0", "0"),
        ("0", "≥", "0", "5"),
        ("-1", "≥", "0", "0"),
        ("-10", "≥", "-5", "0"),
        ("-3", "≤", "-5", "0"),
    ],
)
def test_gives_all_or_nothing_against_targets_of_zero_and_below(
    actual: str, direction: Direction, target: str, points: str
) -> None:
    for formula in get_args(ReverseFormula):
        assert score(actual, direction, target, formula=formula) == D(points)


def test_gives_blank_for_a_blank() -> None:
    assert indicator_score(Comparison(None, D(6)), D(5)) is None
    assert indicator_score(Comparison(D(6), None), D(5)) is None
    assert indicator_score(Comparison(D(6), D(6)), None) is None


@given(VALUES, DIRECTIONS, VALUES, WEIGHTS, FORMULAS)
def test_lies_between_nothing_and_the_weight(
    actual: Decimal,
    direction: Direction,
    target: Decimal,
    weight: Decimal,
    formula: ReverseFormula,
) -> None:
    points = indicator_score(Comparison(actual, target, direction), weight, formula)
    assert points is not None
    assert 0 <= points <= weight


@given(VALUES, VALUES, DIRECTIONS, VALUES, FORMULAS)
def test_never_falls_for_a_better_result(
    one: Decimal, other: Decimal, direction: Direction, target: Decimal, formula: ReverseFormula
) -> None:
    worse, better = (
        Comparison(actual, target, direction)
        for actual in sorted((one, other), reverse=direction in {"≤", "<"})
    )
    if direction == "=" and target == 0:
        worse, better = better, worse
    low = indicator_score(worse, D(20), formula)
    high = indicator_score(better, D(20), formula)
    assert low is not None
    assert high is not None
    assert low <= high
