"""部门整体支出绩效自评表: the official form of the whole unit."""

from dataclasses import replace
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import cells_by_path, put_cell
from jixiao.authoring.workbook.items import Native, Text
from jixiao.authoring.workbook.lists import ListRows, add_prompts, place_list
from jixiao.authoring.workbook.looks import FORM_COMPUTED, FORM_INPUT, FORM_LABEL, FORM_TEXT
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.official import (
    LAST,
    STATE,
    cell,
    indicator_block,
    label,
    lay_out_execution,
    lay_out_indicators,
    lay_out_rest,
    lay_out_title,
    lay_out_total,
)
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan, Table
from jixiao.form.definition import GridBlock, ListBlock

WIDTHS: Final = (12, 14, 36, 36, 14, 10, 11, 34)
"""Wider than a project's: the goals are a list, whose columns cannot be merged."""

_DASH: Final = "—"
_CORRECTIONS: Final = STATE + 2
_COLUMNS: Final = ("initial", "adjusted", "executed")


def lay_out_overall(plan: Plan, matter: Matter) -> None:
    """Lay out the official form, then everything that is not printed."""
    top = plan.row
    lay_out_title(plan, matter, "overall_table", "部门整体支出绩效自评表")
    plan.add(Text(plan.area(6, 7), "金额单位：万元", replace(FORM_TEXT, align="right")))
    plan.next_row(22)
    _unit(plan, matter)
    _funds(plan, matter)
    _goals(plan, matter)
    block = indicator_block(plan.sheet)
    area = place_list(plan, block, matter, 0)
    plan.repeat = (plan.row, plan.row)
    plan.tables.append(Table(block.name, area, tuple(c.label for c in block.column)))
    lay_out_indicators(plan, block, area, matter)
    lay_out_total(plan, matter, "overall.foot")
    plan.print_area = Area(plan.title, top, 0, plan.row - 1, LAST)
    plan.next_row()
    lay_out_rest(plan, matter)


def _unit(plan: Plan, matter: Matter) -> None:
    label(plan, 0, 1, "单位名称")
    name = matter.form.cells["cover.unit_name"].name
    look = replace(FORM_COMPUTED, align="left")
    value = matter.value("cover.unit_name")
    plan.add(Native(plan.area(2, LAST), f'IF({name}="","",{name})', value, look))
    plan.next_row(26)


def _funds(plan: Plan, matter: Matter) -> None:
    block = next(b for b in plan.sheet.blocks if isinstance(b, GridBlock))
    label(plan, 0, 1, "年度预算申请")
    texts = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    for offset, text in enumerate(texts):
        label(plan, 2 + offset, 2 + offset, text)
    for offset, axis in enumerate(block.column):
        plan.text(_CORRECTIONS + offset, _CORRECTIONS + offset, axis.label, looks.SUBHEAD)
    plan.next_row(36)
    known = cells_by_path(plan.sheet)
    for number, row in enumerate(block.row):
        plan.text(0, 1, row.label, replace(FORM_LABEL, align="left"))
        for offset, column in enumerate(_COLUMNS):
            cell(plan, matter, f"{block.path}.{row.key}.{column}_used", 2 + offset)
            correction = known[f"{block.path}.{row.key}.{column}"]
            put_cell(plan, matter, correction, plan.area(_CORRECTIONS + offset))
        if number == 0:
            lay_out_execution(plan, matter, "overall.funds")
        else:
            for column_number in (5, 6, 7):
                label(plan, column_number, column_number, _DASH)
        plan.next_row(24)


def _goals(plan: Plan, matter: Matter) -> None:
    block = next(b for b in plan.sheet.blocks if isinstance(b, ListBlock) and b.key == "goals")
    area = place_list(plan, block, matter, 2)
    rows = area.last - area.header + 1
    label(plan, 0, 1, "年度总体目标", rows=rows)
    place = Area(plan.title, plan.row, 4, plan.row + rows - 1, LAST)
    note = "有几个目标就写几行，没有用到的行留空。"
    plan.add(Text(place, note, replace(FORM_LABEL, color="7F7F7F")))
    plan.tables.append(Table(block.name, area, tuple(c.label for c in block.column)))
    for column in block.column:
        number = area.columns[column.key]
        plan.add(Text(plan.area(number), column.label, replace(FORM_LABEL, bold=True)))
    plan.next_row(24)
    goals = ListRows(plan, block, matter)
    for index in range(area.last - area.first + 1):
        plan.add(*(goals.cell(column, index, FORM_INPUT) for column in block.column))
        plan.next_row(30)
    add_prompts(plan, block, area, matter, counts=True)
