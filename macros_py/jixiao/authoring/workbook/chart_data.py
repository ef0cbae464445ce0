"""Figures behind the charts of 首页, on a hidden sheet: scores and weights by 一级指标."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.columns import Columns
from jixiao.authoring.workbook.items import Native, Text
from jixiao.authoring.workbook.looks import Look
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import Sheet
from jixiao.functions.values import Value, is_number
from jixiao.numbers import half_up

TITLE: Final = "图表数据"
EXECUTION: Final = "预算执行率"
_GROUPS: Final = "settings.groups"
_LOOK: Final = Look(number="0.00")
_MOST_GROUPS: Final = 8
"""As many as 设置 has ready rows for."""


def chart_plan() -> Plan:
    """The hidden sheet, still empty."""
    sheet = Sheet(key="chart_data", title=TITLE, tab="settings", hint="首页图表用的数据。")
    return Plan(TITLE, sheet, Columns((16,) + (12,) * (2 + 2 * _MOST_GROUPS)))


def lay_out_chart_data(plan: Plan, matter: Matter, projects: int) -> tuple[Area, Area]:
    """Lay out all sums; the areas of the categories and of their 得分率."""
    plan.add(Text(plan.area(0), plan.sheet.hint, looks.HINT))
    plan.next_row()
    names = _group_names(matter)
    categories = (EXECUTION, *names)
    for offset, text in enumerate(categories):
        plan.add(Text(plan.area(1 + 2 * offset), f"{text}得分", looks.SUBHEAD))
        plan.add(Text(plan.area(2 + 2 * offset), f"{text}分值", looks.SUBHEAD))
    plan.next_row()
    sources: list[int | None] = [None, *range(projects)]
    first = plan.row
    sums = [_source_row(plan, matter, source, names) for source in sources]
    rows = (first, first + 1, plan.row - 1)
    ticked = matter.ticks("overall_table")
    overall = matter.is_submitted("overall_table")
    chosen = [sums[0]] if overall else sums[1:]
    top = plan.row + 1
    plan.next_row()
    without = 0 if matter.value("settings.weights.execution") else 1
    for offset, text in enumerate(categories):
        if offset < without:
            continue
        plan.add(Text(plan.area(0), text, looks.LABEL))
        columns = (1 + 2 * offset, 2 + 2 * offset)
        for place, column in zip((1, 2), columns, strict=True):
            whole = Area(TITLE, rows[0], column, rows[0], column).range
            parts = Area(TITLE, rows[1], column, rows[2], column).range
            value = sum((row[column - 1] for row in chosen), Decimal(0))
            formula = f"IF({ticked},{whole},SUM({parts}))"
            plan.add(Native(plan.area(place), formula, value, _LOOK))
        score, weight = (plan.area(place).anchor for place in (1, 2))
        totals = [sum((row[c - 1] for row in chosen), Decimal(0)) for c in columns]
        rate = half_up(totals[0] / totals[1], 8) if totals[1] else Decimal(0)
        formula = f"IF({weight}=0,0,ROUND({score}/{weight},8))"
        plan.add(Native(plan.area(3), formula, rate, Look(number="0.0%")))
        plan.next_row()
    bottom = plan.row - 1
    return Area(TITLE, top, 0, bottom, 0), Area(TITLE, top, 3, bottom, 3)


def _group_names(matter: Matter) -> tuple[str, ...]:
    """The 一级指标 of the 规则包, as 设置 lists them."""
    rows = range(len(matter.rows(_GROUPS)))
    known = (matter.calculator.row_value(_GROUPS, index, "name") for index in rows)
    return tuple(dict.fromkeys(str(name) for name in known if name))[:_MOST_GROUPS]


def _source_row(
    plan: Plan, matter: Matter, project: int | None, names: Sequence[str]
) -> list[Decimal]:
    """Score and weight of every category, of one project or of the whole unit (``None``)."""
    prefix = "overall." if project is None else ""
    cells = matter.layout.cells
    funds = [
        cells[project, f"{prefix}funds.{key}"]
        for key in ("execution_score", "computed_execution_score")
    ]
    typed, computed = (area.seen_from(TITLE, area.anchor) for area in funds)
    title = "整体" if project is None else funds[0].sheet
    plan.add(Text(plan.area(0), title, looks.LABEL))
    counted = f"COUNT({typed},{computed})"
    weight = matter.form.cells["settings.weights.execution"].name
    own = [
        matter.value(f"{prefix}funds.{key}", project)
        for key in ("execution_score", "computed_execution_score")
    ]
    score_now = next((value for value in own if is_number(value)), None)
    weight_now = matter.value("settings.weights.execution")
    found = [
        score_now or Decimal(0),
        weight_now if score_now is not None and is_number(weight_now) else Decimal(0),
    ]
    plan.add(
        Native(plan.area(1), f"IF(COUNT({typed})=1,{typed},N({computed}))", found[0], _LOOK),
        Native(plan.area(2), f"IF({counted}>0,{weight},0)", found[1], _LOOK),
    )
    for offset, level in enumerate(names):
        found += _level(plan, matter, project, level, 3 + 2 * offset)
    plan.next_row()
    return found


def _level(
    plan: Plan, matter: Matter, project: int | None, level: str, column: int
) -> list[Decimal]:
    """Score and weight of one 一级指标, over the rows that have a score."""
    path = _indicators(project)
    area = matter.layout.lists[project, path]
    levels, scores, weights = (
        place.seen_from(TITLE, place.range)
        for place in (area.column(key) for key in ("level", "used_score", "weight"))
    )
    formulas = (
        f'ROUND(SUMIF({levels},"{level}",{scores}),8)',
        f'ROUND(SUMIFS({weights},{levels},"{level}",{scores},">=0"),8)',
    )

    def value(index: int, key: str) -> Value:
        return matter.calculator.row_value(path, index, key, project)

    rows = range(len(matter.rows(path, project)))
    scored = [
        index
        for index in rows
        if value(index, "level") == level and is_number(value(index, "used_score"))
    ]
    values = [
        sum((v for index in scored if is_number(v := value(index, key))), Decimal(0))
        for key in ("used_score", "weight")
    ]
    for offset in range(2):
        plan.add(Native(plan.area(column + offset), formulas[offset], values[offset], _LOOK))
    return values


def _indicators(project: int | None) -> str:
    return "overall.indicators" if project is None else "indicators"
