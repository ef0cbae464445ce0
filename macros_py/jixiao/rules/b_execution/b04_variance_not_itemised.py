"""B04."""

from decimal import Decimal
from typing import Final

from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import Figure, figure, figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.share import share

_ROW: Final = "budget.expenditure.total"
_ROUNDING: Final = Decimal("0.01")
_NAMED: Final = 3


@rule(
    "B04",
    title="决算与年初预算的差额没有逐项说明",
    level="warning",
    basis=REVIEW,
    parameter="thresholds.variance_coverage",
    checks="《预决算》“差异说明表”各项写了文号或事由的金额之和，占支出决算与年初预算差额的比例，不低于规定。",
    why="一句话带过，看不出哪些是结转、哪些是追加、哪些是调资。",
    example="差额 229.70 万元，差异说明表一项也没有填。",
    fix="在“差异说明表”里分基本支出、项目支出，按结转、追加、调资等逐项写金额、文号、事由。",
)
def variance_not_itemised(evaluation: Evaluation) -> Outcomes:
    """Σ of the itemised reasons ÷ (决算 − 年初预算) reaches the share demanded."""
    demanded = evaluation.data.settings.thresholds.variance_coverage
    if demanded is None:
        return
    initial, actual = figures(evaluation, f"{_ROW}.initial", f"{_ROW}.actual")
    count = len(evaluation.data.budget.variances)
    items = [figure(evaluation, f"budget.variances[{i}].amount") for i in range(count)]
    bare = [
        item
        for item, row in zip(items, evaluation.data.budget.variances, strict=True)
        if item.number and not (row.reason or row.document)
    ]
    if why := first_unreadable(initial, actual, *items):
        yield Undecided(actual.path, why)
        return
    if initial.wan is None or actual.wan is None:
        yield Undecided(actual.path, "支出总计的年初预算或决算没有填")
        return
    difference = actual.wan - initial.wan
    explained = sum((item.wan or Decimal(0) for item in items if item not in bare), Decimal(0))
    covered = share(explained, difference)
    if covered is not None and covered < demanded and abs(difference) > _ROUNDING:
        message = (
            f"支出决算 {money(actual.wan)} − 年初预算 {money(initial.wan)} = "
            f"{money(difference)} 万元，差异说明表只说明了 {money(explained)} 万元，"
            f"占{rate(covered)}，不到{rate(demanded)}{_without_reason(bare)}。"
        )
        yield Found("budget.variance_summary", message)


def _without_reason(bare: list[Figure]) -> str:
    if not bare:
        return ""
    amounts = "、".join(money(each.wan or Decimal(0)) for each in bare[:_NAMED])
    more = "等" if len(bare) > _NAMED else ""
    return f"；{amounts}{more} 万元只有金额，没有写文号或事由，不算说明"
