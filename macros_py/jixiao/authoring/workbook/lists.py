"""A list: an Excel table with ready blank rows, a record a row."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from jixiao.authoring.workbook import looks, needs
from jixiao.authoring.workbook.folding import NOTE, wants_list
from jixiao.authoring.workbook.items import Computed, Entry, Link, Native, Prompt, Text
from jixiao.authoring.workbook.looks import Look, of_field
from jixiao.authoring.workbook.matter import Matter, is_typed
from jixiao.authoring.workbook.needs import Need
from jixiao.authoring.workbook.places import Area, ListArea, one_cell
from jixiao.authoring.workbook.plan import ROW_HEIGHT, Plan, Table
from jixiao.form.definition import Field, ListBlock
from jixiao.form.entry import typed_entry
from jixiao.form.formula import parse
from jixiao.functions.references import row_context
from jixiao.papers.folding import column_path

NUMBER: Final = "序号"
SPARE_ROWS: Final = 5
_BLANK_PARAGRAPH: Final = 26.0
_POSITION: Final = "position"
_ADDRESS: Final = re.compile(r"[A-Z]{1,3}[0-9]{1,7}")
_LONGEST_TITLE: Final = 31
_STAFF_COLUMNS: Final = frozenset({"status", "note"})


def lay_out_list(plan: Plan, block: ListBlock, matter: Matter) -> None:
    """Lay out a whole list under its head line."""
    seen = wants_list(matter, plan, block)
    plan.head(block.title if seen else block.title + NOTE)
    first = plan.row
    left = plan.columns.lists.get(block.key, 0)
    aside = "\n".join(column.prompt for column in block.column if column.need != "optional")
    area = place_list(plan, block, matter, left)
    if left and aside:
        beside = Area(plan.title, area.header, 0, area.last, left - 1)
        plan.add(Text(beside, aside, looks.ASIDE))
    numbering = _numbering(block, area) if block.numbered else ""
    headers = tuple(([NUMBER] if block.numbered else []) + [c.label for c in block.column])
    if plan.project is None:  # those of projects are named ranges: a name of a table is for one
        plan.tables.append(Table(block.name, block.path, area, headers, numbering, block.result))
    lay_out_header(plan, block, area)
    if numbering:
        _lay_out_numbers(plan, block, area, numbering, matter)
    lay_out_body(plan, block, area, matter)
    if not seen:
        plan.folded_rows.update(range(first, plan.row + 1))
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


def lay_out_header(plan: Plan, block: ListBlock, area: ListArea) -> None:
    """The header row: the texts the reader goes by."""
    if block.numbered:
        plan.add(Text(plan.area(area.left), NUMBER, looks.SUBHEAD))
    for column in block.column:
        number = area.columns[column.key]
        plan.text(number, number, column.label, looks.SUBHEAD)
        if column.helper:
            plan.folded.add(number)
    plan.next_row(24)


def lay_out_body(plan: Plan, block: ListBlock, area: ListArea, matter: Matter) -> None:
    """All rows, typed and ready blank ones, with prompts over each column."""
    rows = ListRows(plan, block, matter)
    is_long = any(column.type == "paragraph" for column in block.column)
    blank_height = _BLANK_PARAGRAPH if is_long and not block.result else ROW_HEIGHT
    columns = [(column, of_field(_look(block, column), column)) for column in block.column]
    for index in range(area.last - area.first + 1):
        for column, look in columns:
            item = rows.cell(column, index, look)
            if block.result and column.key == _POSITION and isinstance(item, Entry):
                plan.add(_linked(item))
            else:
                plan.add(item)
        plan.next_row(ROW_HEIGHT if index < rows.typed else blank_height)
    add_prompts(plan, block, area, matter, counts=block.need == "required")


class ListRows:
    """The rows of a list, as cells to lay out."""

    def __init__(self, plan: Plan, block: ListBlock, matter: Matter) -> None:
        self.typed = len(matter.rows(block.path, plan.project))
        self._plan = plan
        self._block = block
        self._matter = matter
        self._area = matter.layout.lists[plan.project, block.path]
        self._formulas = {c.key: parse(c.formula) for c in block.column if c.formula}

    def cell(self, column: Field, index: int, look: Look, wide: int = 1) -> Entry | Computed:
        """One cell, typed or calculated, ``wide`` columns; its row is high enough for its text."""
        plan, path = self._plan, self._block.path
        place = self._area.cell(column.key, index)
        place = replace(place, right=place.left + wide - 1)
        if column.formula:
            context = row_context(self._block, index, plan.project)
            return Computed(place, self._formulas[column.key], context, look)
        value = None
        if index < self.typed:
            value = self._matter.calculator.row_value(path, index, column.key, plan.project)
        if isinstance(value, str):
            width = plan.columns.width(place.left, place.right)
            plan.make_room(value, width, look.size, row=place.top)
        return Entry(place, column, value, look)


def add_prompts(
    plan: Plan, block: ListBlock, area: ListArea, matter: Matter, *, counts: bool
) -> None:
    """Drop-downs and prompts over the columns; those needed count as one cell to fill each."""
    rows = matter.rows(block.path, plan.project)
    for column in block.column:
        if column.formula:
            continue
        place = area.column(column.key)
        plan.add(Prompt(place, column))
        path = column_path(plan.sheet, block, column)
        papers = needs.papers_that_need(matter.form, path, column)
        if papers is not None and (counts or matter.form.needs is not None):
            typed = any(is_typed(typed_entry(row, column)) for row in rows)
            plan.needs.append(Need(place, papers, typed))


def _linked(item: Entry) -> Entry | Link:
    """A finding's 位置 (``项目01!E12``) as a link to that cell, if it names one."""
    text = str(item.value or "")
    sheet, mark, address = text.rpartition("!")
    if not mark or not _ADDRESS.fullmatch(address) or len(sheet) > _LONGEST_TITLE:
        return item
    title = sheet.replace("'", "''")
    return Link(item.area, text, f"'{title}'!{address}", item.look)


def _look(block: ListBlock, column: Field) -> Look:
    # Nobody reads a folded column, so no text in it may make a row high.
    look = _kind(block, column)
    return replace(look, wrap=False) if column.helper else look


def _kind(block: ListBlock, column: Field) -> Look:
    if column.formula:
        return looks.COMPUTED
    if block.locked:
        return looks.LOCKED
    if block.result and column.key == _POSITION:
        # Blank rows too: checks to come write links there.
        return looks.VIEW_LINK
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
