"""The placeholders' side of a Word template: jinja2 sources of its parts, compiled once."""

from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import jinja2
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from jixiao.narrative.gap import Gap
from jixiao.report.faults import Missing
from jixiao.report.formats import ALLOWED, METER, TESTS_ALLOWED
from jixiao.report.language import TOO_DEEP, checked
from jixiao.report.meter import bounded
from jixiao.report.refused import Refused
from jixiao.report.tables import Table, table_xml
from jixiao.report.values import printed
from jixiao.report.wording import among, listed, unended, with_unit

_MOST_BITS: Final = 128
"""Of a whole number that is calculated; multiplied on and on it would take for ever."""

Filters = Mapping[str, Callable[..., object]]


@dataclass(frozen=True, slots=True)
class Sources:
    """A Word template translated.

    Attributes:
        parts: name of each part that holds placeholders → its jinja2 source.
        styles: name of each style in the document → its id.
    """

    parts: Mapping[str, str]
    styles: Mapping[str, str]


class _Language(ImmutableSandboxedEnvironment):
    """jinja2 cut down to what :mod:`jixiao.report.language` allows."""

    intercepted_binops = frozenset("+-*/")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Plain arithmetic; ``+`` also puts texts and lists together, within bounds."""
        if isinstance(left, Sized) and isinstance(right, Sized) and operator == "+":
            length = len(left) + len(right)
            bounded(length, is_text=isinstance(left, str))
            context.resolve(METER).charge(length)
        elif operator == "*" and not (_is_number(left) and _is_number(right)):
            raise Refused("只有数才能相乘")
        result = super().call_binop(context, operator, left, right)
        if isinstance(result, int) and result.bit_length() > _MOST_BITS:
            raise Refused("算出的数太大")
        return result


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal | jinja2.Undefined)


def environment(filters: Filters, styles: Mapping[str, str]) -> jinja2.Environment:
    """The language of the placeholders: Chinese names, strict, and unable to run foreign code.

    A template may come from outside by e-mail, hence the sandbox, and only what a report needs.
    Besides ``filters`` there are ``表格`` (a ``Table`` → Word), ``其中``, ``列举``, ``单位``,
    ``去句号`` and the test ``有`` (not blank, not empty).
    """
    env = _Language(autoescape=True, undefined=Missing, finalize=printed)

    def table(value: Table) -> object:
        return table_xml(value, styles)

    env.globals.clear()
    words = {"其中": among, "列举": listed, "单位": with_unit, "去句号": unended}
    env.filters = {**ALLOWED, "表格": table, **words, **filters}
    env.tests = {**TESTS_ALLOWED, "有": _is_given}
    return env


def compiled(source: str, env: jinja2.Environment) -> jinja2.Template:
    """The jinja2 ``source`` of a part, checked and compiled.

    Raises:
        jinja2.TemplateSyntaxError: it is written wrongly.
        Refused: it does what a template may not do.
    """
    try:
        code = env.compile(checked(source, env))
    except RecursionError:
        raise Refused(TOO_DEEP) from None
    return jinja2.Template.from_code(env, code, env.make_globals(None))


def _is_given(value: object) -> bool:
    return value is not None and value not in ("", (), []) and not isinstance(value, Gap)
