"""The unit's score and grade as 首页 shows them, and from where."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area
from jixiao.form.formula import Call, Ref
from jixiao.functions.references import Context
from jixiao.functions.registry import named
from jixiao.functions.values import Value, is_blank, is_number
from jixiao.numbers import half_up

_TYPED: Final = "按本页填写的得分"
_OVERALL: Final = "按整体自评表"
_NOTHING: Final = "填好项目自评表后自动显示"
_NOTHING_OVERALL: Final = "填好整体自评表后自动显示"
_SINGLE: Final = "按项目自评表"
_MEAN: Final = "各项目得分按全年预算数加权平均"
_UNFINISHED: Final = "，评完才有得分和等级"
_SEVERAL: Final = "个项目没有评完"
_LINES: Final = ("excellent", "good", "fair")


@dataclass(frozen=True, slots=True)
class Score:
    """The score (points), why it is this one, and the formulas of both.

    ``unfinished`` is the condition under which there is neither score nor grade: a form that counts
    has weighted rows without a score, or weights that do not add up. What is scored so far then
    stands in the place of ``basis``.
    """

    formula: str
    value: Value
    basis_formula: str
    basis: str
    unfinished: str
    is_unfinished: bool
    typed_grade: str
    grade_lines: tuple[str, ...]
    grade_now: Value
    line_values: tuple[Value, ...]

    def grade(self, place: str) -> tuple[str, Value]:
        """Formula and value of the grade of the score that stands at ``place``."""
        function = named("GRADE")
        twin = function.twin(place, *self.grade_lines) if function.twin else ""
        value = self.grade_now
        if is_blank(value):
            value = function(self.value, *self.line_values)
        formula = f'IF({self.typed_grade}<>"",{self.typed_grade},{twin})'
        return f'IF({self.unfinished},"",{formula})', None if self.is_unfinished else value


def score_of(matter: Matter) -> Score:
    """The typed score, else that of 整体自评表 if it is handed in, else the projects' mean."""
    cells = matter.form.cells
    overview = matter.layout.overview
    if overview is None:
        raise ValueError("项目清单 is laid out before 首页")
    totals, budgets, begun = (
        _range(overview.column(key)) for key in ("total", "adjusted", "so_far")
    )
    typed = cells["cover.score"].name
    ticked = f'{cells["settings.papers.overall_table.submitted"].name}="是"'
    whole, part = (cells[f"overall.foot.{key}"].name for key in ("used_total", "so_far"))
    places = cells["settings.display.score_places"].name
    money = f'SUMIF({totals},">=0",{budgets})'
    mean = (
        f"IF({money}>0,ROUND(ROUND(SUMPRODUCT({totals},{budgets})/{money},8),{places}),"
        f"ROUND(ROUND(AVERAGE({totals}),8),{places}))"
    )
    open_projects = f'SUMPRODUCT(--({begun}<>""))'
    unfinished = f'IF({ticked},{part}<>"",{open_projects}>0)'
    found = f'IF({ticked},{whole},IF(COUNT({totals})=0,"",{mean}))'
    formula = f'IF({unfinished},"",IF({typed}<>"",{typed},{found}))'
    single = f"AND({open_projects}=1,COUNT({totals})=0)"
    at = f'SUMPRODUCT(--({begun}<>""),ROW({begun})-ROW({_range(overview.column("so_far"), 0)})+1)'
    only = f"INDEX({begun},{at})"
    projects_open = f'IF({single},{only},{open_projects}&"{_SEVERAL}")&"{_UNFINISHED}"'
    so_far = f'IF({ticked},{part}&"{_UNFINISHED}",{projects_open})'
    of_projects = f'IF(COUNT({totals})=0,"{_NOTHING}",IF(COUNT({totals})=1,"{_SINGLE}","{_MEAN}"))'
    of_whole = f'IF({whole}="","{_NOTHING_OVERALL}","{_OVERALL}")'
    complete = f'IF({typed}<>"","{_TYPED}",IF({ticked},{of_whole},{of_projects}))'
    value, why, is_unfinished = _now(matter)
    return Score(
        formula,
        value,
        f"IF({unfinished},{so_far},{complete})",
        why,
        unfinished,
        is_unfinished,
        cells["cover.grade"].name,
        tuple(cells[f"settings.grades.{line}"].name for line in _LINES),
        matter.value("cover.grade"),
        tuple(matter.value(f"settings.grades.{line}") for line in _LINES),
    )


def _now(matter: Matter) -> tuple[Value, str, bool]:
    """Score, basis, and whether a form that counts is unfinished."""
    numbers = range(len(matter.data.projects))
    overall = matter.is_submitted("overall_table")
    scored = [
        (total, _budget(matter, number))
        for number in numbers
        if is_number(total := matter.value("foot.used_total", number))
    ]
    if why := _so_far(matter, overall=overall, scored=len(scored)):
        return None, why + _UNFINISHED, True
    typed = matter.value("cover.score")
    if not is_blank(typed):
        return typed, _TYPED, False
    if overall:
        total = matter.value("overall.foot.used_total")
        return total, _NOTHING_OVERALL if is_blank(total) else _OVERALL, False
    if not scored:
        return None, _NOTHING, False
    money = sum((budget for _, budget in scored), Decimal(0))
    if money > 0:
        mean = sum((total * budget for total, budget in scored), Decimal(0)) / money
    else:
        mean = sum((total for total, _ in scored), Decimal(0)) / len(scored)
    places = matter.value("settings.display.score_places")
    digits = int(places) if is_number(places) else 2
    return half_up(half_up(mean, 8), digits), _SINGLE if len(scored) == 1 else _MEAN, False


def _so_far(matter: Matter, *, overall: bool, scored: int) -> str:
    """What is scored of the forms that count, in words; "" if none is unfinished."""
    if overall:
        return str(matter.value("overall.foot.so_far") or "")
    begun = [
        str(text)
        for number in range(len(matter.data.projects))
        if (text := matter.value("foot.so_far", number))
    ]
    if len(begun) == 1 and not scored:
        return begun[0]
    return f"{len(begun)}{_SEVERAL}" if begun else ""


def _budget(matter: Matter, number: int) -> Decimal:
    expression = Call("LINK", (Ref("projects.funds.total.adjusted", wan=True),))
    value = matter.calculator.evaluate(expression, Context(project=number))
    return value if is_number(value) else Decimal(0)


def _range(area: Area, row: int | None = None) -> str:
    """All cells of a column, or the one in ``row``."""
    if row is None:
        return area.qualified_range
    return Area(area.sheet, area.top + row, area.left, area.top + row, area.left).qualified
