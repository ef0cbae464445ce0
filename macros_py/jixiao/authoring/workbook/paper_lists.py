"""The lists of a paper: filled in where they belong, shown on papers that only show them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.items import Native
from jixiao.authoring.workbook.lists import SPARE_ROWS, ListRows, add_prompts
from jixiao.authoring.workbook.looks import FORM_COMPUTED, FORM_INPUT, FORM_LABEL, Look, of_field
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.paper_columns import unprinted_columns
from jixiao.authoring.workbook.paper_texts import fixed
from jixiao.authoring.workbook.places import Area, ListArea
from jixiao.authoring.workbook.places import Layout as Places
from jixiao.authoring.workbook.plan import ROW_HEIGHT, Plan, Table
from jixiao.form.definition import Field, ListBlock
from jixiao.form.formula import parse
from jixiao.form.layout import Column, Entries, Layout
from jixiao.functions.references import Context
from jixiao.functions.registry import named
from jixiao.papers.asking import project_column
from jixiao.papers.form import chosen_key

_CENTRED: Final = frozenset({"level1", "level2", "weight", "score"})
_OPEN_BELOW: Final = frozenset({"level1", "level2"})
_NO_PLACE: Final = 1_000_000
_MOST_SHOWN: Final = 3
"""Rows for the projects of one kind on a paper that only shows them, where there are fewer."""


def list_rows(part: Entries, matter: Matter, project: int | None) -> int:
    """How many rows a list has on the sheet: the ready ones, or more if more is filled in."""
    if part.path == "projects":
        chosen = sum(is_chosen(part, matter, n) for n in range(len(matter.data.projects)))
        return max(part.rows, chosen + 1, _MOST_SHOWN)
    if part.where:
        return max(part.rows, len(_chosen_entries(part, matter, project)) + 1, _MOST_SHOWN)
    typed = len(matter.rows(part.path, project))
    return max(part.rows, typed + (SPARE_ROWS if part.rows > _MOST_SHOWN else 1))


def is_chosen(part: Entries, matter: Matter, number: int) -> bool:
    """Whether the project of that number belongs to the list."""
    if not part.where:
        return True
    key, wanted = part.where
    expression = parse(project_column(matter.form, key))
    return matter.calculator.evaluate(expression, Context(project=number)) == wanted


def _chosen_entries(part: Entries, matter: Matter, project: int | None) -> list[int]:
    """The numbers of the entries of a list that the paper prints."""
    key, wanted = part.where
    rows = range(len(matter.rows(part.path, project)))
    said = (matter.calculator.row_value(part.path, row, key, project) for row in rows)
    return [row for row, value in enumerate(said) if (value or "") == wanted]


def lay_out_typed(
    plan: Plan, block: ListBlock, part: Entries, layout: Layout, matter: Matter
) -> ListArea:
    """A list where it is filled in: printed columns, then corrections and results beside."""
    left = part.side_wide if part.side else 0
    columns, at = {}, left
    for column in part.column:
        columns[column.key] = at
        at += column.wide
    is_table = all(column.wide == 1 for column in part.column)
    for offset, field in enumerate(unprinted_columns(block, part)):
        columns[field.key] = len(layout.columns) + offset
    rows = list_rows(part, matter, plan.project)
    right = max(columns.values()) if is_table else len(layout.columns) - 1
    area = ListArea(plan.title, plan.row, plan.row + 1, plan.row + rows, columns, left, right)
    matter.layout.lists[plan.project, block.path] = area
    _heads(plan, block, part, layout, area, matter)
    _body(plan, block, part, area, matter)
    if plan.project is None and is_table:
        headers = [field.label for field in sorted(block.column, key=lambda f: columns[f.key])]
        plan.tables.append(Table(block.name, block.path, area, tuple(headers)))
    add_prompts(plan, block, area, matter, counts=True)
    return area


def _heads(  # noqa: PLR0913, PLR0917
    plan: Plan, block: ListBlock, part: Entries, layout: Layout, area: ListArea, matter: Matter
) -> None:
    printed = {column.key: column for column in part.column}
    for field in block.column:
        at = area.columns[field.key]
        if field.key in printed:
            wide = printed[field.key].wide
            look = replace(FORM_LABEL, bold=True)
            place = plan.area(at, at + wide - 1)
            plan.add(fixed(place, field.label, look, matter, layout))
            plan.make_room(field.label, plan.columns.width(at, at + wide - 1), look.size)
        else:
            plan.text(at, at, field.label, looks.SUBHEAD)
            if field.helper:
                plan.folded.add(at)
    plan.next_row(34)


def _body(plan: Plan, block: ListBlock, part: Entries, area: ListArea, matter: Matter) -> None:
    rows = ListRows(plan, block, matter)
    printed = {column.key: column for column in part.column}
    columns = [(field, _look(field, printed.get(field.key))) for field in block.column]
    for index in range(area.last - area.first + 1):
        for field, look in columns:
            wide = printed[field.key].wide if field.key in printed else 1
            plan.add(rows.cell(field, index, look, wide))
        plan.next_row(26 if index < rows.typed else ROW_HEIGHT)


def _look(field: Field, printed: Column | None) -> Look:
    if field.formula:
        look = of_field(FORM_COMPUTED if printed else looks.COMPUTED, field)
        return replace(look, wrap=False) if field.helper else look
    look = of_field(FORM_INPUT if printed else looks.INPUT, field)
    if printed is None:
        return look
    is_text = field.type in {"text", "paragraph", "choice"} and not printed.align
    if printed.merged or field.key in _CENTRED or is_text:
        look = replace(look, align="center")
    if printed.align:
        look = replace(look, align=printed.align)
    return replace(look, sides="lr") if field.key in _OPEN_BELOW and printed.merged else look


def lay_out_shown(plan: Plan, part: Entries, layout: Layout, matter: Matter) -> None:
    """A list that belongs to another sheet: every cell a formula."""
    left = part.side_wide if part.side else 0
    look = replace(FORM_LABEL, bold=True)
    at = left
    for column in part.column:
        place = plan.area(at, at + column.wide - 1)
        head_look = replace(look, align=column.align or look.align, bold=bool(column.head))
        plan.add(fixed(place, column.head, head_look, matter, layout))
        width = plan.columns.width(place.left, place.right)
        plan.make_room(column.head, width, look.size)
        at += column.wide
    plan.next_row(24)
    for index in range(list_rows(part, matter, plan.project)):
        at = left
        for column in part.column:
            place = plan.area(at, at + column.wide - 1)
            if part.path == "projects":
                plan.add(_project_cell(place, part, column, index, matter))
            else:
                plan.add(_list_cell(place, part, column, index, matter, plan.project))
            at += column.wide
        plan.next_row(22)


def _list_cell(  # noqa: PLR0913, PLR0917
    place: Area, part: Entries, column: Column, index: int, matter: Matter, project: int | None
) -> Native:
    in_project = project is not None and part.path in matter.form.project_lists
    own = project if in_project else None
    lists = matter.form.project_lists if in_project else matter.form.lists
    field = next(each for each in lists[part.path].column if each.key == column.key)
    look = _shown_look(field, column)
    if part.where:
        chosen = _chosen_entries(part, matter, own)
        value = None
        if index < len(chosen):
            value = matter.calculator.row_value(part.path, chosen[index], column.key, own)
        return Native(place, _nth_entry(place, part, column.key, index, own), value, look)
    value = matter.calculator.row_value(part.path, index, column.key, own)
    link = named("LINK")

    def formula(layout: Places) -> str:
        area = layout.lists[own, part.path].cell(column.key, index)
        return link.twin(area.seen_from(place.sheet, area.anchor)) if link.twin else ""

    return Native(place, formula, link(value), look)


def _nth_entry(
    place: Area, part: Entries, key: str, index: int, project: int | None
) -> Callable[[Places], str]:
    """The entry after ``index`` of those that are printed, by the numbers beside the list."""

    def formula(layout: Places) -> str:
        area = layout.lists[project, part.path]
        numbers, values = (
            each.seen_from(place.sheet, each.range)
            for each in (area.column(chosen_key(part)), area.column(key))
        )
        found = f"INDEX({values},MATCH({index + 1},{numbers},0))"
        return f'IF(COUNTIF({numbers},{index + 1})=0,"",IF({found}="","",{found}))'

    return formula


def _ranked(test: str, places: str, index: int, values: str) -> str:
    """``values`` at the one after ``index`` of those ``places``, from 1, that pass ``test``."""
    rank = f"SUMPRODUCT(SMALL(({test})*{places}+(({test})=0)*{_NO_PLACE},{index + 1}))"
    found = values.format(rank=rank)
    return f'IF(SUMPRODUCT(({test})*1)<{index + 1},"",IF({found}="","",{found}))'


def _shown_look(field: Field, column: Column) -> Look:
    number = {"rate": looks.RATE, "money": looks.MONEY, "number": looks.MONEY, "date": looks.DATE}
    look = replace(FORM_LABEL, number=number.get(field.type, "General"))
    align = column.align or ("center" if look.number != "General" else "left")
    return replace(look, align=align, wrap=look.number == "General")


def _project_cell(place: Area, part: Entries, column: Column, index: int, matter: Matter) -> Native:
    """The value of the project that is the one after ``index`` of its kind."""
    chosen = [n for n in range(len(matter.data.projects)) if is_chosen(part, matter, n)]
    source = project_column(matter.form, column.key)
    value = None
    if index < len(chosen):
        value = matter.calculator.evaluate(parse(source), Context(project=chosen[index]))
    is_money = column.key != "name"
    look = replace(FORM_LABEL, number=looks.MONEY if is_money else "General", wrap=not is_money)
    look = replace(look, align=column.align or "center")
    return Native(place, _nth(place, part, column.key, index), value, look)


def _nth(place: Area, part: Entries, key: str, index: int) -> Callable[[Places], str]:
    def formula(layout: Places) -> str:
        overview = layout.overview
        if overview is None:
            return '""'
        wanted = part.where[1] if part.where else ""
        choice = overview.column(part.where[0] if part.where else "name")
        cells = choice.seen_from(place.sheet, choice.range)
        test = f'{cells}="{wanted}"' if wanted else f'{cells}<>""'
        # The rows of 项目清单 are fixed, and ROW() of a range is one number to some programs.
        places = ";".join(map(str, range(1, choice.bottom - choice.top + 2)))
        values = overview.column(key)
        found = f"INDEX({values.seen_from(place.sheet, values.range)},{{rank}})"
        return _ranked(f"({test})*1", f"{{{places}}}", index, found)

    return formula
