"""偏差率."""

from decimal import Decimal

from jixiao.numbers import quotient
from jixiao.scoring.comparison import Comparison


def deviation(result: Comparison) -> Decimal | None:
    """(完成值 − 指标值) ÷ |指标值| as a ratio, with the sign turned for ≤ and <.

    Positive is better than the target, negative is worse, whatever the direction and the sign of
    the target; ``None`` on a target of 0. Source: 财预〔2020〕10号 speaks of 偏离度 and gives no
    formula; this one is that of the forms in use.
    """
    if result.actual is None or result.target is None:
        return None
    better, worse = result.actual, result.target
    if result.is_reverse:
        better, worse = worse, better
    return quotient(better - worse, abs(result.target))
