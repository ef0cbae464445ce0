"""A18."""

from decimal import Decimal

from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import figure
from jixiao.rules.forms import project_paths
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.sums import Gap, sum_gap
from jixiao.rules.words import money, sum_of
from jixiao.scoring.evaluation import Evaluation

_TOTAL = "budget.expenditure.project.actual"


@rule(
    "A18",
    title="各项目执行数合计不等于项目支出",
    level="warning",
    basis=REVIEW,
    checks="各项目自评表的全年执行数合计，等于《预决算》的项目支出决算数。",
    why="项目支出都要自评；合计对不上，不是有项目没有评，就是执行数填错了。",
    example="20.00 + 30.00 = 50.00 ≠ 115.00，差 65.00 万元。",
    fix="补填没有自评的项目，或核对各项目的全年执行数；不需要自评的项目，在《校验结果》的“说明”里写明。",
)
def projects_and_spending(evaluation: Evaluation) -> Outcomes:
    """The projects evaluated spend 项目支出 between them, to 0.01."""
    parts = [f"{path}.funds.total.executed" for path in project_paths(evaluation)]
    if not parts:
        yield Undecided(_TOTAL, "一个项目也没有填")
        return
    gap = sum_gap(evaluation, _TOTAL, parts, lambda _: 1, needed=parts)
    if isinstance(gap, Undecided):
        yield gap
    elif isinstance(gap, Gap):
        numbers = [part.wan or Decimal(0) for part in gap.parts]
        spent, total = sum(numbers, Decimal(0)), figure(evaluation, _TOTAL).wan or Decimal(0)
        shown = f"{sum_of(money(number) for number in numbers)} = " if len(numbers) > 1 else ""
        message = (
            f"各项目全年执行数合计 {shown}{money(spent)} ≠ 项目支出 {money(total)}，"
            f"差 {money(abs(total - spent))} 万元。"
        )
        yield Found(_TOTAL, message)
