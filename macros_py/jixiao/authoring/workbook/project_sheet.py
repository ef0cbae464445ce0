"""项目支出绩效自评表: one project on the official form, with helpers to its right."""

from dataclasses import replace
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import cells_by_path, put_cell
from jixiao.authoring.workbook.items import Native, Text
from jixiao.authoring.workbook.lists import place_list
from jixiao.authoring.workbook.looks import FORM_LABEL, FORM_TEXT
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
    state,
)
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import GridBlock

_FUND_ROWS: Final = ("total", "appropriation", "carried_over", "other")
_FUND_COLUMNS: Final = ("initial", "adjusted", "executed")
_DASH: Final = "—"
_CHECK: Final = STATE + 1  # 核对, right of 状态


def lay_out_project(plan: Plan, matter: Matter) -> None:
    """Lay out the official form, then everything that is not printed."""
    top = plan.row
    lay_out_title(plan, matter, "project_tables", "项目支出绩效自评表")
    plan.add(Text(plan.area(6), "金额单位：", replace(FORM_TEXT, align="right")))
    cell(plan, matter, "funds.money_unit", 7)
    plan.next_row(22)
    _head(plan, matter)
    _funds(plan, matter)
    _goal(plan, matter)
    block = indicator_block(plan.sheet)
    area = place_list(plan, block, matter, 0)
    plan.repeat = (plan.row, plan.row)
    lay_out_indicators(plan, block, area, matter)
    lay_out_total(plan, matter, "foot")
    _signatures(plan, matter)
    plan.print_area = Area(plan.title, top, 0, plan.row - 1, LAST)
    plan.freeze = (plan.freeze[0], area.columns["name"] + 1)
    plan.next_row()
    lay_out_rest(plan, matter)


def _head(plan: Plan, matter: Matter) -> None:
    label(plan, 0, 0, "项目名称")
    cell(plan, matter, "head.name", (1, LAST))
    state(plan, matter, "head.name")
    plan.next_row(26)
    label(plan, 0, 0, "主管部门")
    cell(plan, matter, "head.authority", (1, 3))
    label(plan, 4, 4, "实施单位")
    cell(plan, matter, "head.implementer", (5, LAST))
    state(plan, matter, "head.authority", "head.implementer")
    plan.next_row(26)


def _funds(plan: Plan, matter: Matter) -> None:
    labels = ("项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    ends = ((0, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7))
    for (left, right), text in zip(ends, labels, strict=True):
        label(plan, left, right, text)
    for offset, text in enumerate(("核对", "年初预算数", "全年预算数", "全年执行数")):
        plan.text(_CHECK + offset, _CHECK + offset, text, looks.SUBHEAD)
    plan.next_row(24)
    block = next(block for block in plan.sheet.blocks if isinstance(block, GridBlock))
    rows = {row.key: row.label for row in block.row}
    for number, key in enumerate(_FUND_ROWS):
        plan.add(Text(plan.area(0, 1), rows[key], replace(FORM_LABEL, align="left")))
        paths = [f"funds.{key}.{column}" for column in _FUND_COLUMNS]
        for offset, path in enumerate(paths):
            cell(plan, matter, path, 2 + offset)
        state(plan, matter, *paths)
        if number == 0:
            lay_out_execution(plan, matter, "funds")
        else:
            for column in (5, 6, 7):
                label(plan, column, column, _DASH)
        _check_row(plan, matter, number)
        plan.next_row(24)


def _check_row(plan: Plan, matter: Matter, number: int) -> None:
    """Right of the form: sums of the parts, differences, what the execution rate earns."""
    if number < 2:  # noqa: PLR2004 - 分项和, then 差额
        key, text = (("parts", "分项和"), ("gap", "差额"))[number]
        plan.text(_CHECK, _CHECK, text, looks.LABEL)
        for offset, column in enumerate(_FUND_COLUMNS):
            cell_at = _CHECK + 1 + offset
            _helper(plan, matter, f"funds.{key}.{column}", cell_at)
        return
    path, text = (
        ("funds.computed_execution_score", "执行率测算得分"),
        ("funds.adjustment_rate", "预算调整率"),
    )[number - 2]
    plan.text(_CHECK, _CHECK + 1, text, looks.LABEL)
    _helper(plan, matter, path, _CHECK + 2)


def _helper(plan: Plan, matter: Matter, path: str, column: int) -> None:
    put_cell(plan, matter, cells_by_path(plan.sheet)[path], plan.area(column))


def _goal(plan: Plan, matter: Matter) -> None:
    label(plan, 0, 0, "年度总体目标", rows=2)
    label(plan, 1, 3, "预期目标")
    label(plan, 4, LAST, "实际完成情况")
    plan.next_row(24)
    cell(plan, matter, "goal.expected", (1, 3))
    cell(plan, matter, "goal.actual", (4, LAST))
    state(plan, matter, "goal.expected", "goal.actual")
    plan.next_row(60)


def _signatures(plan: Plan, matter: Matter) -> None:
    """The line below the form: as typed here, else as typed on 首页."""
    parts: list[str] = []
    shown: list[str] = []
    for key, text, form in (
        ("preparer", "填表人：", "{}"),
        ("phone", "联系电话：", "{}"),
        ("filled_on", "填报日期：", 'TEXT({},"yyyy-mm-dd")'),
        ("head", "单位负责人：", "{}"),
    ):
        typed, common = matter.value(f"foot.{key}", plan.project), matter.value(f"cover.{key}")
        name = matter.form.cells[f"cover.{key}"].name
        own = matter.form.project_cells[f"foot.{key}"].name
        given = f'IF({own}<>"",{form.format(own)},IF({name}<>"",{form.format(name)},""))'
        parts.append(f'"{text}"&{given}')
        shown.append(f"{text}{typed or common or ''}")
    formula = '&"　　　　"&'.join(parts)
    plan.add(Native(plan.area(0, LAST), formula, "　　　　".join(shown), FORM_TEXT))
    plan.next_row(26)
