"""The small language of formulas in the form definition.

A formula is a call, ``EXEC_RATE({.actual}, {.budget})``; an argument is a call, a reference in
braces, a number, or a text in double quotes. References:

===================  =============================================================================
``{a.b.c}``          the cell of that path
``{a.b.c|wan}``      the same in 万元, whatever the 录入单位 of its block
``{.c}``             the field ``c`` of the same block, or of the same row of a list or a grid
``{^c}``             the column ``c`` one row above, in a list
``{r}``              in a calculated grid row: the row ``r`` in the same column
``{@.c}``            in a grid row with ``link``: the column ``c`` of the linked row
===================  =============================================================================

A path that leads to a list, or to a column of one, stands for its whole range.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from jixiao.errors import FormError

_TOKEN = re.compile(
    r"""\s*(?:(?P<call>[A-Z][A-Z_]*)\s*\(|(?P<ref>\{[^{}]*\})|(?P<number>-?\d+(?:\.\d+)?)"""
    r"""|"(?P<text>[^"]*)"|(?P<mark>[,)]))"""
)

_STAND_INS = frozenset({"FUND_TOTAL"})
"""Functions whose later arguments count only where the first is blank."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference as written, without braces; ``wan`` asks for 万元."""

    target: str
    wan: bool = False


@dataclass(frozen=True, slots=True)
class Literal:
    """A number (decimal string) or a text."""

    value: str
    is_text: bool


@dataclass(frozen=True, slots=True)
class Call:
    """A function of :mod:`jixiao.functions` with its arguments.

    Thousands of cells share one formula, and what is known about it is looked up for each of them.
    So the hash is made once.
    """

    function: str
    arguments: tuple["Expression", ...]
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the hash."""
        object.__setattr__(self, "_hash", hash((self.function, self.arguments)))

    def __hash__(self) -> int:
        """The hash made before."""
        return self._hash


Expression: TypeAlias = Ref | Literal | Call


def parse(source: str) -> Expression:
    """The expression written as ``source``.

    Raises:
        FormError: ``source`` is not a formula of this language.
    """
    parser = _Parser(source)
    expression = parser.expression()
    parser.end()
    return expression


def references(expression: Expression) -> Iterator[Ref]:
    """All references in ``expression``, left to right."""
    if isinstance(expression, Ref):
        yield expression
    elif isinstance(expression, Call):
        for argument in expression.arguments:
            yield from references(argument)


def asked(expression: Expression) -> Iterator[Ref]:
    """As :func:`references`, without what merely stands in where the first argument is blank."""
    if isinstance(expression, Call):
        several = expression.arguments
        for argument in several[:1] if expression.function in _STAND_INS else several:
            yield from asked(argument)
    else:
        yield from references(expression)


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0

    def expression(self) -> Expression:
        match = self._next()
        if name := match["call"]:
            return Call(name, tuple(self._arguments()))
        if ref := match["ref"]:
            target, _, suffix = ref[1:-1].partition("|")
            if suffix not in ("", "wan") or not target:
                raise self._error()
            return Ref(target, wan=suffix == "wan")
        if match["number"] is not None:
            return Literal(match["number"], is_text=False)
        if match["text"] is not None:
            return Literal(match["text"], is_text=True)
        raise self._error()

    def end(self) -> None:
        if self.source[self.position :].strip():
            raise self._error()

    def _arguments(self) -> Iterator[Expression]:
        while True:
            yield self.expression()
            match self._next()["mark"]:
                case ")":
                    return
                case ",":
                    continue
                case _:
                    raise self._error()

    def _next(self) -> re.Match[str]:
        match = _TOKEN.match(self.source, self.position)
        if match is None:
            raise self._error()
        self.position = match.end()
        return match

    def _error(self) -> FormError:
        return FormError(f"公式“{self.source}”在第{self.position + 1}个字符处看不懂")
