"""Amounts of money between 元 and the units that forms are kept in; always exact."""

from decimal import Decimal
from typing import Final

_POWER_OF_TEN: Final = {"元": -4, "百元": -2, "千元": -1, "万元": 0, "百万元": 2, "亿元": 4}


def to_wan(value: Decimal, unit: str) -> Decimal:
    """``value`` in ``unit`` (元, 百元, 千元, 万元, 百万元, 亿元) as 万元.

    Raises:
        ValueError: if ``unit`` is not a unit of money.
    """
    return _shifted(value, _power(unit))


def from_wan(value: Decimal, unit: str) -> Decimal:
    """``value`` in 万元 as ``unit``; the inverse of ``to_wan``, with its errors."""
    return _shifted(value, -_power(unit))


def _power(unit: str) -> int:
    try:
        return _POWER_OF_TEN[unit]
    except KeyError:
        message = f"“{unit}”不是金额单位，可用：{'、'.join(_POWER_OF_TEN)}"
        raise ValueError(message) from None


def _shifted(value: Decimal, power: int) -> Decimal:
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        message = f"not an amount: {value}"
        raise TypeError(message)
    # Moving the exponent is exact at any length, which an arithmetic context is not.
    return Decimal((sign, digits, exponent + power))
