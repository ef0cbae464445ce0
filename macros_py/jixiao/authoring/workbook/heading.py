"""The first rows of every sheet: unit, year and title; what to do here; where to go."""

from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.items import Native, Text
from jixiao.authoring.workbook.matter import Matter, shown
from jixiao.authoring.workbook.plan import Plan

ROWS: Final = 3
_LINK_ROOM: Final = 14.0


def link_name(title: str) -> str:
    """The name of the first cell of a sheet, which links lead to."""
    return f"跳转_{title}"


def lay_out_heading(plan: Plan, matter: Matter, previous: str, following: str) -> None:
    """Lay out title, hint and links; the two titles are empty where there is no such sheet."""
    unit = matter.form.cells["cover.unit_name"].name
    year = matter.form.cells["cover.year"].name
    title = f"　{plan.title}" if plan.sheet.key != "cover" else "绩效自评工作簿"
    formula = f'{unit}&IF({year}="","",{year}&"年度")&"{title}"'
    plan.add(Native(plan.area(0), formula, _title(matter, title), looks.TITLE))
    plan.next_row(30)
    plan.add(Text(plan.area(0), plan.sheet.hint, looks.HINT))
    plan.next_row(20)
    column = 0
    links = [("返回首页", "首页")] if plan.sheet.key != "cover" else []
    links += [(f"上一张：{previous}", previous)] if previous not in {"", "首页"} else []
    links += [(f"下一张：{following}", following)] if following else []
    for text, target in links:
        plan.link(column, text, link_name(target), looks.LINK)
        room = 0.0
        while room < _LINK_ROOM + len(text) and column < plan.columns.last:
            room += plan.columns.widths[column]
            column += 1
    plan.next_row(20)
    plan.freeze = (ROWS, 0)


def _title(matter: Matter, title: str) -> str:
    year = shown(matter.value("cover.year"))
    return shown(matter.value("cover.unit_name")) + (f"{year}年度" if year else "") + title
