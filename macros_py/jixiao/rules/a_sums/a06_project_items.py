"""A06."""

from decimal import Decimal

from jixiao.rules.basis import OUTLINE
from jixiao.rules.figures import figure
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.sums import Gap, sum_gap
from jixiao.rules.words import money, rate, sum_of
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.share import share

_TOTAL = "budget.expenditure.project.actual"
_OTHERS = "spending.others.actual"


@rule(
    "A06",
    title="项目支出没有分项说明完",
    level="warning",
    basis=OUTLINE,
    checks="《项目清单》各分项决算数加“其他项目决算合计”，等于《预决算》的项目支出决算数。",
    why="只说明一部分，余下的钱花在哪里看不出来；规定线以下的项目也要合并列一行。",
    example="80.35 + 53.88 = 134.23 ≠ 265.58，差 131.35 万元：只说明了50.54%。",
    fix="补列没有列出的项目，规定线以下的合并填在“其他项目决算合计”，照账填，不要倒推。",
)
def project_items(evaluation: Evaluation) -> Outcomes:
    """Items and 其他项目合计 together make 项目支出, to 0.01."""
    items = [f"spending.items[{i}].actual" for i in range(len(evaluation.data.spending.items))]
    gap = sum_gap(evaluation, _TOTAL, [*items, _OTHERS], lambda _: 1)
    if isinstance(gap, Undecided):
        yield gap
    elif isinstance(gap, Gap):
        yield _found(gap, figure(evaluation, _TOTAL).wan or Decimal(0))


def _found(gap: Gap, total: Decimal) -> Found:
    numbers = [part.wan or Decimal(0) for part in gap.parts]
    listed = sum(numbers, Decimal(0))
    rest = total - listed
    covers = (_TOTAL, *(part.path for part in gap.parts))
    terms = sum_of(money(number) for number in numbers)
    if rest < 0:
        over = f"项目支出分项合计 {terms} = {money(listed)} 万元，比项目支出 {money(total)} 万元"
        return Found(_OTHERS, f"{over}多 {money(-rest)} 万元。", covers=covers)
    part = share(listed, total) or Decimal(0)
    message = (
        f"项目支出 {money(total)} 万元只说明了 {terms} = {money(listed)} 万元，"
        f"占{rate(part)}，还有 {money(rest)} 万元没有说明。"
    )
    return Found(_OTHERS, message, covers=covers)
