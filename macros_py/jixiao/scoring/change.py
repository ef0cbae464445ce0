"""增减率, 预算调整率, 三公经费变动率."""

from decimal import Decimal

from jixiao.numbers import quotient


def change(current: Decimal | None, previous: Decimal | None) -> Decimal | None:
    """(本期 − 基期) ÷ 基期 as a ratio, negative for a fall; ``None`` on a base of 0.

    As 预算调整率 it is (全年预算数 − 年初预算数) ÷ 年初预算数. Source: 财预〔2013〕53号.
    """
    if current is None or previous is None:
        return None
    return quotient(current - previous, previous)
