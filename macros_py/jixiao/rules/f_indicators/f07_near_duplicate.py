"""F07."""

from difflib import SequenceMatcher
from itertools import combinations

from jixiao.numbers.text import tidy
from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore


@rule(
    "F07",
    title="两个指标近义重复",
    level="warning",
    basis=REVIEW,
    parameter="thresholds.likeness",
    checks="同一二级指标下，名称近似度达到界线、指标值又相同的两个指标。",
    why="一件事评两次，等于给它双份的分。",
    example="“各项中心工作按时完成”与“各项业务工作按时完成”，指标值都是“2022年底前”。",
    fix="合并成一个，或改写清楚两者各指什么。",
)
def near_duplicate(evaluation: Evaluation) -> Outcomes:
    """Two indicators of one kind with like names and the same target."""
    least = evaluation.data.settings.thresholds.likeness
    for form in evaluation.forms:
        if not any(row.row.name for row in form.indicators):
            yield Undecided(f"{form.path}.foot.weights", f"{called(form)}没有填三级指标")
        for one, other in combinations(form.indicators, 2):
            if _comparable(one, other) and _likeness(one.name, other.name) >= least:
                message = (
                    f"{quoted(other.name)}与{quoted(one.name)}近义重复，"
                    f"指标值都是{quoted(one.row.target)}。"
                )
                yield Found(f"{other.path}.name", message, covers=(f"{one.path}.name",))


def _comparable(one: IndicatorScore, other: IndicatorScore) -> bool:
    target = tidy(one.row.target or "")
    return bool(
        one.row.name
        and other.row.name
        and (one.level1, one.level2) == (other.level1, other.level2)
        and target
        and target == tidy(other.row.target or "")
    )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, tidy(one), tidy(other), autojunk=False).ratio()
