"""All functions of the cells by name."""

from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import Final

from jixiao.errors import FormError
from jixiao.functions import (
    checks,
    choices,
    dates,
    grades,
    parsing,
    rates,
    scores,
    sums,
    totals,
    words,
)
from jixiao.functions.function import Function, Parameter

__all__ = ["FUNCTIONS", "Function", "Parameter", "exported", "named"]

_FAMILIES: Final[tuple[ModuleType, ...]] = (
    rates,
    sums,
    choices,
    parsing,
    dates,
    scores,
    totals,
    grades,
    checks,
    words,
)

FUNCTIONS: Final[Mapping[str, Function]] = MappingProxyType(
    {
        member.name: member
        for family in _FAMILIES
        for member in vars(family).values()
        if isinstance(member, Function)
    }
)
"""Name without ``JX_`` → function."""


def named(name: str) -> Function:
    """The function ``name``, as formulas of the form call it.

    Raises:
        FormError: there is no such function.
    """
    if name not in FUNCTIONS:
        raise FormError(f"公式里的函数“{name}”不存在")
    return FUNCTIONS[name]


def exported() -> tuple[Function, ...]:
    """The functions that get a ``JX_`` name in the .xlsm, in order."""
    return tuple(function for function in FUNCTIONS.values() if function.exported)
