"""This year's data begun from last year's workbook."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from jixiao.binding.packs import NO_PACKS, Packs
from jixiao.binding.workbook import read_workbook
from jixiao.form.labels import cell_label, plain
from jixiao.form.loading import Form
from jixiao.form.own import overall_fields, project_fields
from jixiao.model.amount import Amount
from jixiao.model.history import LastYearFigure, LastYearText
from jixiao.model.next_year import next_year
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.scoring.evaluate import evaluate

_FIGURES: Final = ("actual", "total")


def begun_from(path: Path, packs: Packs = NO_PACKS) -> tuple[SelfEvaluation, Form]:
    """What the year after begins with, from the workbook at ``path``, which is left alone.

    The parameters of its 规则包 go along; one that was made without has none. The form is that of
    the workbook, for where its 规则包 is not at hand.

    Raises:
        InputError: it is no workbook of ours.
    """
    evaluation = evaluate(read_workbook(path, packs))
    total = evaluation.overall or next(iter(evaluation.projects), None)
    begun = next_year(
        evaluation.data,
        total=total.total if total else None,
        grade=total.grade if total else None,
        figures=_figures(evaluation.data, evaluation.form),
    )
    texts = (*begun.last_year.texts, *_own_texts(evaluation.data, evaluation.form))
    return replace(begun, last_year=replace(begun.last_year, texts=texts)), evaluation.form


def _figures(data: SelfEvaluation, form: Form) -> Iterator[LastYearFigure]:
    """The figures of 预决算 and 单位情况 that the year ended with, as staff call them."""
    for path, cell in form.cells.items():
        if cell.sheet.key not in {"unit", "budget"} or cell.field.formula:
            continue
        value = value_at(data, path)
        ended = path.rpartition(".")[2] in _FIGURES or not cell.row
        if isinstance(value, Amount) and value.number is not None and ended:
            unit = value_at(data, cell.unit_path) if cell.unit_path else cell.field.unit
            yield LastYearFigure(cell_label(cell), value, str(unit) if unit else None)
    yield from _own(data, form)


def _own_texts(data: SelfEvaluation, form: Form) -> Iterator[LastYearText]:
    """What was written in the place's own cells, which begin blank."""
    holders = [("整体", data.overall.own, overall_fields(form))]
    holders += [(each.head.name or "", each.own, project_fields(form)) for each in data.projects]
    for name, own, asked in holders:
        for key, field in asked.items():
            if isinstance(text := own.get(key), str):
                yield LastYearText(f"{name}：{plain(field.label)}", text)


def _own(data: SelfEvaluation, form: Form) -> Iterator[LastYearFigure]:
    """The figures of the place's own cells, which begin blank."""
    for key, field in overall_fields(form).items():
        if isinstance(value := data.overall.own.get(key), Amount):
            yield LastYearFigure(plain(field.label), value, field.unit or None)
    for project in data.projects:
        for key, field in project_fields(form).items():
            if isinstance(value := project.own.get(key), Amount):
                label = f"{project.head.name or ''}：{plain(field.label)}"
                yield LastYearFigure(label, value, field.unit or None)
