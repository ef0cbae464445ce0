"""控制率."""

from decimal import Decimal

from jixiao.numbers import quotient


def control_rate(actual: Decimal | None, limit: Decimal | None) -> Decimal | None:
    """实际 ÷ 控制数 as a ratio, good up to 1; ``None`` on a limit of 0.

    在职人员控制率 is 在职人数 ÷ 编制数, 三公经费控制率 三公决算 ÷ 三公预算, likewise 公用经费 and
    楼堂馆所. Source: 财预〔2013〕53号.
    """
    if actual is None or limit is None:
        return None
    return quotient(actual, limit)
