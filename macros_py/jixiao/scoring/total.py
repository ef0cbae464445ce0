"""总分, and means weighted by money."""

from collections.abc import Iterable
from decimal import Decimal

from jixiao.numbers import half_up, quotient


def total_score(scores: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of the scores there are, exact; ``None`` where all are blank."""
    given = [score for score in scores if score is not None]
    return sum(given, Decimal(0)) if given else None


def used_total(
    typed: Decimal | None, computed: Decimal | None, maximum: Decimal | None
) -> Decimal | None:
    """The total that is stated, in points: ``typed``, else ``computed``.

    ``None`` without a ``computed`` one, whatever is typed: then something is not scored yet, or the
    weights do not add up. ``None`` too for a ``typed`` one below 0 or above ``maximum``: no form
    can earn that. One that merely differs from the sum of its rows is stated; A16 speaks of it.
    """
    if computed is None or typed is None:
        return computed
    return typed if is_possible(typed, maximum) else None


def is_possible(total: Decimal, maximum: Decimal | None) -> bool:
    """Whether ``total`` can be one out of ``maximum`` points; ``None`` for no maximum known."""
    return total >= 0 and (maximum is None or total <= maximum)


def weighted_mean(
    values: Iterable[tuple[Decimal | None, Decimal | None]], places: int = 2
) -> Decimal | None:
    """Σ value × weight ÷ Σ weight over the pairs without a blank; ``None`` if the weights give 0.

    As 部门整体得分 it is the scores of the projects weighted by their money; 湖北 adds up ratios
    in this way.
    """
    pairs = [(v, w) for v, w in values if v is not None and w is not None]
    whole = sum((w for _, w in pairs), Decimal(0))
    mean = quotient(sum((v * w for v, w in pairs), Decimal(0)), whole)
    return None if mean is None else half_up(mean, places)
