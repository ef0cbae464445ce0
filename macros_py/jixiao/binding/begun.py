"""This year's data begun from last year's workbook."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jixiao.binding.workbook import read_workbook
from jixiao.form.labels import cell_label
from jixiao.form.loading import base_form
from jixiao.model.amount import Amount
from jixiao.model.history import LastYearFigure
from jixiao.model.next_year import next_year
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.scoring.evaluate import evaluate

_FIGURES: Final = ("actual", "total")


def begun_from(path: Path) -> SelfEvaluation:
    """What the year after begins with, from the workbook at ``path``, which is left alone.

    The parameters of its 规则包 go along; one that was made without has none.

    Raises:
        InputError: it is no workbook of ours.
    """
    evaluation = evaluate(read_workbook(path))
    total = evaluation.overall or next(iter(evaluation.projects), None)
    return next_year(
        evaluation.data,
        total=total.total if total else None,
        grade=total.grade if total else None,
        figures=_figures(evaluation.data),
    )


def _figures(data: SelfEvaluation) -> Iterator[LastYearFigure]:
    """The figures of 预决算 and 单位情况 that the year ended with, as staff call them."""
    for path, cell in base_form().cells.items():
        if cell.sheet.key not in {"unit", "budget"} or cell.field.formula:
            continue
        value = value_at(data, path)
        ended = path.rpartition(".")[2] in _FIGURES or not cell.row
        if isinstance(value, Amount) and value.number is not None and ended:
            unit = value_at(data, cell.unit_path) if cell.unit_path else cell.field.unit
            yield LastYearFigure(cell_label(cell), value, str(unit) if unit else None)
