"""指标完成率."""

from decimal import Decimal

from jixiao.numbers import quotient
from jixiao.scoring.comparison import Comparison


def completion(result: Comparison) -> Decimal | None:
    """实际完成值 ÷ 年度指标值 as a ratio; ``None`` on a target of 0.

    For a target of ≤ it is the part of the limit that was used, good up to 1.
    """
    if result.actual is None or result.target is None:
        return None
    return quotient(result.actual, result.target)
