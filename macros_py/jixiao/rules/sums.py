"""A total against its parts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.numbers.money import from_wan
from jixiao.rules.figures import WAN, YUAN, Figure, figure, figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided
from jixiao.rules.words import money, plain, sum_of
from jixiao.scoring.evaluation import Evaluation

Allowance = Callable[[int], int]
"""Number of parts → how many units of the last printed digit the total may miss them by."""

_CENTS: Final = 2
_NAMED: Final = 3
_ZERO: Final = Decimal(0)


def exact(_parts: int) -> int:
    """Nothing: total and parts must agree to the last digit."""
    return 0


def rounding(parts: int) -> int:
    """What rounding each figure alone can do: less than half a unit a figure, the total's too."""
    return parts // 2


def one_each(parts: int) -> int:
    """A unit a part, for long lists taken from several tables."""
    return parts


@dataclass(frozen=True, slots=True)
class Gap:
    """A total that misses the sum of its parts.

    Attributes:
        total: the total as typed.
        parts: those parts that are numbers.
        difference: total − sum, in ``unit``.
        unit: 元, 万元, or that of counts.
        text: ``179.63 + 85.85 = 265.48 ≠ 265.58，差 0.10 万元``.
    """

    total: Figure
    parts: tuple[Figure, ...]
    difference: Decimal
    unit: str
    text: str


def sum_gap(
    evaluation: Evaluation,
    total: str,
    parts: Sequence[str],
    allowance: Allowance = rounding,
    needed: Sequence[str] = (),
) -> Gap | Undecided | None:
    """The gap between the figure at ``total`` and those at ``parts``, or ``None`` for none.

    A blank is no nought: where the total is more than what is filled in, and one of the ``needed``
    parts is blank, that part may hold the rest, and nothing can be told. Marks such as "/" and
    blanks that need no filling in count as nothing; a blank total stands for the sum and has no
    gap. Money kept in 元 must agree to the 分; in 万元 each figure may be rounded, as
    ``allowance`` says.
    """
    whole, members = figure(evaluation, total), figures(evaluation, *parts)
    if why := first_unreadable(whole, *members):
        return Undecided(total, why)
    given = tuple(member for member in members if member.number is not None)
    if whole.number is None:
        return None if given else Undecided(total, f"“{whole.label}”和各分项都没有填")
    if not given:
        return Undecided(total, f"“{whole.label}”的各分项没有填")
    gap = _gap(whole, given, allowance)
    if gap is not None and gap.difference > 0 and (open_ := _blank(evaluation, needed)):
        why = f"{open_}没有填，无法核对“{whole.label}”"
        return Undecided(total, why, f"填上{open_}，没有的填0")
    return gap


def needed_of(evaluation: Evaluation, parts: Sequence[str]) -> Sequence[str]:
    """Of ``parts`` that may each be left out: all of them while only one is filled in.

    One alone is no sum, and says nothing of the others.
    """
    given = [each for each in figures(evaluation, *parts) if each.number is not None]
    return parts if len(given) == 1 else ()


def _blank(evaluation: Evaluation, needed: Sequence[str]) -> str:
    """``“甲”“乙”等`` of what is blank among ``needed``; empty if nothing is."""
    blank = [each.label for each in figures(evaluation, *needed) if each.amount.is_blank]
    more = "等" if len(blank) > _NAMED else ""
    return "".join(f"“{label}”" for label in blank[:_NAMED]) + more


def nearest_gap(several: Sequence[Gap | Undecided | None]) -> Gap | Undecided | None:
    """One outcome where a total may be made up in ``several`` ways: good if one of them is.

    It cannot be told while one of them cannot.
    """
    if None in several:
        return None
    gaps = [each for each in several if isinstance(each, Gap)]
    if len(gaps) < len(several):
        return next(each for each in several if not isinstance(each, Gap))
    return min(gaps, key=lambda gap: abs(gap.difference))


def outcomes(gap: Gap | Undecided | None) -> Outcomes:
    """``gap`` as a rule yields it, about the total and all its parts."""
    if isinstance(gap, Gap):
        covers = tuple(part.path for part in gap.parts)
        yield Found(gap.total.path, f"{gap.total.label}与分项之和不等：{gap.text}。", covers=covers)
    elif gap is not None:
        yield gap


def _gap(whole: Figure, given: tuple[Figure, ...], allowance: Allowance) -> Gap | None:
    unit = _common_unit((whole, *given))
    numbers = [_in(unit, each) for each in given]
    total = _in(unit, whole)
    added = sum(numbers, _ZERO)
    difference = total - added
    places = _places([total, *numbers]) if whole.is_money else 0
    counted = sum(number != 0 for number in numbers)
    units = 0 if unit == YUAN or not whole.is_money else allowance(counted)
    if abs(difference) <= Decimal(units).scaleb(-places):
        return None

    def show(value: Decimal) -> str:
        return money(value, places) if whole.is_money else plain(value)

    left = sum_of(show(number) for number in numbers)
    equals = f" = {show(added)}" if len(numbers) > 1 else ""
    text = f"{left}{equals} ≠ {show(total)}，差 {show(abs(difference))} {unit}".rstrip()
    return Gap(whole, given, difference, unit, text)


def _common_unit(several: Sequence[Figure]) -> str:
    units = {each.unit for each in several}
    return units.pop() if len(units) == 1 else WAN


def _in(unit: str, each: Figure) -> Decimal:
    number = each.wan if each.wan is not None else _ZERO
    return from_wan(number, unit) if each.is_money else number


def _places(numbers: Sequence[Decimal]) -> int:
    """The decimals figures are kept in: two, or as many as one of them has."""
    used = [-int(exponent) for number in numbers if (exponent := number.normalize().as_tuple()[2])]
    return max([_CENTS, *used])
