from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.settings import Overshoot, OvershootMethod
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.deviation import deviation
from jixiao.scoring.overshoot import overshoot_level, overshoot_score
from jixiao.scoring.total import total_score

D = Decimal
EACH = Overshoot(method="每项扣分")
BY_DEGREE = Overshoot(method="按偏离度调减")


@pytest.mark.parametrize(
    ("deviation_", "level"),
    [
        (None, None),
        ("-0.5", None),
        ("0.2", None),
        ("0.25", "提示"),
        ("0.3", "提示"),
        ("0.7167", "须说明"),
        ("1", "须说明"),
        ("1.3333", "严重"),
    ],
)
def test_grades_how_far_a_result_is_above_target(deviation_: str | None, level: str | None) -> None:
    assert overshoot_level(deviation_ and D(deviation_), Overshoot()) == level


def test_takes_eight_points_from_the_county_report_under_the_rule_of_a_city() -> None:
    counts = [(14, 6), (917, 800), (154, 140), (25, 20), (515, 300), (20, 10), (29, 15)]
    deviations = [deviation(Comparison(D(actual), D(target))) for actual, target in counts]
    scores = [overshoot_score(D(5), D(5), each, EACH) for each in deviations]
    assert scores == [3, 5, 5, 5, 3, 3, 3]
    assert total_score([D(65), *scores]) == D(92)


@pytest.mark.parametrize(
    ("deviation_", "points"),
    [("0.29", "5"), ("0.3", "5"), ("0.5", "4.50"), ("0.7", "4.00"), ("1.1", "3.00"), ("9", "3.00")],
)
def test_reduces_by_degree_down_to_the_floor(deviation_: str, points: str) -> None:
    assert overshoot_score(D(5), D(5), D(deviation_), BY_DEGREE) == D(points)


def test_deducts_nothing_where_the_profile_says_so() -> None:
    assert overshoot_score(D(5), D(5), D(9), Overshoot(method="不扣分")) == D(5)


def test_deducts_nothing_without_a_deviation_and_no_more_than_there_is() -> None:
    assert overshoot_score(D(5), D(5), None, EACH) == D(5)
    assert overshoot_score(D(1), D(1), D("0.3"), EACH) == D(0)
    assert overshoot_score(None, D(5), D(9), EACH) is None


def test_never_raises_a_score_that_is_lower_for_another_reason() -> None:
    assert overshoot_score(D(2), D(5), D(9), BY_DEGREE) == D(2)


@given(
    st.sampled_from(get_args(OvershootMethod)),
    st.decimals(min_value=0, max_value=30, places=2),
    st.tuples(*[st.decimals(min_value=-1, max_value=20, places=4)] * 2),
)
def test_never_rises_with_the_deviation(
    method: OvershootMethod, weight: Decimal, deviations: tuple[Decimal, Decimal]
) -> None:
    near, far = (
        overshoot_score(weight, weight, each, Overshoot(method=method))
        for each in sorted(deviations)
    )
    assert near is not None
    assert far is not None
    assert 0 <= far <= near <= weight
