"""四舍五入, and the 15 significant digits to which Excel shows and compares numbers."""

import math
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

SIGNIFICANT_DIGITS: Final = 15

_CELL: Final = Context(prec=SIGNIFICANT_DIGITS, rounding=ROUND_HALF_UP)
# A cell holds numbers up to 1.8E+308; quantizing one of those must not fail.
_WIDE: Final = Context(prec=400, rounding=ROUND_HALF_UP)


def half_up(value: Decimal, places: int) -> Decimal:
    """Round ``value`` to ``places`` decimals, ties away from zero, as Excel's ROUND does.

    The result has exactly ``places`` decimals and is never a negative zero. A number so large that
    400 digits do not reach that far down has none there, and is returned as it is.
    """
    if value.is_finite() and value.adjusted() + places >= _WIDE.prec:
        return value
    rounded = _WIDE.quantize(value, Decimal(1).scaleb(-places))
    return rounded or rounded.copy_abs()


def exact(value: float) -> Decimal:
    """The decimal a cell shows for ``value``: 15 significant digits, trailing zeros dropped.

    A cell that was typed as 2.675 holds a binary neighbour of it; this gives back 2.675.

    Raises:
        ValueError: if ``value`` is infinite or not a number, which no cell can hold.
    """
    if not math.isfinite(value):
        message = f"not a cell's number: {value}"
        raise ValueError(message)
    shown = Decimal(format(value, f".{SIGNIFICANT_DIGITS}g"))
    return shown or Decimal(0)


def quotient(dividend: Decimal, divisor: Decimal) -> Decimal | None:
    """``dividend / divisor`` to 15 significant digits, or ``None`` where ``divisor`` is 0.

    Multiply before dividing (``quotient(weight * actual, target)``): then a score that lies on a
    tie is on it exactly, and rounds the same way as ROUND does in a cell.
    """
    return _CELL.divide(dividend, divisor) if divisor else None
