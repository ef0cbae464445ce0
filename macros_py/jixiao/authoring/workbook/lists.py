"""A list: an Excel table with ready blank rows, a record a row."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from jixiao.authoring.workbook import looks, needs
from jixiao.authoring.workbook.items import Computed, Entry, Link, Native, Prompt, Text
from jixiao.authoring.workbook.looks import Look, of_field
from jixiao.authoring.workbook.matter import Matter, is_typed
from jixiao.authoring.workbook.needs import Need
from jixiao.authoring.workbook.places import Area, ListArea, one_cell
from jixiao.authoring.workbook.plan import ROW_HEIGHT, Plan, Table
from jixiao.form.definition import Field, ListBlock
from jixiao.form.formula import parse
from jixiao.functions.references import row_context
from jixiao.functions.values import Value

NUMBER: Final = "序号"
SPARE_ROWS: Final = 5
_BLANK_PARAGRAPH: Final = 26.0
_POSITION: Final = "position"
_ADDRESS: Final = re.compile(r"[A-Z]{1,3}[0-9]{1,7}")
_STAFF_COLUMNS: Final = frozenset({"status", "note"})


def lay_out_list(plan: Plan, block: ListBlock, matter: Matter) -> None:
    """Lay out a whole list under its head line."""
    plan.head(block.title)
    left = plan.columns.lists.get(block.key, 0)
    aside = "\n".join(column.prompt for column in block.column if column.need != "optional")
    area = place_list(plan, block, matter, left)
    if left and aside:
        beside = Area(plan.title, area.header, 0, area.last, left - 1)
        plan.add(Text(beside, aside, looks.ASIDE))
    numbering = _numbering(block, area) if block.numbered else ""
    headers = tuple(([NUMBER] if block.numbered else []) + [c.label for c in block.column])
    plan.tables.append(Table(block.name, area, headers, numbering, block.result))
    lay_out_header(plan, block, area)
    if numbering:
        _lay_out_numbers(plan, block, area, numbering, matter)
    lay_out_body(plan, block, area, matter)
    plan.next_row()


def place_list(plan: Plan, block: ListBlock, matter: Matter, left: int) -> ListArea:
    """Decide where a list stands: header in the current row, columns from ``left``."""
    rows = max(block.rows, len(matter.rows(block.path, plan.project)) + SPARE_ROWS)
    first = left + block.numbered
    columns = {column.key: first + offset for offset, column in enumerate(block.column)}
    area = ListArea(
        plan.title,
        plan.row,
        plan.row + 1,
        plan.row + rows,
        columns,
        left,
        max(columns.values()),
    )
    matter.layout.lists[plan.project, block.path] = area
    return area


def lay_out_header(
    plan: Plan, block: ListBlock, area: ListArea, look: Look = looks.SUBHEAD
) -> None:
    """The header row: the texts the reader goes by."""
    if block.numbered:
        plan.add(Text(plan.area(area.left), NUMBER, look))
    for column in block.column:
        number = area.columns[column.key]
        plan.text(number, number, column.label, look)
    plan.next_row(24)


def lay_out_body(plan: Plan, block: ListBlock, area: ListArea, matter: Matter) -> None:
    """All rows, typed and ready blank ones, with prompts over each column."""
    typed_rows = len(matter.rows(block.path, plan.project))
    for index in range(area.last - area.first + 1):
        for column in block.column:
            _cell(plan, block, area, column, index, matter, is_blank=index >= typed_rows)
        is_long = any(column.type == "paragraph" for column in block.column)
        blank_height = _BLANK_PARAGRAPH if is_long else ROW_HEIGHT
        plan.next_row(ROW_HEIGHT if index < typed_rows or block.result else blank_height)
    for column in block.column:
        if not column.formula:
            plan.add(Prompt(area.column(column.key), column))
            paper = needs.paper_that_needs(column, plan.sheet, block.paper)
            if paper is not None and block.need == "required":
                plan.needs.append(Need(area.column(column.key), paper, typed_rows > 0))


def _cell(
    plan: Plan,
    block: ListBlock,
    area: ListArea,
    column: Field,
    index: int,
    matter: Matter,
    *,
    is_blank: bool,
) -> None:
    place = area.cell(column.key, index)
    if column.formula:
        look = of_field(looks.COMPUTED, column)
        context = row_context(block, index, plan.project)
        plan.add(Computed(place, parse(column.formula), context, look))
        return
    look = of_field(_look(block, column), column)
    value = None
    if not is_blank:
        value = matter.calculator.row_value(block.path, index, column.key, plan.project)
    target = _target(value) if block.result and column.key == _POSITION else ""
    if target:
        plan.add(Link(place, str(value), target, replace(look, color="0563C1", underline=True)))
    else:
        plan.add(Entry(place, column, value, look))
    if isinstance(value, str):
        plan.make_room(value, plan.columns.width(place.left, place.left), look.size)


def _target(position: Value) -> str:
    """The cell a finding's 位置 (``项目01!E12``) leads to, for a link; empty if it names none."""
    sheet, mark, address = str(position or "").rpartition("!")
    return f"'{sheet}'!{address}" if mark and _ADDRESS.fullmatch(address) else ""


def _look(block: ListBlock, column: Field) -> Look:
    if block.locked:
        return looks.LOCKED
    if block.result and column.key not in _STAFF_COLUMNS:
        return looks.VIEW
    return looks.INPUT


def _lay_out_numbers(
    plan: Plan, block: ListBlock, area: ListArea, formula: str, matter: Matter
) -> None:
    rows = matter.rows(block.path, plan.project)
    counted = _counted(block)
    number = 0
    for index in range(area.last - area.first + 1):
        is_counted = index < len(rows) and is_typed(getattr(rows[index], counted))
        number += is_counted
        place = one_cell(plan.title, area.first + index, area.left)
        value = Decimal(number) if is_counted else None
        plan.add(Native(place, formula, value, replace(looks.STATUS, number="0")))


def _counted(block: ListBlock) -> str:
    """The column whose filled cells are numbered."""
    return next((c.key for c in block.column if c.need == "required"), block.column[0].key)


def _numbering(block: ListBlock, area: ListArea) -> str:
    """The formula of 序号, the same in every row, so that new rows of the table get it too.

    Rows count without the blank ones above them, as the numbers in the report do.
    """
    body = area.column(_counted(block))
    header = one_cell(area.sheet, area.header, area.left)
    own = f"INDEX({body.range},ROW()-ROW({header.anchor}))"
    return f'IF({own}="","",COUNTA({body.anchor}:{own}))'
