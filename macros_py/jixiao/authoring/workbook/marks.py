"""Conditional formats: findings, carried-over texts, differences."""

from typing import Any, Final

from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.papers.wording import with_boxes

_FINDINGS: Final = (
    ("必改", {"bg_color": "#FDE2E1", "font_color": "#9C0006"}),
    ("需说明", {"bg_color": "#FFEBC8"}),
    ("建议", {"bg_color": "#E5EEF9"}),
)
_CARRIED_OVER: Final = {"italic": True, "font_color": "#7F7F7F"}
_DIFFERS: Final = {"font_color": "#C00000", "bold": True}
_GOOD: Final = {"font_color": "#2E7D32"}
_LINE: Final = dict.fromkeys(("top", "left", "right"), 1) | {
    f"{side}_color": "#000000" for side in ("top", "left", "right")
}
_UNSEEN: Final = {"font_color": "#F3F4F6"}
_BAD_WORDS: Final = ("缺", "不符", "超过", "未填全", "非数")


def add_marks(book: Any, worksheet: Any, plan: Plan, matter: Matter) -> None:  # noqa: ANN401
    """Put the conditional formats of a sheet."""
    if plan.sheet.tab in {"input", "project", "settings"} or plan.sheet.key == "cover":
        _add_findings(book, worksheet, plan)
    _add_states(book, worksheet, plan)
    for boxed, options in plan.boxes:
        _add_boxes(book, worksheet, boxed, options)
    for (_, path), area in matter.layout.lists.items():
        if area.sheet != plan.title:
            continue
        if path == "review":
            level = area.column("level").anchor.replace("$", "")
            for word, look in _FINDINGS:
                _formula(book, worksheet, area.column("level"), f'={level}="{word}"', look)
        if "status" in area.columns and path != "review":
            body = area.body
            status = area.column("status").anchor.replace("$", "")
            _formula(book, worksheet, body, f'=${status}="沿用未改"', _CARRIED_OVER)
        if {"level1", "level2"} <= set(area.columns):
            _add_group_lines(book, worksheet, area.column("level1"), area.column("level2"))
            name = area.column("name").anchor.replace("$", "")
            _formula(book, worksheet, area.column("level"), f'=${name}=""', _UNSEEN)


def _add_findings(book: Any, worksheet: Any, plan: Plan) -> None:  # noqa: ANN401
    """Mark what 校验结果 names; a project sheet goes by its 项目标识, not by its title."""
    last = max(plan.heights, default=0)
    area = Area(plan.title, plan.freeze[0], 0, last, plan.columns.last)
    place = "ADDRESS(ROW(),COLUMN(),4)"
    for level, look in _FINDINGS:
        if plan.project is None:
            found = f'COUNTIFS(结果_位置,"{plan.title}!"&{place},结果_程度,"{level}")>0'
        else:
            found = f'COUNTIFS(结果_位置,"*!"&{place},结果_项目,项目标识,结果_程度,"{level}")>0'
        _formula(book, worksheet, area, f"={found}", look)


def _add_states(book: Any, worksheet: Any, plan: Plan) -> None:  # noqa: ANN401
    column = plan.columns.status
    if plan.sheet.key == "crosscheck":
        column = plan.columns.last
    if column is None:
        return
    last = max(plan.heights, default=0)
    area = Area(plan.title, plan.freeze[0], column, last, column)
    first = area.anchor.replace("$", "")
    for word in _BAD_WORDS:
        test = f'=LEFT({first},{len(word)})="{word}"'
        _formula(book, worksheet, area, test, _DIFFERS)
    for word in ("√", "相符", "正常"):
        _formula(book, worksheet, area, f'={first}="{word}"', _GOOD)


def _add_boxes(book: Any, worksheet: Any, area: Area, options: tuple[str, ...]) -> None:  # noqa: ANN401
    """A choice shows all options with the chosen one ticked, as the form prints it.

    The value stays the bare choice: what is shown is its number format.
    """
    chosen = area.anchor
    for option in options:
        shown = with_boxes(options, option).replace('"', "")
        look = {"num_format": f'General;General;General;"{shown}"'}
        _formula(book, worksheet, area, f'={chosen}="{option}"', look)


def _add_group_lines(book: Any, worksheet: Any, level1: Area, level2: Area) -> None:  # noqa: ANN401
    """A blank 一级 or 二级 belongs to the row above: a line only where something begins."""
    one, two = (f"${area.anchor.replace('$', '')}" for area in (level1, level2))
    _formula(book, worksheet, level1, f'={one}<>""', _LINE)
    _formula(book, worksheet, level2, f'=OR({one}<>"",{two}<>"")', _LINE)


def _formula(book: Any, worksheet: Any, area: Area, test: str, look: dict[str, Any]) -> None:  # noqa: ANN401
    worksheet.conditional_format(
        area.top,
        area.left,
        area.bottom,
        area.right,
        {"type": "formula", "criteria": test, "format": book.add_format(look)},
    )
