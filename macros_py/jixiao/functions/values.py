"""Values of cells as the cores see them, and the coded texts they give."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final, TypeAlias, TypeGuard

from jixiao.numbers import half_up, quotient

Value: TypeAlias = Decimal | str | None
Argument: TypeAlias = "Value | tuple[Argument, ...]"
"""A value; a range as a tuple of values; a table as a tuple of its rows."""

NOT_A_NUMBER: Final = "非数"
UNDEFINED: Final = "—"
MARKS: Final = "||/|-|—|——|--|―|不适用|"
"""Texts that count as blank among numbers, each between two bars: nothing, "/", "—" …"""

_MOST_PLACES: Final = Decimal(330)
RATIO_PLACES: Final = 8
"""Decimals of ratios and sums in cells: far more than is shown, and free of binary dust."""


def is_number(value: Argument) -> TypeGuard[Decimal]:
    """Whether ``value`` is a number, as ISNUMBER sees it."""
    return isinstance(value, Decimal)


def is_blank(value: Argument) -> bool:
    """Whether ``value`` is empty, as ``=""`` sees it."""
    return value is None or value == ""


def is_fault(value: Argument) -> bool:
    """Whether a text stands where a number, a blank or a mark belongs."""
    return isinstance(value, str) and f"|{value}|" not in MARKS


def cells(*arguments: Argument) -> Iterator[Value]:
    """All values of ``arguments``, ranges taken apart."""
    for argument in arguments:
        if isinstance(argument, tuple):
            yield from cells(*argument)
        else:
            yield argument


def from_numbers(calculate: Callable[..., Value], *values: Value) -> Value:
    """``calculate`` of ``values`` where all are numbers.

    Else ``"非数"`` if one of them is a text other than a mark, and blank if not.
    """
    if all(is_number(value) for value in values):
        return calculate(*values)
    return NOT_A_NUMBER if any(is_fault(value) for value in values) else None


def number_in(value: Value) -> Decimal:
    """``value`` as a term of a sum: 0 for what is no number, as N has it."""
    return value if is_number(value) else Decimal(0)


def decimals(places: Decimal) -> int:
    """``places`` as decimals to round to; beyond what a number of a cell has, as far as it has."""
    return int(max(min(places, _MOST_PLACES), -_MOST_PLACES))


def rounded(value: Decimal | None) -> Value:
    """``value`` as a cell keeps it; ``"—"`` for ``None``."""
    return UNDEFINED if value is None else kept(value)


def kept(value: Decimal) -> Decimal:
    """``value`` to 8 decimals and the 15 digits a cell has."""
    return quotient(half_up(value, RATIO_PLACES), Decimal(1)) or Decimal(0)


def ratio(dividend: Decimal, divisor: Decimal) -> Value:
    """``dividend / divisor`` as a cell keeps it; ``"—"`` on a divisor of 0."""
    return rounded(quotient(dividend, divisor))
