"""总分 of one form, and what is scored so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.model.levels import is_satisfaction
from jixiao.scoring.redistribution import rescaled_total

_ZERO: Final = Decimal(0)

Row = tuple[Decimal | None, Decimal | None]
"""分值 and 得分 of an indicator that counts; ``None`` where there is no number."""


@dataclass(frozen=True, slots=True)
class Execution:
    """预算执行率 on a form: its points, its score, and whether there is a budget to execute.

    ``weight`` is 0 where the form has no such row; whatever was typed there then counts for
    nothing.
    """

    weight: Decimal
    score: Decimal | None
    has_budget: bool = True

    @classmethod
    def of(cls, weight: Decimal, score: Decimal | None, *, has_budget: bool) -> "Execution":
        """As it counts: without a weight there is no score."""
        return cls(weight, score if weight else None, has_budget)

    @property
    def row(self) -> Row:
        """As a row among the others."""
        return self.weight, self.score


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


def points_apart(apart: Iterable[tuple[Decimal, str]], satisfaction: Decimal) -> Decimal:
    """The points that leave a form: of rows marked 不适用, and of a satisfaction nobody asks for.

    Args:
        apart: 分值 and 一级指标 of the rows marked.
        satisfaction: the points fixed for 满意度 where no row of it counts, else 0; those that a
            marked row states are not counted twice.
    """
    rows = tuple(apart)
    stated = sum((weight for weight, level in rows if is_satisfaction(level)), _ZERO)
    return sum((weight for weight, _ in rows), _ZERO) + max(satisfaction - stated, _ZERO)


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
        absent: points that leave the form with what does not apply (``points_apart``).
        places: decimals of a total brought back.
    """
    if not _is_scored(rows, execution):
        return None
    weights = [weight for weight, _ in rows if weight is not None]
    total = sum((score for _, score in rows if score is not None), execution.score or _ZERO)
    applicable = sum(weights, _ZERO if execution.score is None else execution.weight)
    gone = execution.weight if execution.score is None else _ZERO
    left = _ZERO if full is None else full - applicable
    if full is None or not left:
        return total
    if left not in (gone, absent, gone + absent):
        return None
    return rescaled_total(total, applicable, places, full)


def _is_scored(rows: Sequence[Row], execution: Execution) -> bool:
    """Whether something weighs, all that weighs has a score, and all that has a score weighs."""
    if execution.weight and execution.score is None and execution.has_budget:
        return False
    return any(weight for weight, _ in rows) and not any(
        (weight and score is None) or (score and weight is None) for weight, score in rows
    )
