"""Figures of a block in the unit that all comparisons use."""

from decimal import Decimal

from jixiao.model.amount import Amount
from jixiao.numbers.money import to_wan


def in_wan(amount: Amount, money_unit: str | None) -> Decimal | None:
    """``amount`` of a block whose 录入单位 is ``money_unit``, in 万元; ``None`` if no number."""
    if amount.number is None:
        return None
    return to_wan(amount.number, "元" if money_unit == "元" else "万元")
