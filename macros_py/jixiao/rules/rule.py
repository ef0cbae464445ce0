"""What a rule is, and what it yields."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from jixiao.rules.basis import Basis
from jixiao.rules.finding import LEVEL_WORDS, Level


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule yields where it finds something.

    Attributes:
        path: of the value in the data.
        message: one Chinese sentence with the arithmetic.
        fix: what to do, if the rule's own advice does not fit.
        level: if it is not the rule's own.
        value: what stands there, if it is not simply the value of ``path``.
        covers: paths of further values the finding is about; rules that require this one say
            nothing more about them.
    """

    path: str
    message: str
    fix: str | None = None
    level: Level | None = None
    value: str | None = None
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Undecided:
    """What a rule yields where it cannot tell: 无法判断, and why (a Chinese sentence).

    With a ``fix``, what to fill in, something stands there that only a person can judge: staff are
    told. Without one there is nothing to judge, or another rule asks for it.
    """

    path: str
    why: str
    fix: str = ""


Outcomes: TypeAlias = Iterator[Found | Undecided]
Check: TypeAlias = Callable[..., Outcomes]


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue.

    Attributes:
        code: family letter and number.
        title: names the bad pattern.
        level: of its findings, unless one says otherwise or 规则开关 does.
        basis: what it rests on.
        checks: 查什么.
        why: 为什么.
        example: 例.
        fix: 怎么改; the advice of its findings.
        check: yields what it finds; its parameters name what it needs: ``evaluation``,
            ``document``, ``last_year``, ``profile``; ``undecided``, what all other rules could not
            decide, runs it last. One with a default may be missing.
        requires: rules whose findings make this one pointless about the same values.
        parameter: path below ``settings`` of the threshold it applies, whose source in the 规则包
            is then the basis.
        always: speaks about the workbook as such, whatever papers are handed in.
    """

    code: str
    title: str
    level: Level
    basis: Basis
    checks: str
    why: str
    example: str
    fix: str
    check: Check = field(repr=False)
    requires: tuple[str, ...] = ()
    parameter: str = ""
    always: bool = False

    @cached_property
    def needs(self) -> frozenset[str]:
        """The inputs without which it cannot run."""
        return frozenset(
            name
            for name, parameter in inspect.signature(self.check).parameters.items()
            if parameter.default is parameter.empty
        )

    @cached_property
    def takes(self) -> frozenset[str]:
        """All inputs it makes use of."""
        return frozenset(inspect.signature(self.check).parameters)

    def explanation(self) -> tuple[tuple[str, str], ...]:
        """Headings and texts of its page."""
        return (
            ("查什么", self.checks),
            ("为什么", self.why),
            ("例", self.example),
            ("怎么改", self.fix),
            ("依据", str(self.basis)),
            ("程度", LEVEL_WORDS[self.level]),
        )


def rule(  # noqa: PLR0913 -- the parts of an explanation, each by name
    code: str,
    *,
    title: str,
    level: Level,
    basis: Basis,
    checks: str,
    why: str,
    example: str,
    fix: str,
    requires: tuple[str, ...] = (),
    parameter: str = "",
    always: bool = False,
) -> Callable[[Check], Rule]:
    """Make a :class:`Rule` of the function below; see there for the arguments."""

    def made(check: Check) -> Rule:
        return Rule(
            code, title, level, basis, checks, why, example, fix, check, requires, parameter, always
        )

    return made
