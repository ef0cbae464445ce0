"""What the references of a formula lead to, seen from where the formula stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from jixiao.errors import FormError
from jixiao.form.cells import Cell
from jixiao.form.definition import Field, FieldsBlock, ListBlock
from jixiao.form.formula import Ref
from jixiao.form.loading import Form

_PROJECTS: Final = "projects."


@dataclass(frozen=True, slots=True)
class Context:
    """Where a formula stands.

    Attributes:
        base: path of what ``{.key}`` is part of: the block, or the row of a grid.
        grid, column: path of the grid and key of the column, for ``{row}`` in its calculated rows.
        link: path of the linked grid row, for ``{@.key}``.
        list: path of the list, if the formula is one of its columns.
        index: row of the list, from 0.
        project: number of the project, from 0; ``None`` on sheets that stand once. For an overview
            and for checks repeated per project, the project of the row.
    """

    base: str = ""
    grid: str = ""
    column: str = ""
    link: str = ""
    list: str = ""
    index: int = 0
    project: int | None = None

    def kind(self) -> tuple[str | bool, ...]:
        """All but the numbers: places of one kind see the same targets."""
        return (
            self.base,
            self.grid,
            self.column,
            self.link,
            self.list,
            self.project is not None,
        )


@dataclass(frozen=True, slots=True)
class CellTarget:
    """A single cell; ``in_project``: of the project where the formula stands."""

    cell: Cell
    in_project: bool


@dataclass(frozen=True, slots=True)
class RowTarget:
    """A column of the row of a list where the formula stands, or of the row ``above`` it."""

    block: ListBlock
    field: Field
    above: bool


@dataclass(frozen=True, slots=True)
class ColumnTarget:
    """A column of a list, all rows of it."""

    block: ListBlock
    field: Field
    in_project: bool


@dataclass(frozen=True, slots=True)
class TableTarget:
    """All typed columns and rows of a list."""

    block: ListBlock
    in_project: bool


Target: TypeAlias = CellTarget | RowTarget | ColumnTarget | TableTarget


def context_of(cell: Cell, project: int | None = None) -> Context:
    """Where the formula of a single ``cell`` stands."""
    if isinstance(cell.block, FieldsBlock):
        return Context(base=cell.block.path, project=project)
    path = cell.block.path
    link = next((row.link for row in cell.block.row if row.key == cell.row), "")
    return Context(
        base=f"{path}.{cell.row}", grid=path, column=cell.column, link=link, project=project
    )


def row_context(block: ListBlock, index: int, project: int | None = None) -> Context:
    """Where the formulas of a row of a list stand."""
    return Context(base=block.path, list=block.path, index=index, project=project)


def locate(form: Form, ref: Ref, context: Context) -> Target:
    """What ``ref`` leads to from places of the kind of ``context``; its ``wan`` plays no part.

    Raises:
        FormError: there is no such cell, row or list.
    """
    sign, key = ref.target[0], ref.target[1:]
    if sign == "^" or (sign == "." and context.list):
        block = _list(form, context)
        return RowTarget(block, _column(block, key, ref), above=sign == "^")
    if sign == "@":
        path = context.link + key
    elif sign == ".":
        path = context.base + ref.target
    elif context.grid and "." not in ref.target:
        path = f"{context.grid}.{ref.target}.{context.column}"
    else:
        path = ref.target
    target = _absolute(form, path, in_project=context.project is not None)
    if target is None:
        raise FormError(f"公式里的“{{{ref.target}}}”没有对应的单元格（{path}）")
    return target


def _absolute(form: Form, path: str, *, in_project: bool) -> Target | None:
    if in_project:
        own = path.removeprefix(_PROJECTS)
        found = _among(form.project_cells, form.project_lists, own, in_project=True)
        if found is not None:
            return found
    return _among(form.cells, form.lists, path, in_project=False)


def _among(
    cells: Mapping[str, Cell], lists: Mapping[str, ListBlock], path: str, *, in_project: bool
) -> Target | None:
    if path in cells:
        return CellTarget(cells[path], in_project)
    if path in lists:
        return TableTarget(lists[path], in_project)
    parent, _, key = path.rpartition(".")
    if parent in lists:
        block = lists[parent]
        field = next((field for field in block.column if field.key == key), None)
        return None if field is None else ColumnTarget(block, field, in_project)
    return None


def _list(form: Form, context: Context) -> ListBlock:
    lists = form.lists if context.project is None else form.project_lists
    if context.list not in lists:
        raise FormError(f"公式里的“{{^…}}”只能用在清单里（{context.base}）")
    return lists[context.list]


def _column(block: ListBlock, key: str, ref: Ref) -> Field:
    field = next((field for field in block.column if field.key == key), None)
    if field is None:
        raise FormError(f"《{block.title}》没有公式里的列“{{{ref.target}}}”")
    return field
