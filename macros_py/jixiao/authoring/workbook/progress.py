"""已填 and 应填 of a sheet, in its first row."""

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import gate_of
from jixiao.authoring.workbook.items import Native
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.needs import Need, Papers, rectangle_areas
from jixiao.authoring.workbook.places import Area, one_cell
from jixiao.authoring.workbook.plan import Plan
from jixiao.functions.values import is_blank

_PROJECT_NAME: Final = "head.name"


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a sheet shows how much of it is filled, and the two numbers now."""

    filled_at: Area
    needed_at: Area
    filled: int
    needed: int


def lay_out_progress(plan: Plan, matter: Matter) -> Progress | None:
    """Count what must be filled; ``None`` where nothing must."""
    if not plan.needs:
        return None
    papers: dict[Papers, list[Need]] = defaultdict(list)
    for need in plan.needs:
        papers[need.papers].append(need)
    filled, needed = [], []
    filled_now = needed_now = 0
    for asking, asked in papers.items():
        gate = gate_of(matter, asking)
        count = _count(asked)
        filled.append(f"IF({gate},{count},0)" if gate else count)
        needed.append(f"IF({gate},{len(asked)},0)" if gate else str(len(asked)))
        if any(map(matter.is_submitted, asking)):
            filled_now += sum(need.filled for need in asked)
            needed_now += len(asked)
    formulas = "+".join(filled), "+".join(needed)
    if plan.project is not None:
        name = matter.layout.cells[plan.project, _PROJECT_NAME].anchor
        one, other = formulas
        formulas = f'IF({name}="",0,{one})', f'IF({name}="",0,{other})'
        if is_blank(matter.value(_PROJECT_NAME, plan.project)):
            filled_now = needed_now = 0
    right = plan.columns.status if plan.columns.status is not None else plan.columns.last
    places = (one_cell(plan.title, 0, right - 1), one_cell(plan.title, 0, right))
    for place, formula, value, text in zip(
        places, formulas, (filled_now, needed_now), ("已填", "应填"), strict=True
    ):
        look = replace(looks.HINT, number=f'"{text} "0', align="right")
        plan.add(Native(place, formula, Decimal(value), look))
    return Progress(*places, filled_now, needed_now)


def _count(asked: list[Need]) -> str:
    """How many of ``asked`` are filled; a list counts once, however long it is."""
    singles = [need.area for need in asked if need.area.top == need.area.bottom]
    lists = [need.area for need in asked if need.area.top != need.area.bottom]
    parts = [f"(COUNTA({area.range})>0)*1" for area in lists]
    if singles:
        ranges = [area.range for area in rectangle_areas(singles)]
        # COUNTA takes at most 255 arguments, in Excel as elsewhere.
        parts = [
            f"COUNTA({','.join(ranges[n : n + 200])})" for n in range(0, len(ranges), 200)
        ] + parts
    return "+".join(parts)
