"""Which sheets a workbook has, and what is laid out on each."""

from typing import Final

from jixiao.authoring.workbook.checks import lay_out_checks, lay_out_limits
from jixiao.authoring.workbook.columns import GRIDS, Columns
from jixiao.authoring.workbook.fields import lay_out_fields
from jixiao.authoring.workbook.grid import lay_out_grid
from jixiao.authoring.workbook.lists import lay_out_list
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.overview import lay_out_overview, project_title
from jixiao.authoring.workbook.paper_columns import paper_columns
from jixiao.authoring.workbook.paper_sheet import lay_out_paper
from jixiao.authoring.workbook.plan import Plan
from jixiao.authoring.workbook.preview import COLUMNS as PREVIEW
from jixiao.authoring.workbook.preview import lay_out_preview
from jixiao.form.definition import (
    AnyBlock,
    ChecksBlock,
    FieldsBlock,
    GridBlock,
    LimitsBlock,
    ListBlock,
    OverviewBlock,
    PreviewBlock,
    Sheet,
)

_NUMBER_WIDTH: Final = 7


def plans_of(matter: Matter) -> list[Plan]:
    """All sheets in the order of their tabs, still empty."""
    plans = []
    for sheet in matter.form.sheets:
        if not sheet.repeat:
            plans.append(Plan(sheet.title, sheet, _columns(sheet, matter)))
            continue
        columns = _columns(sheet, matter)
        plans += [
            Plan(project_title(number), sheet, columns, project=number)
            for number in range(project_count(sheet, matter))
        ]
    return plans


def project_count(sheet: Sheet, matter: Matter) -> int:
    """How many project sheets there are: the ready ones, or more if there are more projects."""
    return max(sheet.count, len(matter.data.projects))


def lay_out_blocks(plan: Plan, matter: Matter, projects: int) -> None:
    """Lay out everything below the heading of any sheet but 首页."""
    layout = matter.form.layout_of(plan.sheet)
    if layout is not None:
        lay_out_paper(plan, _paper_of(plan, matter), layout, matter)
        return
    for block in plan.sheet.blocks:
        _block(plan, block, matter, projects)
    if len(plan.sheet.blocks) == 1 and plan.tables:
        header = plan.tables[0].area.header
        plan.repeat = (header, header)
        plan.freeze = (header + 1, 0)


def _paper_of(plan: Plan, matter: Matter) -> str:
    """The key of the paper that the sheet is drawn as."""
    layouts = matter.form.layouts.items()
    found = (key for key, each in layouts if plan.sheet.key in {key, each.sheet})
    return next(found, plan.sheet.key)


def _columns(sheet: Sheet, matter: Matter) -> Columns:
    layout = matter.form.layout_of(sheet)
    if layout is not None:
        return paper_columns(sheet, layout)
    if sheet.key in GRIDS:
        return GRIDS[sheet.key]
    if any(isinstance(block, PreviewBlock) for block in sheet.blocks):
        return PREVIEW
    block = next(block for block in sheet.blocks if isinstance(block, ListBlock))
    widths = [column.width for column in block.column]
    return Columns((*([_NUMBER_WIDTH] if block.numbered else []), *widths))


def _block(plan: Plan, block: AnyBlock, matter: Matter, projects: int) -> None:
    match block:
        case FieldsBlock():
            lay_out_fields(plan, block, matter)
        case GridBlock():
            lay_out_grid(plan, block, matter)
        case ListBlock():
            lay_out_list(plan, block, matter)
        case OverviewBlock():
            lay_out_overview(plan, block, matter, projects)
        case ChecksBlock():
            lay_out_checks(plan, block, matter, projects)
        case LimitsBlock():
            lay_out_limits(plan, block, matter)
        case PreviewBlock():
            lay_out_preview(plan, block, matter)
