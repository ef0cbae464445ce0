"""Below a paper, outside its print: everything of its sheet that was not laid out yet."""

from collections.abc import Sequence

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import cells_by_path, cells_in, put_cell, put_status
from jixiao.authoring.workbook.fields import lay_out_rows
from jixiao.authoring.workbook.folding import NOTE, wants, wants_list
from jixiao.authoring.workbook.items import Text
from jixiao.authoring.workbook.lists import lay_out_body, lay_out_header, place_list
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import FieldsBlock, GridBlock, ListBlock


def lay_out_rest(plan: Plan, matter: Matter) -> None:
    """Lay out every cell and list of the sheet that the paper does not print."""
    for block in plan.sheet.blocks:
        match block:
            case ListBlock() if (plan.project, block.path) not in matter.layout.lists:
                _list(plan, block, matter)
            case FieldsBlock():
                _fields(plan, block, matter)
            case GridBlock():
                _grid(plan, block, matter)
            case _:
                pass


def _head(plan: Plan, title: str) -> None:
    plan.add(Text(plan.area(0, plan.columns.status or 0), title, looks.HEAD))
    plan.next_row(24)


def _list(plan: Plan, block: ListBlock, matter: Matter) -> None:
    seen = wants_list(matter, plan, block)
    _head(plan, block.title if seen else block.title + NOTE)
    first = plan.row
    area = place_list(plan, block, matter, plan.columns.value)
    lay_out_header(plan, block, area)
    lay_out_body(plan, block, area, matter)
    if not seen:
        plan.folded_rows.update(range(first, plan.row + 1))
    plan.next_row()


def _fields(plan: Plan, block: FieldsBlock, matter: Matter) -> None:
    rest = [
        each
        for each in cells_in(plan.sheet, block)
        if (plan.project, each.path) not in matter.layout.cells
    ]
    if not rest:
        return
    lay_out_rows(plan, _title(block, rest), rest, matter)


def _title(block: FieldsBlock, rest: Sequence[object]) -> str:
    return block.title if len(rest) == len(block.field + block.calc) else f"{block.title}（其他）"


def _grid(plan: Plan, block: GridBlock, matter: Matter) -> None:
    known = cells_by_path(plan.sheet)
    axis = block.column + block.calc_column
    rows = []
    for row in block.row + block.calc_row:
        cells = {
            offset: known[path]
            for offset, column in enumerate(axis)
            if (path := f"{block.path}.{row.key}.{column.key}") in known
            and (plan.project, path) not in matter.layout.cells
        }
        if cells:
            rows.append((row, cells))
    if not rows:
        return
    columns = plan.columns
    typed = [cell for _, cells in rows for cell in cells.values() if not cell.field.formula]
    seen = any(wants(matter, plan, cell) for cell in typed)
    _head(plan, block.title if seen else block.title + NOTE)
    first = plan.row
    plan.text(0, columns.label_end, "项目", looks.SUBHEAD)
    for offset, column in enumerate(axis):
        at = columns.value + offset
        plan.text(at, at, column.label, looks.SUBHEAD)
    plan.next_row()
    for row, cells in rows:
        plan.text(0, columns.label_end, row.label, looks.LABEL)
        for offset, each in cells.items():
            put_cell(plan, matter, each, plan.area(columns.value + offset))
        typed = [cell for cell in cells.values() if not cell.field.formula]
        if columns.status is not None and columns.status >= columns.value + len(axis):
            put_status(plan, matter, typed, columns.status)
        if not any(wants(matter, plan, cell) for cell in typed):
            plan.folded_rows.add(plan.row)
        plan.next_row()
    if not seen:
        plan.folded_rows.update(range(first, plan.row + 1))
    plan.next_row()
