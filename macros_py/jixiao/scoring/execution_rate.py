"""预算执行率."""

from decimal import Decimal

from jixiao.numbers import quotient


def execution_rate(executed: Decimal | None, budget: Decimal | None) -> Decimal | None:
    """全年执行数 ÷ 全年预算数, both in one unit, as a ratio; above 1 it is an error, not a bonus.

    ``None`` on a budget of 0, which prints as "—" and never costs the points. Source: the form
    项目支出绩效自评表 of 财预〔2020〕10号.
    """
    if executed is None or budget is None:
        return None
    return quotient(executed, budget)
