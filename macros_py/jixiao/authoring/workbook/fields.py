"""A block of labelled cells: 标签 | 值 | 单位 | 取自 | 状态, a row each."""

from collections.abc import Sequence

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import cells_in, put_cell, put_status, put_unit
from jixiao.authoring.workbook.folding import NOTE, wants
from jixiao.authoring.workbook.items import Text
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.cells import Cell
from jixiao.form.definition import Field, FieldsBlock

_LONG = frozenset({"text", "paragraph"})


def lay_out_fields(plan: Plan, block: FieldsBlock, matter: Matter) -> None:
    """Lay out a whole block under its head line."""
    cells = list(cells_in(plan.sheet, block))
    lay_out_rows(plan, block.title, cells, matter)


def lay_out_rows(plan: Plan, title: str, cells: Sequence[Cell], matter: Matter) -> None:
    """Lay out labelled cells under a head line; those that nothing prints are folded."""
    typed = [cell for cell in cells if not cell.field.formula]
    seen = any(wants(matter, plan, cell) for cell in typed) or not typed
    plan.head(title if seen else title + NOTE)
    for cell in cells:
        if not (seen and (cell.field.formula or wants(matter, plan, cell))):
            plan.folded_rows.add(plan.row)
        lay_out_field(plan, cell, matter)
    if not seen:
        plan.folded_rows.add(plan.row)
    plan.next_row()


def lay_out_field(plan: Plan, cell: Cell, matter: Matter) -> None:
    """Lay out one labelled cell in a row of its own."""
    columns = plan.columns
    field = cell.field
    is_long = field.type in _LONG and not field.formula
    plan.text(columns.label, columns.label_end, field.label, looks.LABEL)
    end = columns.text_end if is_long else columns.value
    put_cell(plan, matter, cell, plan.area(columns.value, end))
    if columns.unit is not None and end < columns.unit:
        put_unit(plan, matter, cell, columns.unit)
    if columns.note is not None and end < columns.note_end:
        first = max(columns.note, end + 1)
        plan.text(first, columns.note_end, _note(field, columns.source), looks.NOTE)
    if columns.source is not None:
        plan.text(columns.source, columns.source, _source(field), looks.NOTE)
    if columns.status is not None:
        put_status(plan, matter, [] if field.formula else [cell], columns.status)
    plan.next_row()


def _note(field: Field, source_column: int | None) -> str:
    if field.formula or source_column is not None:
        return field.prompt
    return _source(field) + ("。" if field.source else "") + field.prompt


def _source(field: Field) -> str:
    return f"取自{field.source}" if field.source else ""


def blank(plan: Plan, left: int, right: int) -> None:
    """Bordered cells of a row that hold nothing."""
    for column in range(left, right + 1):
        plan.add(Text(plan.area(column), "", looks.NOTE))
