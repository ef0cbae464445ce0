"""Pieces that blocks share: an input or a calculated cell, its unit, its state."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from jixiao.authoring.workbook import looks, needs
from jixiao.authoring.workbook.items import Computed, Entry, Native, Prompt, Text
from jixiao.authoring.workbook.looks import Look, of_field
from jixiao.authoring.workbook.matter import Matter, is_typed
from jixiao.authoring.workbook.needs import Need, Papers
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.cells import Cell, cells_of
from jixiao.form.definition import AnyBlock, Sheet
from jixiao.form.formula import parse
from jixiao.functions import excel
from jixiao.functions.references import context_of
from jixiao.model.budget import WAN
from jixiao.model.needs import ALWAYS

_SETTINGS: Final = "settings."


@cache
def cells_by_path(sheet: Sheet) -> dict[str, Cell]:
    """All single cells of a sheet by path."""
    return {cell.path: cell for cell in cells_of(sheet)}


def cells_in(sheet: Sheet, block: AnyBlock) -> Iterator[Cell]:
    """The single cells of one block."""
    return (cell for cell in cells_by_path(sheet).values() if cell.block.key == block.key)


def put_cell(plan: Plan, matter: Matter, cell: Cell, area: Area, look: Look | None = None) -> None:
    """Lay out a single cell of the form, typed or calculated, at ``area``."""
    matter.layout.cells[plan.project, cell.path] = area
    if cell.field.formula:
        look = look or of_field(looks.COMPUTED, cell.field)
        context = context_of(cell, plan.project)
        plan.add(Computed(area, parse(cell.field.formula), context, look))
        return
    locked = getattr(cell.block, "locked", False)
    look = look or of_field(looks.LOCKED if locked else looks.INPUT, cell.field)
    value = matter.value(cell.path, plan.project)
    plan.add(Entry(area, cell.field, value, look), Prompt(area, cell.field))
    if isinstance(value, str) and look.wrap:
        width = plan.columns.width(area.left, area.right)
        plan.make_room(value, width, look.size, row=area.top)
    papers = needs.papers_of(matter.form, cell)
    if papers is not None:
        plan.needs.append(Need(area, papers, is_typed(matter.typed(cell.path, plan.project))))


def put_unit(plan: Plan, matter: Matter, cell: Cell, column: int) -> None:
    """The unit of a single cell: its own, or the 录入单位 of its block."""
    area = plan.area(column)
    look = looks.STATUS
    if not cell.unit_path:
        plan.add(Text(area, cell.field.unit, look))
        return
    unit = matter.layout.cells[plan.project, cell.unit_path].anchor
    value = matter.value(cell.unit_path, plan.project) or WAN
    plan.add(Native(area, f'IF({unit}="","{WAN}",{unit})', value, look))


def put_status(plan: Plan, matter: Matter, cells: Sequence[Cell], column: int) -> None:
    """The state of typed cells of one row."""
    if not cells:
        plan.add(Text(plan.area(column), "", looks.STATUS))
        return
    papers = {cell.path: needs.papers_of(matter.form, cell) for cell in cells}
    needed = [cell for cell in cells if papers[cell.path] is not None]
    asked = needed or list(cells)
    asking = papers[needed[0].path] if needed else None
    filled = [is_typed(matter.typed(cell.path, plan.project)) for cell in asked]
    areas = [matter.layout.cells[plan.project, cell.path] for cell in asked]
    is_parameter = all(cell.path.startswith(_SETTINGS) for cell in cells)
    blank = needs.NOT_RULED if is_parameter else ""
    formula = needs.status_formula(areas, gate_of(matter, asking), blank)
    wanted = None if asking is None else any(map(matter.is_submitted, asking))
    value = needs.status_value(filled, needed=wanted, blank=blank)
    plan.add(Native(plan.area(column), formula, value, looks.STATUS))


def gate_of(matter: Matter, papers: Papers | None) -> str | None:
    """The condition of :func:`needs.status_formula` for the papers that need a value."""
    if papers is None:
        return None
    return "" if ALWAYS in papers else excel.either(*map(matter.ticks, papers))
