from decimal import Decimal

from jixiao.model.settings import USUAL_GROUPS, Group, ScoringRules, Weights
from jixiao.scoring.redistribution import applicable_groups, no_budget_score, rescaled_total

D = Decimal


def points(*groups: Group) -> dict[str | None, Decimal | None]:
    return {group.name: group.points for group in groups}


def test_leaves_groups_alone_where_all_apply() -> None:
    assert applicable_groups(USUAL_GROUPS, ScoringRules()) == USUAL_GROUPS


def test_gives_the_points_of_absent_satisfaction_to_benefit() -> None:
    moved = applicable_groups(USUAL_GROUPS, ScoringRules(), has_satisfaction=False)
    assert points(*moved) == {"产出指标": 50, "效益指标": 40}


def test_drops_absent_satisfaction_where_totals_are_rescaled() -> None:
    rules = ScoringRules(absent_satisfaction="折算为100分")
    left = applicable_groups(USUAL_GROUPS, rules, has_satisfaction=False)
    assert points(*left) == {"产出指标": 50, "效益指标": 30}
    assert rescaled_total(D(81), D(90)) == D(90)
    assert rescaled_total(D(85), D(90)) == D("94.44")


def test_frees_the_others_where_absent_satisfaction_is_spread() -> None:
    rules = ScoringRules(absent_satisfaction="分到其余指标")
    spread = applicable_groups(USUAL_GROUPS, rules, has_satisfaction=False)
    assert points(*spread) == {"产出指标": None, "效益指标": None}


def test_moves_nothing_where_satisfaction_has_no_points_of_its_own() -> None:
    free = (Group("产出指标"), Group("效益指标"), Group("满意度指标"))
    assert applicable_groups(free, ScoringRules(), has_satisfaction=False) == free


def test_gives_the_execution_rate_full_marks_where_the_profile_says_so() -> None:
    assert no_budget_score(Weights(), ScoringRules(zero_budget="给满分")) == D(10)
    assert no_budget_score(Weights(), ScoringRules(zero_budget="折算为100分")) is None


def test_has_no_total_where_nothing_applies() -> None:
    assert rescaled_total(D(0), D(0)) is None
    assert rescaled_total(None, D(90)) is None
