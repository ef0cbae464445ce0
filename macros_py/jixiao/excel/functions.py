"""The module xlwings serves to Excel: each exported function under its name in cells.

Nothing here raises: an exception would travel over COM and cost the cell its native formula. Where
an answer is impossible, :data:`~jixiao.excel.values.NOT_AVAILABLE` is given.
"""

from collections.abc import Callable
from inspect import Parameter as Argument
from inspect import Signature, signature
from typing import Final

import xlwings as xw

from jixiao.excel.values import NOT_AVAILABLE, Shown, from_excel, to_excel
from jixiao.functions.registry import Function, Parameter, exported

CATEGORY: Final = "绩效自评"

Served = Callable[..., Shown]


def served(function: Function) -> Served:
    """The callable that Excel reaches for ``function``.

    On Windows it carries what xlwings needs to know: arguments come unconverted, since only so
    can an error in a range be told from an empty cell.
    """

    def answer(*values: object) -> Shown:
        try:
            arguments = map(from_excel, values, _expected(function, len(values)))
            return to_excel(function(*arguments))
        except Exception:  # noqa: BLE001 - whatever it is, the native formula has the answer
            return NOT_AVAILABLE

    parameters = [
        each.replace(annotation=Argument.empty)
        for each in signature(function.core).parameters.values()
    ]
    answer.__name__ = answer.__qualname__ = function.excel_name
    answer.__doc__ = function.summary
    answer.__annotations__ = {}
    answer.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    wrapped = answer
    for each, described in zip(parameters, function.parameters, strict=True):
        wrapped = xw.arg(each.name, "raw", doc=described.label)(wrapped)
    return xw.func(category=CATEGORY)(wrapped)


def _expected(function: Function, count: int) -> tuple[Parameter, ...]:
    """What each of ``count`` arguments is; the last one may be repeated."""
    parameters = function.parameters
    if parameters and parameters[-1].many:
        return parameters + parameters[-1:] * (count - len(parameters))
    return parameters


globals().update({function.excel_name: served(function) for function in exported()})
