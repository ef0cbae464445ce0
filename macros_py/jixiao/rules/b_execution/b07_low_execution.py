"""B07."""

from decimal import Decimal

from jixiao.model.path import value_at
from jixiao.rules.basis import NOTICE
from jixiao.rules.forms import called, fund_path
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.needs_reason import execution_needs_reason


@rule(
    "B07",
    title="执行率低而没有写原因",
    level="error",
    basis=NOTICE,
    parameter="thresholds.low_execution",
    checks="执行率＝全年执行数÷全年预算数，低于界线的要写“执行率偏低原因”。",
    why="钱没有花出去，审核时一定会问原因。",
    example="80.00 ÷ 115.00 = 69.57%，低于90%，没有写原因。",
    fix="在“执行率偏低原因”里写明事实、责任、下一步安排。",
)
def low_execution(evaluation: Evaluation) -> Outcomes:
    """An execution rate below the threshold has its reason beside it."""
    limits = evaluation.data.settings.thresholds
    limit = limits.low_execution
    for form in evaluation.forms if limit is not None else ():
        path = _reason_path(form)
        if form.execution_rate is None:
            why = f"{called(form)}的预算数或执行数没有填，或预算为0"
            yield Undecided(fund_path(form, "adjusted"), why)
        elif (
            limit is not None
            and execution_needs_reason(form.execution_rate, limits)
            and not value_at(evaluation.data, path)
        ):
            yield Found(path, f"{_sum(form)}，低于{rate(limit)}，没有写原因。")


def _reason_path(form: FormScore) -> str:
    return f"{form.path}.{'foot' if form.path == 'overall' else 'notes'}.low_execution_reason"


def _sum(form: FormScore) -> str:
    executed, budget = form.executed or Decimal(0), form.adjusted or Decimal(0)
    ratio = rate(form.execution_rate or Decimal(0))
    return f"{called(form)}的执行率 {money(executed)} ÷ {money(budget)} = {ratio}"
