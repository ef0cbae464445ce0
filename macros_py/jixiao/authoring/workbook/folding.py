"""What no paper handed in prints is folded away: rows, blocks and whole sheets; nothing is lost."""

from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.cells import Cell
from jixiao.form.definition import ListBlock
from jixiao.papers.folding import NOTE as PRINTED_BY_NONE
from jixiao.papers.folding import Folding

NOTE = PRINTED_BY_NONE


def is_hidden(plan: Plan, matter: Matter) -> bool:
    """Whether nobody needs to see the sheet now: see :meth:`Folding.hides`."""
    return Folding(matter.form, matter.data).hides(plan.sheet, plan.project)


def wants(matter: Matter, plan: Plan, cell: Cell) -> bool:
    """Whether a typed cell is to be seen: printed, or a working field, or filled in."""
    folding = Folding(matter.form, matter.data)
    return folding.wants(cell) or folding.is_filled(cell, plan.project)


def wants_list(matter: Matter, plan: Plan, block: ListBlock) -> bool:
    """Whether a list is to be seen: see :meth:`Folding.wants_list`."""
    return Folding(matter.form, matter.data).wants_list(plan.sheet, block, plan.project)
