"""What the papers of a pack print, as the plain list that decides what is asked."""

from collections.abc import Iterable, Iterator
from typing import Final

from jixiao.form.formula import Ref, parse, references
from jixiao.form.layout import Cell, Entries, Layout, Rows
from jixiao.form.loading import Form
from jixiao.functions.references import (
    CellTarget,
    ColumnTarget,
    Context,
    RowTarget,
    TableTarget,
    context_of,
    locate,
    row_context,
)
from jixiao.model.needs import ALWAYS, Told

PROJECTS: Final = "projects."
IDENTITY: Final = (
    ALWAYS,
    (Told("cover.year", required=True), Told("cover.unit_name", required=True)),
)
"""Without these no paper says whose it is."""


def told_by(layout: Layout, form: Form) -> tuple[Told, ...]:
    """What ``layout`` prints, each value once, in reading order.

    A calculated value tells the inputs it is calculated from.

    Args:
        layout: of one paper.
        form: the pack's.

    Raises:
        FormError: it names what the form has not.
    """
    return joined(_Walk(form, in_project=layout.sheet == "project").all(layout))


def joined(told: Iterable[Told]) -> tuple[Told, ...]:
    """Each path once, required where it is required anywhere."""
    found: dict[str, bool] = {}
    for each in told:
        found[each.path] = found.get(each.path, False) or each.required
    return tuple(Told(path, required) for path, required in found.items())


class _Walk:
    """Goes through the cells of one layout."""

    def __init__(self, form: Form, *, in_project: bool) -> None:
        self._form = form
        self._project = 0 if in_project else None
        self._seen: set[tuple[str, str]] = set()

    def all(self, layout: Layout) -> Iterator[Told]:
        """Everything from the line above the table to the line below it."""
        lines = [cell for line in (*layout.above, *layout.below) for cell in line.cell]
        for part in layout.part:
            if isinstance(part, Rows):
                lines += [cell for row in part.row for cell in row]
        for cell in lines:
            yield from self._cell(cell)
        for part in layout.part:
            if isinstance(part, Entries):
                yield from self._list(part)

    def _cell(self, cell: Cell) -> Iterator[Told]:
        required = cell.need == "required"
        if cell.path:
            yield from self._inputs(Ref(cell.path), Context(project=self._project), required)
        if cell.value:
            for ref in references(parse(cell.value)):
                yield from self._inputs(ref, Context(project=self._project), required)

    def _list(self, part: Entries) -> Iterator[Told]:
        target = locate(self._form, Ref(part.path), Context(project=self._project))
        assert isinstance(target, TableTarget)  # noqa: S101 - checked where the pack is put together
        prefix = PROJECTS if target.in_project else ""
        yield Told(prefix + part.path, part.need == "required")
        context = row_context(target.block, 1, self._project if target.in_project else None)
        for column in part.column:
            ref = Ref(f".{column.key}")
            yield from self._inputs(ref, context, column.need == "required")

    def _inputs(self, ref: Ref, context: Context, required: bool) -> Iterator[Told]:  # noqa: FBT001
        """The typed values behind ``ref``."""
        target = locate(self._form, ref, context)
        if target_path := _path(target):
            prefix = PROJECTS if getattr(target, "in_project", context.project is not None) else ""
            if target_path.startswith("settings."):
                return
            field = target.cell.field if isinstance(target, CellTarget) else target.field  # type: ignore[union-attr]
            if not field.formula:
                yield Told(prefix + target_path, required)
                return
            key = (target_path, str(required))
            if key in self._seen:
                return
            self._seen.add(key)
            inner = self._inner(target, context)
            for each in references(parse(field.formula)):
                yield from self._inputs(each, inner, required)
        elif isinstance(target, TableTarget):
            prefix = PROJECTS if target.in_project else ""
            yield Told(prefix + target.block.path, required)

    def _inner(self, target: object, context: Context) -> Context:
        if isinstance(target, CellTarget):
            return context_of(target.cell, self._project if target.in_project else None)
        if isinstance(target, ColumnTarget):
            return row_context(target.block, 1, self._project if target.in_project else None)
        return context


def _path(target: object) -> str:
    if isinstance(target, CellTarget):
        return target.cell.path
    if isinstance(target, RowTarget | ColumnTarget):
        return f"{target.block.path}.{target.field.key}"
    return ""
