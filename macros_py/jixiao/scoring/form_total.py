"""总分 of one form, and what is scored so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.scoring.redistribution import rescaled_total

_ZERO: Final = Decimal(0)

Row = tuple[Decimal | None, Decimal | None]
"""分值 and 得分 of an indicator that counts; ``None`` where there is no number."""


@dataclass(frozen=True, slots=True)
class Execution:
    """预算执行率 on a form: its points, its score, and whether there is a budget to execute.

    ``weight`` is 0 where the form has no such row; then there is no score either.
    """

    weight: Decimal
    score: Decimal | None
    has_budget: bool = True

    @property
    def row(self) -> Row:
        """As a row among the others."""
        return (self.weight, self.score) if self.weight else (None, None)


@dataclass(frozen=True, slots=True)
class SoFar:
    """What has a score: ``weight`` points of the form, of which ``points`` are earned."""

    weight: Decimal
    points: Decimal


def so_far(rows: Iterable[Row], execution: Execution) -> SoFar:
    """What is scored, each row with its 分值; rows without one count for nothing."""
    scored = [
        (weight, score)
        for weight, score in (execution.row, *rows)
        if weight is not None and score is not None
    ]
    return SoFar(
        sum((weight for weight, _ in scored), _ZERO), sum((score for _, score in scored), _ZERO)
    )


def form_total(
    rows: Sequence[Row],
    execution: Execution,
    full: Decimal | None,
    absent: Decimal = _ZERO,
    places: int = 2,
) -> Decimal | None:
    """Σ 得分 in points; ``None`` while a weighted row has no score, or weights do not add up.

    A total over less than all rows, or over weights that are not 满分, would be a figure nobody
    earned. Weights may miss ``full`` by exactly what left the form: the points of 预算执行率
    without a budget, and ``absent``; then the total is brought back to ``full``.

    Args:
        rows: the indicators that count.
        execution: 预算执行率.
        full: 满分; ``None`` where the weights typed are the maximum.
        absent: points of a part without indicators that leave the form (折算为100分).
        places: decimals of a total brought back.
    """
    if any(weight and score is None for weight, score in rows):
        return None
    if any(score and weight is None for weight, score in rows):
        return None
    applicable = sum((weight for weight, _ in rows if weight is not None), _ZERO)
    total = sum((score for _, score in rows if score is not None), _ZERO)
    if not applicable:
        return None
    gone = _ZERO
    if execution.weight:
        if execution.score is not None:
            applicable += execution.weight
            total += execution.score
        elif execution.has_budget:
            return None
        else:
            gone = execution.weight
    left = _ZERO if full is None else full - applicable
    if not left:
        return total
    if full is None or left not in (gone, absent, gone + absent):
        return None
    return rescaled_total(total, applicable, places, full)
