"""执行率得分."""

from decimal import Decimal

from jixiao.numbers import half_up, quotient
from jixiao.scoring.execution_rate import execution_rate


def execution_score(
    executed: Decimal | None,
    budget: Decimal | None,
    weight: Decimal,
    full_marks_from: Decimal = Decimal(1),
    places: int = 2,
) -> Decimal | None:
    """分值 × 执行率 in points, between 0 and ``weight``; all of it from ``full_marks_from`` on.

    ``None`` where the rate is not defined; ``redistribution`` says what then becomes of the points.
    Source: 财预〔2020〕10号; full marks below 100 % (often from 95 %) are local rules.

    Args:
        executed: 全年执行数.
        budget: 全年预算数, in the same unit.
        weight: 分值, usually 10.
        full_marks_from: the execution rate (ratio) from which all points are given. Below it the
            score is in proportion to the rate itself, not to this threshold.
        places: decimals of a score.
    """
    rate = execution_rate(executed, budget)
    if executed is None or budget is None or rate is None:
        return None
    if rate >= min(full_marks_from, Decimal(1)):
        return half_up(weight, places)
    proportional = quotient(weight * executed, budget) or Decimal(0)
    return half_up(max(proportional, Decimal(0)), places)
