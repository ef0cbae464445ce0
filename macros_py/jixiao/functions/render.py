"""A formula of the form as the text of an Excel formula."""

from collections.abc import Callable

from jixiao.errors import FormError
from jixiao.form.formula import Call, Expression, Ref
from jixiao.form.formula import Literal as Constant
from jixiao.functions import excel
from jixiao.functions.registry import named

Resolve = Callable[[Ref], str]


def render(expression: Expression, resolve: Resolve, *, addin: bool) -> str:
    """The native formula of ``expression``, without ``=``.

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
    if not isinstance(expression, Call):
        return _native(expression, resolve)
    function = named(expression.function)
    arguments = [_native(argument, resolve) for argument in expression.arguments]
    twin = _twin(expression.function, arguments)
    if addin and function.exported:
        return f"IFERROR({function.excel_name}({','.join(arguments)}),{twin})"
    return twin


def _native(expression: Expression, resolve: Resolve) -> str:
    match expression:
        case Ref(target, wan=wan):
            place = resolve(Ref(target))
            unit = resolve(expression) if wan else ""
            return _twin("WAN", [place, unit]) if unit else place
        case Constant(value, is_text=is_text):
            return excel.text(value) if is_text else value
        case Call(function, arguments):
            return _twin(function, [_native(argument, resolve) for argument in arguments])


def _twin(name: str, arguments: list[str]) -> str:
    twin = named(name).twin
    if twin is None:
        raise FormError(f"函数“{name}”没有对应的Excel公式，不能用在单元格里")
    return twin(*arguments)
