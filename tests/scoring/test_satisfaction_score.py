from decimal import Decimal

import pytest

from jixiao.model.settings import SatisfactionStep
from jixiao.scoring.satisfaction_score import satisfaction_score

D = Decimal
TEN = D(10)
STEPS = (
    SatisfactionStep(D("0.6"), D("0.5")),
    SatisfactionStep(D("0.9"), D(1)),
    SatisfactionStep(),
    SatisfactionStep(D("0.8"), D("0.8")),
)


@pytest.mark.parametrize(("actual", "points"), [("0.926", "10"), ("0.9", "10"), ("0.85", "9.44")])
def test_scores_in_proportion_to_the_target(actual: str, points: str) -> None:
    assert satisfaction_score(D(actual), D("0.9"), TEN) == D(points)


@pytest.mark.parametrize(
    ("actual", "points"),
    [
        ("1", "10"),
        ("0.9", "10"),
        ("0.899", "8"),
        ("0.8", "8"),
        ("0.799", "5"),
        ("0.6", "5"),
        ("0.599", "0"),
    ],
)
def test_scores_by_the_highest_step_reached(actual: str, points: str) -> None:
    assert satisfaction_score(D(actual), D("0.95"), TEN, STEPS) == D(points)


def test_is_not_defined_by_an_empty_table_or_a_blank() -> None:
    assert satisfaction_score(D("0.9"), D("0.9"), TEN, ()) is None
    assert satisfaction_score(None, D("0.9"), TEN, STEPS) is None
    assert satisfaction_score(D("0.9"), None, TEN) is None
    assert satisfaction_score(D("0.9"), D("0.9"), None, STEPS) is None
