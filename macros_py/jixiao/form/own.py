"""Values of a 规则包's own cells, of the kind that its form asks: a data file cannot tell."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from jixiao.form.definition import Field
from jixiao.form.loading import Form
from jixiao.model.amount import Amount
from jixiao.model.entries import is_decimal
from jixiao.model.keyed import Keyed, Own, OwnValue
from jixiao.model.overall import Overall
from jixiao.model.project import Indicator, Project
from jixiao.model.self_evaluation import SelfEvaluation

Fields = Mapping[str, Field]
Holder = TypeVar("Holder", Overall, Project)


def with_own_typed(data: SelfEvaluation, form: Form) -> SelfEvaluation:
    """``data`` with figures where the form asks figures, and texts where it asks texts.

    Values of keys that the form has not are left out; see :func:`unknown_own`.
    """
    return replace(
        data,
        overall=_holder(data.overall, overall_fields(form), overall_columns(form)),
        projects=tuple(
            _holder(project, project_fields(form), project_columns(form))
            for project in data.projects
        ),
    )


def unknown_own(data: SelfEvaluation, form: Form) -> Iterator[str]:
    """The paths of own values whose keys the form has not."""
    yield from _unknown(data.overall, "overall", overall_fields(form), overall_columns(form))
    for number, project in enumerate(data.projects):
        place = f"projects[{number}]"
        yield from _unknown(project, place, project_fields(form), project_columns(form))


def project_fields(form: Form) -> Fields:
    """Key → own cell of a project sheet."""
    return _cells(form, "own.", in_project=True)


def overall_fields(form: Form) -> Fields:
    """Key → own cell of 整体自评表."""
    return _cells(form, "overall.own.", in_project=False)


def project_columns(form: Form) -> Fields:
    """Key → own column of the indicators of a project."""
    return _columns(form.project_lists.get("indicators"))


def overall_columns(form: Form) -> Fields:
    """Key → own column of the indicators of the whole."""
    return _columns(form.lists.get("overall.indicators"))


def _cells(form: Form, prefix: str, *, in_project: bool) -> Fields:
    cells = form.project_cells if in_project else form.cells
    return {
        path.removeprefix(prefix): cell.field
        for path, cell in cells.items()
        if path.startswith(prefix)
    }


def _columns(block: object) -> Fields:
    columns: tuple[Field, ...] = getattr(block, "column", ())
    return {
        column.key.removeprefix("own."): column
        for column in columns
        if column.key.startswith("own.")
    }


def _holder(holder: Holder, fields: Fields, columns: Fields) -> Holder:
    rows: tuple[Indicator, ...] = tuple(
        replace(row, own=_typed(row.own, columns)) if row.own else row for row in holder.indicators
    )
    return replace(holder, own=_typed(holder.own, fields), indicators=rows)


def _typed(own: Own, fields: Fields) -> Own:
    return Keyed(
        {key: _as_asked(value, fields[key]) for key, value in own.items() if key in fields}
    )


def _as_asked(value: OwnValue, field: Field) -> OwnValue:
    if field.is_figure and isinstance(value, str):
        return Amount(Decimal(value)) if is_decimal(value) else Amount(text=value)
    if not field.is_figure and isinstance(value, Amount):
        return value.to_json() or ""
    return value


def _unknown(
    holder: Overall | Project, place: str, fields: Fields, columns: Fields
) -> Iterator[str]:
    yield from (f"{place}.own.{key}" for key in holder.own if key not in fields)
    for number, row in enumerate(holder.indicators):
        lost = (key for key in row.own if key not in columns)
        yield from (f"{place}.indicators[{number}].own.{key}" for key in lost)
