"""导入: this year's workbook begun from last year's."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jixiao.excel.making import make_workbook
from jixiao.excel.session import Session
from jixiao.form.labels import cell_label
from jixiao.form.loading import load_form
from jixiao.model.amount import Amount
from jixiao.model.history import LastYearFigure
from jixiao.model.next_year import next_year
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import DEFAULT, load_profile
from jixiao.scoring.evaluate import evaluate
from jixiao.sheets.binding.workbook import read_workbook

_KINDS: Final = "绩效自评工作簿 (*.xlsm;*.xlsx),*.xlsm;*.xlsx"
_FIGURES: Final = ("actual", "total")


def run(session: Session) -> str:
    """Ask for last year's workbook and for the new one's place, write it and open it.

    Last year's file is read and left alone.

    Raises:
        InputError: the file chosen is no workbook of ours.
        OutputError: the new one cannot be written there.
    """
    chosen = session.choose_file("选上年的绩效自评工作簿", _KINDS)
    if chosen is None:
        return ""
    data = begun_from(chosen)
    year = data.cover.year.number
    suggested = f"{'' if year is None else f'{year}年'}绩效自评.xlsm"
    path = make_workbook(session, data, "新的工作簿放在哪里", suggested)
    if path is None:
        return ""
    return (
        f"已由 {chosen.name} 建好今年的工作簿：{path}\n\n上年的数已放到“上年”各栏，今年的数待填；"
        "沿用的文字标着“沿用未改”，请逐段核对。"
    )


def begun_from(path: Path) -> SelfEvaluation:
    """What the year after begins with, from the workbook at ``path``.

    Raises:
        InputError: it is no workbook of ours.
    """
    evaluation = evaluate(read_workbook(path))
    total = evaluation.overall or next(iter(evaluation.projects), None)
    begun = next_year(
        evaluation.data,
        total=total.total if total else None,
        grade=total.grade if total else None,
        figures=_figures(evaluation.data),
    )
    return with_profile(begun, load_profile(DEFAULT))


def _figures(data: SelfEvaluation) -> Iterator[LastYearFigure]:
    """The figures of 预决算 and 单位情况 that the year ended with, as staff call them."""
    for path, cell in load_form().cells.items():
        if cell.sheet.key not in {"unit", "budget"} or cell.field.formula:
            continue
        value = value_at(data, path)
        ended = path.rpartition(".")[2] in _FIGURES or not cell.row
        if isinstance(value, Amount) and value.number is not None and ended:
            unit = value_at(data, cell.unit_path) if cell.unit_path else cell.field.unit
            yield LastYearFigure(cell_label(cell), value, str(unit) if unit else None)
