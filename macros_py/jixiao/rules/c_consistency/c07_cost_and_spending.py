"""C07."""

import re
from decimal import Decimal
from typing import Final

from jixiao.numbers.money import to_wan
from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.forms import fund_path
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, plain, quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_WHOLE: Final = re.compile(r"总成本|项目成本|总投资|总费用|总支出|资金总额|预算总额|项目支出")
_COST: Final = "成本"
_MONEY: Final = frozenset({"元", "万元", "亿元"})
_LEAST: Final = Decimal("0.01")


@rule(
    "C07",
    title="成本指标与资金执行数不一致",
    level="error",
    basis=CONSISTENCY,
    checks="成本指标里“项目总成本”等的完成值，与本表年度资金总额的全年执行数一致。",
    why="项目花了多少钱只有一个数。",
    example="项目总成本 90 万元，全年执行数 89.97 万元。",
    fix="以决算为准，两处改成一样。",
)
def cost_and_spending(evaluation: Evaluation) -> Outcomes:
    """A cost indicator about the whole project agrees with its spending, to 0.01 万元."""
    for form in evaluation.projects:
        for row in form.indicators:
            if not _is_whole_cost(row):
                continue
            path = f"{row.path}.actual"
            if row.actual.value is None or row.actual.unit not in _MONEY or row.actual.direction:
                yield Undecided(path, f"“{row.name}”的实际完成值不是金额，无法与执行数核对")
            elif form.executed is None:
                yield Undecided(path, "全年执行数没有填，无法与成本指标核对")
            elif abs(to_wan(row.actual.value, row.actual.unit) - form.executed) > _LEAST:
                amount = f"{plain(row.actual.value)} {row.actual.unit}"
                message = (
                    f"成本指标{quoted(row.name)}的完成值 {amount}，"
                    f"与全年执行数 {money(form.executed)} 万元不一致。"
                )
                yield Found(path, message, covers=(fund_path(form, "executed"),))


def _is_whole_cost(row: IndicatorScore) -> bool:
    levels = (row.level1 or "") + (row.level2 or "")
    return _COST in levels and _WHOLE.search(row.name) is not None
