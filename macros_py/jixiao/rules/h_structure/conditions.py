"""What is needed only where there is something to tell of."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from jixiao.rules.figures import figure, figures
from jixiao.scoring.evaluation import Evaluation

_PART: Final = re.compile(r"projects\[\d+\]\.funds\.appropriation\.\w+")
_TOTAL: Final = "budget.expenditure.total"


def is_needless(path: str, evaluation: Evaluation) -> bool:
    """Whether the value at ``path`` may stay blank though a paper prints it as required."""
    if _PART.fullmatch(path):
        return not _is_spent_of(path, evaluation)
    condition = _NEEDLESS.get(path)
    return condition is not None and condition(evaluation)


def _is_spent_of(path: str, evaluation: Evaluation) -> bool:
    """Whether ``path`` is what was spent of a part of the money whose budget is filled in.

    Forms of some places split the money otherwise, or not at all: a total without parts is for the
    sums to judge.
    """
    row, _, column = path.rpartition(".")
    return column == "executed" and not figure(evaluation, f"{row}.adjusted").amount.is_blank


def _has_no_difference_to_explain(evaluation: Evaluation) -> bool:
    """决算 is what was budgeted, or one of the two is missing, or differences are itemised."""
    initial, actual = figures(evaluation, f"{_TOTAL}.initial", f"{_TOTAL}.actual")
    itemised = any(item.reason for item in evaluation.data.budget.variances)
    return itemised or initial.wan is None or actual.wan is None or initial.wan == actual.wan


_NEEDLESS: Final[Mapping[str, Callable[[Evaluation], bool]]] = {
    "budget.variance_summary": _has_no_difference_to_explain,
}
