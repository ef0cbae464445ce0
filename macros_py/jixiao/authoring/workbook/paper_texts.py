"""The fixed texts of a paper: title, year, heads with years in them, lines without borders."""

from dataclasses import replace
from typing import Final

from jixiao.authoring.workbook.items import Native, Text
from jixiao.authoring.workbook.looks import FORM_TEXT, FORM_TITLE, Look
from jixiao.authoring.workbook.matter import Matter, shown
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.layout import Layout
from jixiao.functions import excel
from jixiao.functions.values import is_blank
from jixiao.papers.wording import worded

_MARKS: Final = ("{年度}", "{上年}", "{单位}")


def lay_out_title(plan: Plan, matter: Matter, paper: str, default: str, layout: Layout) -> None:
    """报表编号, the printed title as 设置 has it, and the year below it."""
    last = len(layout.columns) - 1
    if layout.form_number:
        plan.add(Text(plan.area(0, last), layout.form_number, FORM_TEXT))
        plan.next_row(22)
    formula, title = _printed_title(matter, paper, default)
    plan.add(Native(plan.area(0, last), formula, title, FORM_TITLE))
    plan.next_row(34)
    year = matter.form.cells["cover.year"].name
    value = matter.value("cover.year")
    printed = "（　　年度）" if is_blank(value) else f"（{shown(value)}年度）"
    formula = f'IF({year}="","（　　年度）","（"&{year}&"年度）")'
    look = replace(FORM_TEXT, align="center", wrap=False)
    plan.add(Native(plan.area(1, last - 2), formula, printed, look))


def fixed(area: Area, text: str, look: Look, matter: Matter, layout: Layout) -> Text | Native:
    """A fixed text; one with the year or the unit in it follows 首页."""
    if not any(mark in text for mark in _MARKS):
        return Text(area, worded(text, "", "", layout.money), look)
    year, unit = (matter.value(f"cover.{key}") for key in ("year", "unit_name"))
    value = worded(text, shown(year), shown(unit), layout.money)
    return Native(area, _formula(text, matter, layout), value, look)


def _formula(text: str, matter: Matter, layout: Layout) -> str:
    """``text`` with its placeholders replaced from 首页; without a year 上年 and 本年 stand in."""
    year = matter.form.cells["cover.year"].name
    unit = matter.form.cells["cover.unit_name"].name
    text = text.replace("{录入单位}", layout.money)
    filled = _constant(text)
    for mark, name in (("{年度}", year), ("{上年}", f"({year}-1)"), ("{单位}", unit)):
        if mark in text:
            filled = f'SUBSTITUTE({filled},"{mark}",{name})'
    if "{年度}" not in text and "{上年}" not in text:
        return filled
    blank = _constant(worded(text, "", "{单位}", layout.money))
    if "{单位}" in text:
        blank = f'SUBSTITUTE({blank},"{{单位}}",{unit})'
    return f"IF(ISNUMBER({year}),{filled},{blank})"


def _constant(text: str) -> str:
    """``text`` as a formula holds it, line breaks apart."""
    return excel.text(text).replace("\n", '"&CHAR(10)&"')


def _printed_title(matter: Matter, paper: str, default: str) -> tuple[str, str]:
    """The formula of a title, and its value now.

    A year or unit not filled in yet leaves nothing where it would stand: the line below the
    title shows the gap of the year. The title of a report has no such line, and shows it itself.
    """
    cell = matter.form.cells.get(f"settings.papers.{paper}.title")
    name = cell.name if cell else excel.text("")
    formula = f'IF({name}="",{excel.text(default)},{name})'
    title = (shown(matter.value(cell.path)) if cell else "") or default
    for mark, of in (("{年度}", "cover.year"), ("{单位}", "cover.unit_name")):
        formula = f'SUBSTITUTE({formula},"{mark}",{matter.form.cells[of].name})'
        title = title.replace(mark, shown(matter.value(of)))
    return formula, title
