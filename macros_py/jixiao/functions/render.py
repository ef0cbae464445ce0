"""A formula of the form as the text of an Excel formula."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from jixiao.errors import FormError
from jixiao.form.formula import Call, Expression, Ref, references
from jixiao.form.formula import Literal as Constant
from jixiao.functions import excel
from jixiao.functions.registry import named

Resolve = Callable[[Ref], str]
_STAND_IN: Final = re.compile(r"ZZZ(\d+)(?::ZZZ\1)?(?!\d)")
"""A column behind the last one of Excel, so no formula has such an address of its own."""


def render(expression: Expression, resolve: Resolve, *, addin: bool) -> str:
    """The native formula of ``expression``, without ``=``.

    Most formulas of a workbook are one formula in other rows and on other sheets. So a formula is
    built once, with stand-ins for its references, and then only filled in.

    Args:
        expression: a parsed formula.
        resolve: address, name or range of a reference (``""`` in quotes for a row above the first
            one). Asked for a reference with ``wan``, the place of the 录入单位 it is in, or an
            empty string if its unit is always 万元.
        addin: put ``IFERROR(JX_NAME(…), twin)`` around the outermost function, if it is exported.
            Functions inside its arguments are always native: one call of Python a cell.

    Raises:
        FormError: a function is unknown, or has no native formula.
    """
    places = [resolve(ref) for ref in _asked(expression)]
    stand_ins = tuple(_stand_in(place, number) for number, place in enumerate(places))
    return _template(expression, stand_ins, addin=addin).format(*places)


@cache
def _asked(expression: Expression) -> tuple[Ref, ...]:
    """What :func:`render` asks ``resolve`` for: each reference, and its unit if it is ``wan``."""
    asked: dict[Ref, None] = {}
    for ref in references(expression):
        asked[Ref(ref.target)] = None
        asked[ref] = None
    return tuple(asked)


def _stand_in(place: str, number: int) -> str:
    """What twins treat as they would treat ``place``; constants stand for themselves."""
    if not excel.is_reference(place):
        return place
    return f"ZZZ{number}:ZZZ{number}" if ":" in place else f"ZZZ{number}"


@cache
def _template(expression: Expression, stand_ins: tuple[str, ...], *, addin: bool) -> str:
    """The formula with ``{0}``, ``{1}`` … in place of the references, for ``str.format``."""
    known = dict(zip(_asked(expression), stand_ins, strict=True))
    formula = _formula(expression, known, addin=addin)
    return _STAND_IN.sub(r"{\1}", formula.replace("{", "{{").replace("}", "}}"))


def _formula(expression: Expression, places: Mapping[Ref, str], *, addin: bool) -> str:
    if not isinstance(expression, Call):
        return _native(expression, places)
    function = named(expression.function)
    arguments = [_native(argument, places) for argument in expression.arguments]
    twin = _twin(expression.function, arguments)
    if addin and function.exported:
        return f"IFERROR({function.excel_name}({','.join(arguments)}),{twin})"
    return twin


def _native(expression: Expression, places: Mapping[Ref, str]) -> str:
    match expression:
        case Ref(target, wan=wan):
            place = places[Ref(target)]
            unit = places[expression] if wan else ""
            return _twin("WAN", [place, unit]) if unit else place
        case Constant(value, is_text=is_text):
            return excel.text(value) if is_text else value
        case Call(function, arguments):
            return _twin(function, [_native(argument, places) for argument in arguments])


def _twin(name: str, arguments: list[str]) -> str:
    twin = named(name).twin
    if twin is None:
        raise FormError(f"函数“{name}”没有对应的Excel公式，不能用在单元格里")
    return twin(*arguments)
