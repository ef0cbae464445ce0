from decimal import Decimal

from jixiao.model.settings import ScoringRules, Weights
from jixiao.scoring.redistribution import (
    applicable_weights,
    full_marks,
    no_budget_score,
    rescaled_total,
)

D = Decimal
WEIGHTS = Weights()


def test_leaves_weights_alone_where_all_parts_apply() -> None:
    assert applicable_weights(WEIGHTS, ScoringRules()) == WEIGHTS
    assert full_marks(WEIGHTS) == D(100)


def test_gives_the_points_of_absent_satisfaction_to_benefit() -> None:
    weights = applicable_weights(WEIGHTS, ScoringRules(), has_satisfaction=False)
    assert weights == Weights(benefit=D(40), satisfaction=D(0))
    assert full_marks(weights) == D(100)


def test_drops_absent_satisfaction_where_totals_are_rescaled() -> None:
    rules = ScoringRules(absent_satisfaction="折算为100分")
    weights = applicable_weights(WEIGHTS, rules, has_satisfaction=False)
    assert weights == Weights(satisfaction=D(0))
    assert rescaled_total(D(81), full_marks(weights)) == D(90)
    assert rescaled_total(D(85), full_marks(weights)) == D("94.44")


def test_drops_the_execution_rate_on_a_budget_of_zero() -> None:
    rules = ScoringRules(zero_budget="折算为100分")
    weights = applicable_weights(WEIGHTS, rules, has_budget=False)
    assert weights == Weights(execution=D(0))
    assert no_budget_score(WEIGHTS, rules) is None
    assert rescaled_total(D(90), full_marks(weights)) == D(100)


def test_gives_the_execution_rate_full_marks_where_the_profile_says_so() -> None:
    rules = ScoringRules(zero_budget="给满分")
    assert applicable_weights(WEIGHTS, rules, has_budget=False) == WEIGHTS
    assert no_budget_score(WEIGHTS, rules) == D(10)


def test_keeps_the_sum_with_cost_as_a_first_level_indicator() -> None:
    weights = Weights(cost=D(20), output=D(40), benefit=D(20))
    moved = applicable_weights(weights, ScoringRules(), has_satisfaction=False)
    assert full_marks(moved) == full_marks(weights) == D(100)


def test_has_no_total_where_nothing_applies() -> None:
    assert rescaled_total(D(0), D(0)) is None
    assert rescaled_total(None, D(90)) is None
