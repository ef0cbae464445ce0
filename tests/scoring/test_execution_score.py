from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.scoring.execution_score import execution_score

D = Decimal
MONEY = st.decimals(min_value=0, max_value=10**8, places=2)
TEN = D(10)


@pytest.mark.parametrize(
    ("executed", "budget", "score"),
    [
        ("265.58", "265.58", "10"),
        ("86.183", "100", "8.62"),
        ("86.15", "100", "8.62"),
        ("86.149", "100", "8.61"),
        ("265.58", "115", "10"),
        ("0", "115", "0"),
        ("-3", "115", "0"),
    ],
)
def test_is_the_weight_times_the_rate(executed: str, budget: str, score: str) -> None:
    assert execution_score(D(executed), D(budget), TEN) == D(score)


def test_rounds_a_tie_up_though_the_rate_does_not_terminate() -> None:
    # The rate is 1/600, but 3 × 1/600 is 0.005 exactly.
    assert execution_score(D(1), D(600), D(3)) == D("0.01")


def test_gives_all_points_from_the_threshold_on() -> None:
    assert execution_score(D(95), D(100), TEN, full_marks_from=D("0.95")) == TEN
    assert execution_score(D("94.9"), D(100), TEN, full_marks_from=D("0.95")) == D("9.49")


def test_is_not_defined_without_a_budget_or_with_a_blank() -> None:
    assert execution_score(D(0), D(0), TEN) is None
    assert execution_score(None, D(115), TEN) is None
    assert execution_score(D(115), None, TEN) is None


@given(MONEY, MONEY.filter(bool), st.decimals(min_value="0.5", max_value=1, places=2))
def test_lies_between_nothing_and_the_weight(
    executed: Decimal, budget: Decimal, full: Decimal
) -> None:
    score = execution_score(executed, budget, TEN, full)
    assert score is not None
    assert 0 <= score <= TEN


@given(MONEY, MONEY, MONEY.filter(bool))
def test_never_falls_when_more_is_executed(one: Decimal, other: Decimal, budget: Decimal) -> None:
    less, more = sorted((one, other))
    low, high = execution_score(less, budget, TEN), execution_score(more, budget, TEN)
    assert low is not None
    assert high is not None
    assert low <= high
