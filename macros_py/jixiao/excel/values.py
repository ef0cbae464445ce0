"""Values between Excel and the cores of the functions."""

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from jixiao.functions.registry import Parameter
from jixiao.functions.values import Argument, Value
from jixiao.numbers.rounding import exact

Shown: TypeAlias = float | str

NOT_AVAILABLE: Final = "#N/A"
"""Given where the native formula beside a function is to decide; the add-in makes it an error."""


class UnknownValueError(ValueError):
    """Excel handed over what no core understands: an error, TRUE or FALSE, a date object."""


def from_excel(value: object, parameter: Parameter) -> Argument:
    """An argument of a function, as its core understands it.

    Args:
        value: as it comes over COM: numbers as floats, empty cells as ``None``, ranges as tuples
            of rows, errors as whole numbers.
        parameter: what is expected; a single cell given for a range is a range of one.

    Raises:
        UnknownValueError: an error value or a logical one is among it.
    """
    if not isinstance(value, Sequence) or isinstance(value, str):
        single = _cell(value)
        return (single,) if parameter.is_range else single
    rows = [_row(row) for row in value]
    if all(len(row) == 1 for row in rows):
        return tuple(row[0] for row in rows)
    return rows[0] if len(rows) == 1 else tuple(rows)


def to_excel(value: Value) -> Shown:
    """A core's value as a cell shows it: an empty text for blank, which would else show as 0.

    Numbers larger than a cell holds are left to the native formula, which says so.
    """
    if value is None:
        return ""
    if not isinstance(value, Decimal):
        return value
    number = float(value)
    return number if math.isfinite(number) else NOT_AVAILABLE


def _row(row: object) -> tuple[Value, ...]:
    if isinstance(row, Sequence) and not isinstance(row, str):
        return tuple(_cell(value) for value in row)
    return (_cell(row),)


def _cell(value: object) -> Value:
    if isinstance(value, float):
        return exact(value)
    if value is None or isinstance(value, str):
        return value
    raise UnknownValueError(type(value).__name__)
