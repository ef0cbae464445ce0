"""总分, and means weighted by money."""

from collections.abc import Iterable
from decimal import Decimal

from jixiao.numbers import half_up, quotient


def total_score(scores: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of the scores there are, exact; ``None`` where all are blank."""
    given = [score for score in scores if score is not None]
    return sum(given, Decimal(0)) if given else None


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
