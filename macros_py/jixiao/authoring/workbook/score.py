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
_SINGLE: Final = "按项目自评表"
_MEAN: Final = "各项目得分按全年预算数加权平均"
_LINES: Final = ("excellent", "good", "fair")


@dataclass(frozen=True, slots=True)
class Score:
    """The score (points), why it is this one, and the formulas of both."""

    formula: str
    value: Value
    basis_formula: str
    basis: str
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
        return f'IF({self.typed_grade}<>"",{self.typed_grade},{twin})', value


def score_of(matter: Matter) -> Score:
    """The typed score, else that of 整体自评表 if it is handed in, else the projects' mean."""
    cells = matter.form.cells
    overview = matter.layout.overview
    if overview is None:
        raise ValueError("项目清单 is laid out before 首页")
    totals, budgets = (_range(overview.column(key)) for key in ("total", "adjusted"))
    typed = cells["cover.score"].name
    ticked = cells["settings.papers.overall_table.submitted"].name
    whole = cells["overall.foot.used_total"].name
    places = cells["settings.display.score_places"].name
    money = f'SUMIF({totals},">=0",{budgets})'
    mean = (
        f"IF({money}>0,ROUND(ROUND(SUMPRODUCT({totals},{budgets})/{money},8),{places}),"
        f"ROUND(ROUND(AVERAGE({totals}),8),{places}))"
    )
    formula = f'IF({typed}<>"",{typed},IF({ticked}="是",{whole},IF(COUNT({totals})=0,"",{mean})))'
    basis = (
        f'IF({typed}<>"","{_TYPED}",IF({ticked}="是","{_OVERALL}",IF(COUNT({totals})=0,'
        f'"{_NOTHING}",IF(COUNT({totals})=1,"{_SINGLE}","{_MEAN}"))))'
    )
    value, why = _now(matter)
    return Score(
        formula,
        value,
        basis,
        why,
        cells["cover.grade"].name,
        tuple(cells[f"settings.grades.{line}"].name for line in _LINES),
        matter.value("cover.grade"),
        tuple(matter.value(f"settings.grades.{line}") for line in _LINES),
    )


def _now(matter: Matter) -> tuple[Value, str]:
    typed = matter.value("cover.score")
    if not is_blank(typed):
        return typed, _TYPED
    if matter.is_submitted("overall_table"):
        return matter.value("overall.foot.used_total"), _OVERALL
    scored = [
        (total, _budget(matter, number))
        for number in range(len(matter.data.projects))
        if is_number(total := matter.value("foot.used_total", number))
    ]
    if not scored:
        return None, _NOTHING
    money = sum((budget for _, budget in scored), Decimal(0))
    if money > 0:
        mean = sum((total * budget for total, budget in scored), Decimal(0)) / money
    else:
        mean = sum((total for total, _ in scored), Decimal(0)) / len(scored)
    places = matter.value("settings.display.score_places")
    digits = int(places) if is_number(places) else 2
    return half_up(half_up(mean, 8), digits), _SINGLE if len(scored) == 1 else _MEAN


def _budget(matter: Matter, number: int) -> Decimal:
    expression = Call("LINK", (Ref("projects.funds.total.adjusted", wan=True),))
    value = matter.calculator.evaluate(expression, Context(project=number))
    return value if is_number(value) else Decimal(0)


def _range(area: Area) -> str:
    return area.qualified_range
