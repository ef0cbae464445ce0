"""What the papers of a pack print, as the plain list that decides what is asked."""

from collections.abc import Iterable, Iterator
from typing import Final

from jixiao.errors import FormError
from jixiao.form.definition import OverviewBlock
from jixiao.form.formula import Ref, asked, parse
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


def inputs_behind(source: str, form: Form, *, in_project: bool) -> tuple[str, ...]:
    """The need paths of the inputs that the formula ``source`` is calculated from.

    Args:
        source: a formula of the form, parameters of 设置 among its references left out.
        form: the pack's.
        in_project: whether it stands beside a project.

    Raises:
        FormError: it names what the form has not.
    """
    told = _Walk(form, in_project=in_project).behind(source)
    return tuple(dict.fromkeys(each.path for each in told))


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
        for place, lines in (("表上说明", layout.above), ("表下说明", layout.below)):
            yield from self._at(place, (cell for line in lines for cell in line.cell))
        for number, part in enumerate(layout.part, start=1):
            if isinstance(part, Rows):
                yield from self._at(place_of(number), (cell for row in part.row for cell in row))
        for number, part in enumerate(layout.part, start=1):
            if isinstance(part, Entries):
                yield from self._listed(place_of(number), part)

    def behind(self, source: str) -> Iterator[Told]:
        """The inputs that a formula is calculated from."""
        for ref in asked(parse(source)):
            yield from self._inputs(ref, Context(project=self._project), False)  # noqa: FBT003

    def _at(self, place: str, cells: Iterable[Cell]) -> Iterator[Told]:
        try:
            for cell in cells:
                yield from self._cell(cell)
        except FormError as error:
            raise FormError(f"{place}：{error}") from error

    def _cell(self, cell: Cell) -> Iterator[Told]:
        required = cell.need == "required"
        context = Context(project=self._project)
        if cell.path:
            ref = Ref(cell.path)
            if isinstance(locate(self._form, ref, context), TableTarget):
                raise FormError(f'“{cell.path}”是一个清单，要用 kind = "list" 的部分来印')
            yield from self._inputs(ref, context, required)
        if cell.value:
            for ref in asked(parse(cell.value)):
                yield from self._inputs(ref, context, required)

    def _listed(self, place: str, part: Entries) -> Iterator[Told]:
        try:
            yield from self._projects(part) if part.path == PROJECTS[:-1] else self._list(part)
        except FormError as error:
            raise FormError(f"{place}：{error}") from error

    def _list(self, part: Entries) -> Iterator[Told]:
        target = locate(self._form, Ref(part.path), Context(project=self._project))
        if not isinstance(target, TableTarget):
            raise FormError(f"“{part.path}”不是清单")
        prefix = PROJECTS if target.in_project else ""
        yield Told(prefix + part.path, part.need == "required")
        context = row_context(target.block, 1, self._project if target.in_project else None)
        for key, required in _columns(part):
            yield from self._inputs(Ref(f".{key}"), context, required)

    def _projects(self, part: Entries) -> Iterator[Told]:
        """A list of all projects: its columns are those of 项目清单, or values of a project."""
        yield Told(part.path, part.need == "required")
        for key, required in _columns(part):
            for ref in asked(parse(project_column(self._form, key))):
                yield from self._inputs(ref, Context(project=0), required)

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
            for each in asked(parse(field.formula)):
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


def place_of(number: int) -> str:
    """A part of a layout as messages name it; they count from 1."""
    return f"第{number}部分"


def project_column(form: Form, key: str) -> str:
    """The formula of a column of a list of projects, seen from a project.

    Args:
        form: the pack's.
        key: of a column of the overview on 项目清单, or the path of a value of a project.

    Raises:
        FormError: there is neither.
    """
    blocks = (block for sheet in form.sheets for block in sheet.blocks)
    overview = next(block for block in blocks if isinstance(block, OverviewBlock))
    for field in overview.column:
        if field.key == key:
            return field.formula
    if key not in form.project_cells:
        raise FormError(f"项目清单里没有“{key}”这一列，项目表上也没有这一格")
    return f"LINK({{{PROJECTS}{key}}})"


def _columns(part: Entries) -> Iterator[tuple[str, bool]]:
    """Keys of the columns printed, and of the one that places an entry; whether required."""
    yield from ((column.key, column.need == "required") for column in part.column)
    if part.where:
        yield part.where[0], bool(part.where[1])


def _path(target: object) -> str:
    if isinstance(target, CellTarget):
        return target.cell.path
    if isinstance(target, RowTarget | ColumnTarget):
        return f"{target.block.path}.{target.field.key}"
    return ""
