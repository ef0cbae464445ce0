"""Scores as a table prints them: those that count, never what was typed beside them."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from jixiao.narrative.printing import Printer
from jixiao.scoring.evaluation import Evaluation, FormScore

NONE: Final = "—"
"""Stands where there is no score, rate or total."""

_OVERALL: Final = "overall."
_POINTS: Final[Mapping[str, Callable[[FormScore], Decimal | None]]] = {
    "funds.execution_score": lambda score: score.execution_score,
    "funds.computed_execution_score": lambda score: score.computed_execution_score,
    "foot.weights": lambda score: score.weights_total,
    "foot.total": lambda score: score.total,
    "foot.used_total": lambda score: score.total,
    "foot.computed_total": lambda score: score.computed_total,
}
_RATES: Final[Mapping[str, Callable[[FormScore], Decimal | None]]] = {
    "funds.execution_rate": lambda score: score.execution_rate,
}
_TEXTS: Final[Mapping[str, Callable[[FormScore], str | None]]] = {
    "foot.grade": lambda score: score.grade,
    "foot.used_grade": lambda score: score.grade,
}


def score_printed(
    path: str, evaluation: Evaluation, printer: Printer, project: int | None
) -> str | None:
    """What is printed for the score, rate or grade at ``path``; ``None`` if it is none of these.

    Args:
        path: of a cell of a layout.
        evaluation: of the unit.
        printer: of its figures.
        project: number of the project, on a form of one.
    """
    if path.startswith(_OVERALL):
        form, key = evaluation.overall, path.removeprefix(_OVERALL)
    elif project is not None:
        form, key = evaluation.projects[project], path
    else:
        return None
    if key in _POINTS:
        return (printer.score(_POINTS[key](form)) if form else "") or NONE
    if key in _RATES:
        return (printer.rate(_RATES[key](form)) if form else "") or NONE
    if key in _TEXTS:
        return (_TEXTS[key](form) if form else None) or NONE
    return None
