"""What both official forms share: indicators, 总分, and what stands outside the print."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.columns import OFFICIAL_WIDTHS, Columns
from jixiao.authoring.workbook.common import cells_by_path, cells_in, put_cell, put_status
from jixiao.authoring.workbook.fields import lay_out_field
from jixiao.authoring.workbook.items import Native, Text
from jixiao.authoring.workbook.lists import (
    ListRows,
    add_prompts,
    lay_out_body,
    lay_out_header,
    place_list,
)
from jixiao.authoring.workbook.looks import (
    FORM_COMPUTED,
    FORM_INPUT,
    FORM_LABEL,
    FORM_TEXT,
    FORM_TITLE,
    of_field,
)
from jixiao.authoring.workbook.matter import Matter, shown
from jixiao.authoring.workbook.places import Area, ListArea
from jixiao.authoring.workbook.plan import ROW_HEIGHT, Plan
from jixiao.form.definition import Field, FieldsBlock, GridBlock, ListBlock, Sheet
from jixiao.functions.values import is_blank

LAST: Final = len(OFFICIAL_WIDTHS) - 1
"""Last column of the official form."""
STATE: Final = LAST + 1
_REST_LISTS: Final = 2
"""Where lists below the form begin: their first column holds the longest text."""
Align: TypeAlias = Literal["", "left", "center", "right"]
_GRADE_FORMAT: Final = '"等级："@'
_MIN_WIDTH: Final = 9
_CENTRED: Final = frozenset({"level1", "level2", "target", "actual", "weight", "score"})
_OPEN_BELOW: Final = frozenset({"level1", "level2"})


def official_columns(sheet: Sheet, widths: Sequence[float] = OFFICIAL_WIDTHS) -> Columns:
    """The grid of an official form: its eight columns, then the helpers of the indicators."""
    indicators = indicator_block(sheet)
    helpers = [max(c.width, _MIN_WIDTH) for c in indicators.column if not c.official]
    return Columns(
        (*widths, *helpers),
        label=0,
        label_end=1,
        value=2,
        text_end=6,
        unit=3,
        note=4,
        note_end=7,
        status=8,
    )


def indicator_block(sheet: Sheet) -> ListBlock:
    """The list of indicators of an official form."""
    return next(b for b in sheet.blocks if isinstance(b, ListBlock) and b.key == "indicators")


def lay_out_title(plan: Plan, matter: Matter, paper: str, default: str) -> None:
    """The printed title, as 设置 has it and filled in, and the year below it."""
    formula, title = _printed_title(matter, paper, default)
    last = min(LAST, plan.columns.last)
    plan.add(Native(plan.area(0, last), formula, title, FORM_TITLE))
    plan.next_row(34)
    middle = (2, 5) if last == LAST else (0, last)  # the unit of money stands to the right
    year = matter.form.cells["cover.year"].name
    value = matter.value("cover.year")
    printed = "（　　年度）" if is_blank(value) else f"（{shown(value)}年度）"
    formula = f'IF({year}="","（　　年度）","（"&{year}&"年度）")'
    plan.add(
        Native(plan.area(*middle), formula, printed, replace(FORM_TEXT, align="center", wrap=False))
    )


def _printed_title(matter: Matter, paper: str, default: str) -> tuple[str, str]:
    """The formula of a title, and its value now.

    A year or unit not filled in yet leaves nothing where it would stand: the line below the
    title shows the gap of the year. The title of a report has no such line, and shows it itself.
    """
    path = f"settings.papers.{paper}.title"
    name = matter.form.cells[path].name
    formula = f'IF({name}="","{default}",{name})'
    title = shown(matter.value(path)) or default
    for mark, of in (("{年度}", "cover.year"), ("{单位}", "cover.unit_name")):
        formula = f'SUBSTITUTE({formula},"{mark}",{matter.form.cells[of].name})'
        title = title.replace(mark, shown(matter.value(of)))
    return formula, title


def label(plan: Plan, left: int, right: int, text: str, *, rows: int = 1) -> None:
    """A fixed cell of the official form."""
    area = Area(plan.title, plan.row, left, plan.row + rows - 1, right)
    plan.add(Text(area, text, FORM_LABEL))


def cell(
    plan: Plan, matter: Matter, path: str, columns: int | tuple[int, int], align: Align = ""
) -> None:
    """A cell of the official form, typed or calculated."""
    known = cells_by_path(plan.sheet)[path]
    look = of_field(FORM_COMPUTED if known.field.formula else FORM_INPUT, known.field)
    left, right = columns if isinstance(columns, tuple) else (columns, columns)
    put_cell(plan, matter, known, plan.area(left, right), replace(look, align=align or look.align))


def lay_out_total(plan: Plan, matter: Matter, foot: str) -> None:
    """The row of 总分: weights, score and grade, below all indicators."""
    label(plan, 0, 4, "总　　分")
    cell(plan, matter, f"{foot}.weights", 5, "center")
    cell(plan, matter, f"{foot}.total", 6, "center")
    grade = cells_by_path(plan.sheet)[f"{foot}.used_grade"]
    look = replace(FORM_COMPUTED, align="left", number=_GRADE_FORMAT)
    put_cell(plan, matter, grade, plan.area(LAST), look)
    plan.next_row(26)


def lay_out_execution(plan: Plan, matter: Matter, funds: str) -> None:
    """分值, 执行率 and 得分 of the row of 年度资金总额."""
    weight = matter.form.cells["settings.weights.execution"].name
    value = matter.value("settings.weights.execution")
    plan.add(Native(plan.area(5), weight, value, replace(FORM_COMPUTED, align="center")))
    cell(plan, matter, f"{funds}.execution_rate", 6, "center")
    cell(plan, matter, f"{funds}.execution_score", 7, "center")


def state(plan: Plan, matter: Matter, *paths: str, column: int = STATE) -> None:
    """Right of the form: whether the typed cells of this row are filled."""
    known = cells_by_path(plan.sheet)
    put_status(plan, matter, [known[path] for path in paths], column)


def lay_out_indicators(plan: Plan, block: ListBlock, area: ListArea, matter: Matter) -> None:
    """Header and rows of the indicators: eight official columns, then the helpers."""
    for column in block.column:
        number = area.columns[column.key]
        header = replace(FORM_LABEL, bold=True) if column.official else looks.SUBHEAD
        plan.text(number, number, column.label, header)
        if column.helper:
            plan.folded.add(number)
    plan.next_row(34)
    rows = ListRows(plan, block, matter)
    columns = [(column, _indicator_look(column)) for column in block.column]
    for index in range(area.last - area.first + 1):
        plan.add(*(rows.cell(column, index, look) for column, look in columns))
        plan.next_row(26 if index < rows.typed else ROW_HEIGHT)
    add_prompts(plan, block, area, matter, counts=True)


def _indicator_look(column: Field) -> looks.Look:
    if column.formula:
        return of_field(looks.COMPUTED, column)
    look = of_field(FORM_INPUT if column.official else looks.INPUT, column)
    if column.key in _CENTRED:
        look = replace(look, align="center")
    return replace(look, sides="lr") if column.key in _OPEN_BELOW else look


def lay_out_rest(plan: Plan, matter: Matter) -> None:
    """Below the form, outside its print: every cell of the sheet not laid out yet."""
    for block in plan.sheet.blocks:
        if isinstance(block, ListBlock) and (plan.project, block.path) not in matter.layout.lists:
            plan.add(Text(plan.area(0, STATE), f"{block.title}（规则包要求时填）", looks.HEAD))
            plan.next_row(24)
            area = place_list(plan, block, matter, _REST_LISTS)
            lay_out_header(plan, block, area)
            lay_out_body(plan, block, area, matter)
            plan.next_row()
        if not isinstance(block, (FieldsBlock, GridBlock)):
            continue
        rest = [
            each
            for each in cells_in(plan.sheet, block)
            if (plan.project, each.path) not in matter.layout.cells
        ]
        if not rest:
            continue
        if isinstance(block, GridBlock):
            _rest_of_grid(plan, block, matter)
            continue
        plan.add(Text(plan.area(0, STATE), _rest_title(block, rest), looks.HEAD))
        plan.next_row(24)
        for each in rest:
            lay_out_field(plan, each, matter)
        plan.next_row()


def _rest_title(block: FieldsBlock, rest: Sequence[object]) -> str:
    return block.title if len(rest) == len(block.field + block.calc) else f"{block.title}（其他）"


def _rest_of_grid(plan: Plan, block: GridBlock, matter: Matter) -> None:
    plan.add(Text(plan.area(0, STATE), f"{block.title}（规则包要求时填）", looks.HEAD))
    plan.next_row(24)
    plan.text(0, 1, "项目", looks.SUBHEAD)
    for offset, column in enumerate(block.column):
        plan.text(2 + offset, 2 + offset, column.label, looks.SUBHEAD)
    plan.next_row()
    known = cells_by_path(plan.sheet)
    for row in block.row + block.calc_row:
        cells = {
            offset: known[path]
            for offset, column in enumerate(block.column)
            if (path := f"{block.path}.{row.key}.{column.key}") in known
            and (plan.project, path) not in matter.layout.cells
        }
        if not cells:
            continue
        plan.text(0, 1, row.label, looks.LABEL)
        for offset, each in cells.items():
            put_cell(plan, matter, each, plan.area(2 + offset))
        put_status(plan, matter, [c for c in cells.values() if not c.field.formula], STATE)
        plan.next_row()
    plan.next_row()
