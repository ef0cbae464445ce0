"""What no paper handed in prints is folded away: rows, blocks and whole sheets; nothing is lost."""

from typing import Final

from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.needs import column_path, path_of
from jixiao.authoring.workbook.plan import Plan
from jixiao.facts.working import why_working
from jixiao.form.cells import Cell, cells_of, lists_of
from jixiao.form.definition import ListBlock, OverviewBlock, Sheet
from jixiao.model.structure import is_blank

NOTE: Final = "　　本次报送的材料不印，不用填；要看请点左边的“＋”"
_KEPT: Final = frozenset({"cover", "settings"})
_PROJECTS: Final = "projects."


def is_hidden(plan: Plan, matter: Matter) -> bool:
    """Whether nobody needs to see the sheet now: nothing on it is printed, or no project uses it.

    What is filled in already is never hidden.
    """
    if plan.project is not None and plan.project >= max(1, len(matter.data.projects)):
        return True
    sheet = plan.sheet
    if matter.form.needs is None or sheet.key in _KEPT:
        return False
    if sheet.tab == "print":
        return not matter.is_submitted(sheet.key)
    if sheet.key == "last_year":
        return is_blank(matter.data.last_year)
    return sheet.tab in {"input", "project"} and not _is_asked(sheet, matter)


def _is_asked(sheet: Sheet, matter: Matter) -> bool:
    if any(isinstance(block, OverviewBlock) for block in sheet.blocks) and _has_projects(matter):
        return True
    cells = (path_of(cell) for cell in cells_of(sheet) if not cell.field.formula)
    columns = (
        column_path(sheet, block, column)
        for block in lists_of(sheet)
        for column in block.column
        if not column.formula
    )
    return any(matter.asks(path) for path in (*cells, *columns) if not why_working(path))


def _has_projects(matter: Matter) -> bool:
    ticked = matter.data.settings.ticked
    return any(
        each.path.startswith(_PROJECTS)
        for paper, told in (matter.form.needs.papers if matter.form.needs else ())
        if paper in ticked
        for each in told
    )


def wants(matter: Matter, plan: Plan, cell: Cell) -> bool:
    """Whether a typed cell is to be seen: printed, or a working field, or filled in."""
    if plan.sheet.key in _KEPT or plan.sheet.tab not in {"input", "project"}:
        return True
    path = path_of(cell)
    return matter.asks(path) or bool(why_working(path) and not _is_unit(path))


def wants_list(matter: Matter, plan: Plan, block: ListBlock) -> bool:
    """Whether a list is to be seen."""
    if plan.sheet.key in _KEPT or plan.sheet.tab not in {"input", "project"}:
        return True
    if matter.rows(block.path, plan.project):
        return True
    paths = [column_path(plan.sheet, block, column) for column in block.column]
    return any(matter.asks(path) for path in paths) or bool(why_working(block.path))


def _is_unit(path: str) -> bool:
    return path.endswith(".money_unit")
