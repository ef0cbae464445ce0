"""The unit's score and grade as 首页 shows them, and from where."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area, ListArea
from jixiao.form.formula import Call, Ref
from jixiao.functions.references import Context
from jixiao.functions.registry import named
from jixiao.functions.values import Value, is_blank, is_number
from jixiao.numbers import half_up
from jixiao.scoring.full_marks import OF_GRADES
from jixiao.scoring.total import is_possible

_TYPED: Final = "按本页填写的得分"
_OVERALL: Final = "按整体自评表"
_NOTHING: Final = "填好项目自评表后自动显示"
_NOTHING_OVERALL: Final = "填好整体自评表后自动显示"
_SINGLE: Final = "按项目自评表"
_MEAN: Final = "各项目得分按全年预算数加权平均"
_UNFINISHED: Final = "，还不能定总分和等级"
_IMPOSSIBLE: Final = "本页填写的得分不在0到满分之间"
_SEVERAL: Final = "个项目没有评完"
_LINES: Final = ("excellent", "good", "fair")


@dataclass(frozen=True, slots=True)
class Score:
    """The score (points), why it is this one, and the formulas of both.

    ``unfinished`` is the condition under which there is neither score nor grade: a form that counts
    has weighted rows without a score, weights that do not add up, or a total that cannot be; or the
    score typed here cannot be. What is scored so far, or that, is then the ``basis``.
    """

    formula: str
    value: Value
    basis_formula: str
    basis: str
    unfinished: str
    is_unfinished: bool
    grade_formula: str
    grade_now: Value

    def grade(self, place: str) -> tuple[str, Value]:
        """Formula and value of the grade of the score that stands at ``place``."""
        return self.grade_formula.format(place=place), self.grade_now


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
    ticked = matter.ticks("overall_table")
    whole, part = (cells[f"overall.foot.{key}"].name for key in ("used_total", "so_far"))
    places = cells["settings.display.score_places"].name
    money = f'SUMIF({totals},">=0",{budgets})'
    mean = (
        f"IF({money}>0,ROUND(ROUND(SUMPRODUCT({totals},{budgets})/{money},8),{places}),"
        f"ROUND(ROUND(AVERAGE({totals}),8),{places}))"
    )
    open_projects = f'SUMPRODUCT(--({begun}<>""))'
    open_forms = f'IF({ticked},{part}<>"",{open_projects}>0)'
    full = cells["settings.weights.full_marks"].name
    above = f"AND(N({full})>0,N({typed})>N({full}))"
    impossible = f"OR(N({typed})<0,{above})"
    unfinished = f"OR({open_forms},{impossible})"
    found = f'IF({ticked},{whole},IF(COUNT({totals})=0,"",{mean}))'
    formula = f'IF({unfinished},"",IF({typed}<>"",{typed},{found}))'
    single = f"AND({open_projects}=1,COUNT({totals})=0)"
    only = _only(overview.column("so_far"), overview.column("so_far"))
    projects_open = f'IF({single},{only},{open_projects}&"{_SEVERAL}")&"{_UNFINISHED}"'
    so_far = f'IF({ticked},{part}&"{_UNFINISHED}",{projects_open})'
    of_projects = f'IF(COUNT({totals})=0,"{_NOTHING}",IF(COUNT({totals})=1,"{_SINGLE}","{_MEAN}"))'
    of_whole = f'IF({whole}="","{_NOTHING_OVERALL}","{_OVERALL}")'
    complete = f'IF({typed}<>"","{_TYPED}",IF({ticked},{of_whole},{of_projects}))'
    complete = f'IF({impossible},"{_IMPOSSIBLE}{_UNFINISHED}",{complete})'
    value, why, is_unfinished = _now(matter)
    grade = _grade_formula(matter, overview, typed, ticked)
    return Score(
        formula,
        value,
        f"IF({open_forms},{so_far},{complete})",
        why,
        unfinished,
        is_unfinished,
        f'IF({unfinished},"",{grade})',
        None if is_unfinished else _grade_now(matter, value, why),
    )


def _grade_formula(matter: Matter, overview: ListArea, typed: str, ticked: str) -> str:
    """The typed grade, that of the form shown, or that of a score typed here or of a mean."""
    cells = matter.form.cells
    own = cells["cover.grade"].name
    twin = named("GRADE").twin
    lines = [cells[f"settings.grades.{line}"].name for line in _LINES]
    by_lines = twin("{place}", *lines) if twin else ""
    full = cells["settings.weights.full_marks"].name
    whole = cells["overall.foot.used_grade"].name
    totals = overview.column("total")
    single = _only(overview.column("grade"), totals)
    of_mean = f'IF(N({full})=100,{by_lines},"")'
    of_projects = f"IF(COUNT({_range(totals)})=1,{single},{of_mean})"
    shown = f'IF({typed}<>"",{of_mean},IF({ticked},{whole},{of_projects}))'
    return f'IF({own}<>"",{own},{shown})'


def _grade_now(matter: Matter, score: Value, basis: str) -> Value:
    own = matter.value("cover.grade")
    if not is_blank(own):
        return own
    if basis == _OVERALL:
        return matter.value("overall.foot.used_grade")
    if basis == _SINGLE:
        numbers = range(len(matter.data.projects))
        graded = (n for n in numbers if is_number(matter.value("foot.used_total", n)))
        return matter.value("foot.used_grade", next(graded))
    if matter.value("settings.weights.full_marks") != OF_GRADES:
        return None
    return named("GRADE")(score, *(matter.value(f"settings.grades.{line}") for line in _LINES))


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
    full = matter.value("settings.weights.full_marks")
    if is_number(typed) and not is_possible(typed, full if is_number(full) else None):
        return None, _IMPOSSIBLE + _UNFINISHED, True
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
    columns = (f"projects.funds.{row}.adjusted" for row in ("total", "parts"))
    expression = Call("FUND_TOTAL", tuple(Ref(each, wan=True) for each in columns))
    value = matter.calculator.evaluate(expression, Context(project=number))
    return value if is_number(value) else Decimal(0)


def _range(area: Area) -> str:
    return area.qualified_range


def _only(area: Area, where: Area) -> str:
    """The cell of a column in the one row in which ``where`` says something."""
    said, first = where.qualified_range, where.qualified
    row = f'SUMPRODUCT(--({said}<>""),ROW({said})-ROW({first})+1)'
    return f"INDEX({area.qualified_range},{row})"
