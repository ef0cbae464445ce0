"""The examples of the help as values: of one argument, of a call, and what it gives."""

from decimal import Decimal, InvalidOperation
from typing import Final

from jixiao.functions.function import Function, Parameter
from jixiao.functions.values import Argument, Value

BETWEEN: Final = "、"
_PERCENT: Final = "%"

LONGEST: Final = 3
"""Cells of the longest range among the examples."""


def example_cells(parameter: Parameter) -> tuple[Value, ...]:
    """What stands in the cells of an argument: one cell, or those of a range."""
    texts = parameter.example.split(BETWEEN) if parameter.is_range else [parameter.example]
    return tuple(map(_value, texts))


def example_arguments(function: Function) -> tuple[Argument, ...]:
    """The arguments of the example call."""
    return tuple(
        example_cells(each) if each.is_range else example_cells(each)[0]
        for each in function.parameters
    )


def example_result(function: Function) -> Value:
    """What the example call gives in Python."""
    return function(*example_arguments(function))


def _value(text: str) -> Value:
    """``text`` as Excel takes it when typed: a number, a percentage, a text, nothing."""
    divisor = 100 if text.endswith(_PERCENT) else 1
    try:
        return Decimal(text.removesuffix(_PERCENT)) / divisor
    except InvalidOperation:
        return text or None
