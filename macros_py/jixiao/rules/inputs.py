"""The typed values behind a value of the form: itself, or what it is calculated from."""

from collections.abc import Iterator

from jixiao.form.formula import Ref, asked, parse
from jixiao.form.loading import Form
from jixiao.functions.references import (
    CellTarget,
    ColumnTarget,
    Context,
    RowTarget,
    TableTarget,
    Target,
    context_of,
    locate,
    row_context,
)
from jixiao.model.needs import need_path
from jixiao.rules.place import Place

_PROJECTS = "projects."


def inputs_of(path: str, form: Form) -> tuple[str, ...]:
    """The need paths of the typed values that the value at ``path`` is or comes from.

    A path that the form does not ask is its own input.

    Args:
        path: of the data, with indexes.
        form: the 规则包's.

    Raises:
        FormError: a formula of the form refers to what there is not.
    """
    place = Place.of(path)
    in_project = place.project is not None
    lists = form.project_lists if in_project else form.lists
    cells = form.project_cells if in_project else form.cells
    target: Target | None = None
    if place.list in lists:
        block = lists[place.list]
        column = next((each for each in block.column if each.key == place.column), None)
        target = RowTarget(block, column, above=False) if column else None
    elif place.path in cells:
        target = CellTarget(cells[place.path], in_project)
    if target is None:
        return (need_path(path),)
    return tuple(_Behind(form, in_project=in_project).all(target))


class _Behind:
    """Follows formulas down to what is typed, each of them once."""

    def __init__(self, form: Form, *, in_project: bool) -> None:
        self._form = form
        self._project = 0 if in_project else None
        self._seen: set[str] = set()

    def all(self, target: Target) -> Iterator[str]:
        path, formula = self._told(target)
        if path in self._seen or path.startswith("settings."):
            return
        self._seen.add(path)
        if not formula:
            yield path
            return
        context = self._context(target)
        for ref in asked(parse(formula)):
            yield from self._behind(ref, context)

    def _behind(self, ref: Ref, context: Context) -> Iterator[str]:
        yield from self.all(locate(self._form, ref, context))

    def _told(self, target: Target) -> tuple[str, str]:
        """The need path of ``target``, and its formula if it has one."""
        in_project = getattr(target, "in_project", self._project is not None)
        prefix = _PROJECTS if in_project else ""
        match target:
            case CellTarget(cell=cell):
                return prefix + cell.path, cell.field.formula
            case TableTarget(block=block):
                return prefix + block.path, ""
            case RowTarget() | ColumnTarget():
                return f"{prefix}{target.block.path}.{target.field.key}", target.field.formula

    def _context(self, target: Target) -> Context:
        if isinstance(target, CellTarget):
            return context_of(target.cell, self._project if target.in_project else None)
        return row_context(target.block, 1, self._project)
