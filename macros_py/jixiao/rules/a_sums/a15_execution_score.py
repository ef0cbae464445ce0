"""A15."""

from decimal import Decimal
from typing import Final

from jixiao.rules.basis import FORM
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, plain, rate
from jixiao.scoring.evaluation import Evaluation, FormScore

_LEAST: Final = Decimal("0.01")


@rule(
    "A15",
    title="执行率得分算错",
    level="error",
    basis=FORM,
    parameter="scoring.full_marks_from",
    checks="填了的执行率得分＝分值×全年执行数÷全年预算数，不超过分值；达到满分线的得满分。",
    why="执行率得分是算出来的，不能估填。",
    example="10 × 86.18 ÷ 100.00 = 8.62，填了 10。",
    fix="改成测算得分，或把这格清空，由表格自动计算。",
)
def execution_score(evaluation: Evaluation) -> Outcomes:
    """The typed execution score is the computed one, to 0.01."""
    for form in evaluation.forms if evaluation.data.settings.weights.execution else ():
        path = f"{form.path}.funds.execution_score"
        typed, computed = form.execution_score, form.computed_execution_score
        if typed is None:
            yield Undecided(path, f"{called(form)}的预算数或执行数没有填")
        elif computed is None:
            yield Undecided(path, f"{called(form)}的执行率无法计算，执行率得分无从核对")
        elif abs(typed - computed) > _LEAST:
            yield Found(path, f"{_sum(form, evaluation, computed)}，填了 {plain(typed)}。")


def _sum(form: FormScore, evaluation: Evaluation, computed: Decimal) -> str:
    settings = evaluation.data.settings
    budget, executed = form.adjusted or Decimal(0), form.executed or Decimal(0)
    if not budget:
        return f"全年预算为 0，执行率得分按规定为 {plain(computed)}"
    weight, full = settings.weights.execution, settings.scoring.full_marks_from
    reached = f"（执行率达到{rate(full)}得满分）" if full < 1 and computed == weight else ""
    sums = f"{plain(weight)} × {money(executed)} ÷ {money(budget)}"
    return f"执行率得分应为 {sums} = {plain(computed)}{reached}"
