"""A17."""

from collections import defaultdict
from decimal import Decimal

from jixiao.rules.basis import FORM
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, sum_of
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.measure import SATISFACTION
from jixiao.scoring.redistribution import FULL_MARKS


@rule(
    "A17",
    title="分值合计不是100",
    level="error",
    basis=FORM,
    checks="预算执行率分值加各三级指标分值，合计为100分；没有满意度指标且按规定折算的除外。",
    why="满分不是100，得分和等级就没有意义。",
    example="执行率 10 + 产出指标 60 + 效益指标 30 + 满意度指标 10 = 110 ≠ 100。",
    fix="对照批复的绩效目标表核对各行分值，使合计为100。",
)
def weights(evaluation: Evaluation) -> Outcomes:
    """All weights, that of the execution rate included, make 100 points."""
    for form in evaluation.forms:
        path = f"{form.path}.foot.weights"
        blank = [row.name for row in form.indicators if row.weight is None]
        if form.weights_total is None:
            yield Undecided(path, f"{called(form)}没有填指标")
        elif blank:
            yield Undecided(path, f"{called(form)}的“{blank[0]}”等{len(blank)}行没有填分值")
        elif form.weights_total not in _allowed(form, evaluation):
            total = plain(form.weights_total)
            message = f"{called(form)}的分值合计不是100：{_sum(form, evaluation)} = {total} ≠ 100。"
            yield Found(path, message, value=total)


def _allowed(form: FormScore, evaluation: Evaluation) -> set[Decimal]:
    settings = evaluation.data.settings
    has_satisfaction = any(row.level1 == SATISFACTION for row in form.indicators)
    if not has_satisfaction and settings.scoring.absent_satisfaction == "折算为100分":
        return {FULL_MARKS, FULL_MARKS - settings.weights.satisfaction}
    return {FULL_MARKS}


def _sum(form: FormScore, evaluation: Evaluation) -> str:
    by_level: defaultdict[str, Decimal] = defaultdict(Decimal)
    by_level["执行率"] = evaluation.data.settings.weights.execution
    for row in form.indicators:
        by_level[row.level1 or "其他指标"] += row.weight or Decimal(0)
    return sum_of(f"{level} {plain(weight)}" for level, weight in by_level.items())
