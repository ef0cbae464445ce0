"""What is needed only where there is something to tell of."""

from collections.abc import Callable, Mapping
from typing import Final

from jixiao.rules.figures import figures
from jixiao.scoring.evaluation import Evaluation

_TOTAL: Final = "budget.expenditure.total"


def is_needless(path: str, evaluation: Evaluation) -> bool:
    """Whether the value at ``path`` may stay blank though a paper prints it as required."""
    condition = _NEEDLESS.get(path)
    return condition is not None and condition(evaluation)


def _has_no_difference_to_explain(evaluation: Evaluation) -> bool:
    """决算 is what was budgeted, or one of the two is missing, or differences are itemised."""
    initial, actual = figures(evaluation, f"{_TOTAL}.initial", f"{_TOTAL}.actual")
    itemised = any(item.reason for item in evaluation.data.budget.variances)
    return itemised or initial.wan is None or actual.wan is None or initial.wan == actual.wan


_NEEDLESS: Final[Mapping[str, Callable[[Evaluation], bool]]] = {
    "budget.variance_summary": _has_no_difference_to_explain,
}
