"""A17."""

from collections import defaultdict
from decimal import Decimal

from jixiao.rules.basis import FORM
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, sum_of
from jixiao.scoring.evaluation import Evaluation, FormScore


@rule(
    "A17",
    title="分值合计不是满分",
    level="error",
    basis=FORM,
    parameter="groups",
    checks="预算执行率分值加各三级指标分值，合计为规定的满分（一般100分）；没有满意度指标、全年预算为0且按规定折算的除外。",
    why="分值合计不是满分，得分和等级就没有意义，首页和报告都不显示总分。",
    example="执行率 10 + 产出指标 60 + 效益指标 30 + 满意度指标 10 = 110 ≠ 100。",
    fix="对照批复的绩效目标表核对各行分值，使合计为满分。",
)
def weights(evaluation: Evaluation) -> Outcomes:
    """All weights, that of the execution rate included, make 满分."""
    for form in evaluation.forms:
        path = f"{form.path}.foot.weights"
        blank = [row.name for row in form.indicators if row.weight is None]
        if not form.indicators:
            yield Undecided(path, f"{called(form)}没有填指标")
        elif form.weights_total is None:
            yield Undecided(path, f"{called(form)}的指标都没有填分值")
        elif form.full_marks is None or form.weights_total in _allowed(form, evaluation):
            continue
        elif blank:
            yield Undecided(path, f"{called(form)}的“{blank[0]}”等{len(blank)}行没有填分值")
        else:
            total, full = plain(form.weights_total), plain(form.full_marks)
            sums = f"{_sum(form, evaluation)} = {total} ≠ {full}"
            message = f"{called(form)}的分值合计不是{full}：{sums}。"
            yield Found(path, message, value=total)


def _allowed(form: FormScore, evaluation: Evaluation) -> set[Decimal]:
    """What the weights may add up to, 执行率 included."""
    settings, full = evaluation.data.settings, form.full_marks or Decimal(0)
    allowed = {full, full - form.absent}
    if form.adjusted == 0 and form.execution_score is None:
        allowed |= {each + settings.weights.execution for each in allowed}
    return allowed


def _sum(form: FormScore, evaluation: Evaluation) -> str:
    by_level: defaultdict[str, Decimal] = defaultdict(Decimal)
    if execution := evaluation.data.settings.weights.execution:
        by_level["执行率"] = execution
    for row in form.indicators:
        by_level[row.level1 or "其他指标"] += row.weight or Decimal(0)
    return sum_of(f"{level} {plain(weight)}" for level, weight in by_level.items())
