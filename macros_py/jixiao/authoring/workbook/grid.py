"""A block of figures: rows by columns, with 录入单位, 差额 rows, 取自 and 状态."""

from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import cells_by_path, cells_in, put_cell, put_status
from jixiao.authoring.workbook.folding import NOTE, wants
from jixiao.authoring.workbook.items import Native, Text
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import Field, GridBlock
from jixiao.functions.values import is_blank

_NOTE_WIDTH: Final = 24


def lay_out_grid(plan: Plan, block: GridBlock, matter: Matter) -> None:
    """Lay out a whole grid under its head line."""
    columns = plan.columns
    seen = _is_seen(plan, block, matter)
    plan.head(block.title if seen else block.title + NOTE)
    first = plan.row
    if block.money_unit:
        _unit_row(plan, block, matter)
    axis = block.column + block.calc_column
    plan.text(columns.label, columns.label_end, "项目", looks.SUBHEAD)
    for offset, column in enumerate(axis):
        plan.text(columns.value + offset, columns.value + offset, column.label, looks.SUBHEAD)
    if columns.source is not None:
        if note := _note_span(plan, len(axis)):
            plan.text(*note, "填写说明", looks.SUBHEAD)
        plan.text(columns.source, columns.source, "取自", looks.SUBHEAD)
    if columns.status is not None:
        plan.text(columns.status, columns.status, "状态", looks.SUBHEAD)
    plan.next_row(22)
    for row in block.row + block.calc_row:
        _row(plan, block, row, matter)
    if not seen:
        plan.folded_rows.update(range(first, plan.row + 1))
    plan.next_row()


def _is_seen(plan: Plan, block: GridBlock, matter: Matter) -> bool:
    """Whether any figure of the grid is to be seen; its 录入单位 alone is no reason."""
    cells = cells_in(plan.sheet, block)
    figures = (cell for cell in cells if cell.row and not cell.field.formula)
    return any(wants(matter, plan, cell) for cell in figures)


def _unit_row(plan: Plan, block: GridBlock, matter: Matter) -> None:
    cell = cells_by_path(plan.sheet)[f"{block.path}.money_unit"]
    plan.text(plan.columns.label, plan.columns.label_end, cell.field.label, looks.LABEL)
    put_cell(plan, matter, cell, plan.area(plan.columns.value))
    plan.add(
        Text(plan.area(plan.columns.value + 1, plan.columns.last), cell.field.prompt, looks.NOTE)
    )
    plan.next_row()


def _row(plan: Plan, block: GridBlock, row: Field, matter: Matter) -> None:
    columns = plan.columns
    plan.text(columns.label, columns.label_end, row.label, looks.LABEL)
    known = cells_by_path(plan.sheet)
    typed, areas = [], []
    axis = block.column + block.calc_column
    for offset, column in enumerate(axis):
        cell = known.get(f"{block.path}.{row.key}.{column.key}")
        area = plan.area(columns.value + offset)
        if cell is None:
            plan.add(Text(area, "", looks.LABEL))
            continue
        put_cell(plan, matter, cell, area)
        areas.append(area)
        if not cell.field.formula:
            typed.append(cell)
    if columns.source is not None:
        if note := _note_span(plan, len(axis)):
            plan.text(*note, row.prompt, looks.NOTE)
        source = f"取自{row.source}" if row.source else ""
        plan.text(columns.source, columns.source, source, looks.NOTE)
    if columns.status is not None:
        if row.key.endswith("gap"):
            _gap_status(plan, block, row, areas, matter)
        else:
            put_status(plan, matter, typed, columns.status)
    if typed and not any(wants(matter, plan, cell) for cell in typed):
        plan.folded_rows.add(plan.row)
    plan.next_row()


def _note_span(plan: Plan, axis: int) -> tuple[int, int] | None:
    """The columns between the figures and 取自, where they are wide enough for a note."""
    columns = plan.columns
    first, last = columns.value + axis, (columns.source or 0) - 1
    wide = last >= first and columns.width(first, last) >= _NOTE_WIDTH
    return (first, last) if wide else None


def _gap_status(
    plan: Plan, block: GridBlock, row: Field, areas: list[Area], matter: Matter
) -> None:
    """A 差额 row says in a word whether any of its columns does not agree."""
    values = [
        matter.value(f"{block.path}.{row.key}.{column.key}", plan.project)
        for column in block.column
    ]
    differs = any(not is_blank(value) and value != 0 for value in values)
    cells = Area(plan.title, plan.row, areas[0].left, plan.row, areas[-1].right).range
    formula = f'IF(SUMPRODUCT(({cells}<>"")*({cells}<>0))>0,"不符","")'
    column = plan.columns.status or 0
    plan.add(Native(plan.area(column), formula, "不符" if differs else "", looks.STATUS))
