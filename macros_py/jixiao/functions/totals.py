"""执行率得分, 分值合计, 总分, 等级."""
# ruff: noqa: PLR0913, PLR0917 - arguments of a cell carry all precedents, by position

from decimal import Decimal
from typing import Final

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.values import (
    UNDEFINED,
    Argument,
    Value,
    cells,
    from_numbers,
    is_blank,
    is_number,
    rounded,
)
from jixiao.model.settings import Grades
from jixiao.numbers import half_up
from jixiao.scoring.execution_score import execution_score
from jixiao.scoring.grade import grade as grade_of
from jixiao.scoring.redistribution import FULL_MARKS, rescaled_total
from jixiao.scoring.total import total_score as total_of
from jixiao.scoring.total import weighted_mean

_RESCALED: Final = "折算为100分"


def _exec_score(
    executed: str, budget: str, weight: str, full_from: str, zero_budget: str, places: str
) -> str:
    full = excel.rounded(weight, places)
    # 12 places: the edge of full marks is met exactly, whatever the binary quotient.
    reached = f"ROUND({executed}/{budget},12)>=MIN({full_from},1)"
    share = excel.rounded(f"{weight}*{executed}/{budget}")
    proportional = excel.rounded(f"MAX({share},0)", places)
    no_budget = f'IF({zero_budget}="给满分",{full},{excel.text(UNDEFINED)})'
    scored = f"IF({budget}=0,{no_budget},IF({reached},{full},{proportional}))"
    return excel.when_numbers((executed, budget, weight, full_from, places), scored)


def _weight_total(execution: str, weights: str) -> str:
    return f'IF(COUNT({weights})=0,"",{excel.rounded(f"SUM({execution},{weights})")})'


def _total_score(
    typed_execution: str,
    execution: str,
    execution_weight: str,
    typed: str,
    computed: str,
    places: str,
) -> str:
    no_points = f'IF({typed_execution}<>"",{typed_execution},{execution})={excel.text(UNDEFINED)}'
    used = f'IF({typed_execution}<>"",N({typed_execution}),N({execution}))'
    points = f'SUM({typed})+SUMPRODUCT(--({typed}=""),{computed})'
    whole = excel.rounded(f"{used}+{points}")
    scaled = excel.rounded(f"({whole})*100/(100-{execution_weight})")
    total = excel.rounded(f"IF(AND({no_points},{execution_weight}<100),{scaled},{whole})", places)
    return f'IF(COUNT({typed_execution},{execution},{typed},{computed})=0,"",{total})'


def _grade(total: str, excellent: str, good: str, fair: str) -> str:
    grades = f'IF({total}>={excellent},"优",IF({total}>={good},"良",IF({total}>={fair},"中","差")))'
    return excel.when_numbers((total, excellent, good, fair), grades)


def _weighted(values: str, weights: str, places: str) -> str:
    pairs = f'--({values}<>""),--({weights}<>"")'
    whole = f"SUMPRODUCT({pairs},{weights})"
    mean = excel.rounded(f"SUMPRODUCT({pairs},{values},{weights})/{whole}")
    return f'IF({whole}=0,"",{excel.rounded(mean, places)})'


@function(
    "EXEC_SCORE",
    "执行率得分＝分值×执行率，最多得满分；预算数为0时按设置给满分，或显示“—”由总分折算",
    Parameter("全年执行数", "万元", "95.2"),
    Parameter("全年预算数", "万元", "100"),
    Parameter("分值", "分", "10"),
    Parameter("满分线", example="100%"),
    Parameter("预算为0时", example=_RESCALED),
    Parameter("小数位", "位", "2"),
    twin=_exec_score,
    exported=True,
)
def exec_score(
    executed: Value, budget: Value, weight: Value, full_from: Value, zero: Value, places: Value
) -> Value:
    """Points for 预算执行率; ``"—"`` on a budget of 0 that is rescaled in the total."""

    def score(a: Decimal, b: Decimal, w: Decimal, full: Decimal, digits: Decimal) -> Value:
        if not b:
            return half_up(w, int(digits)) if zero == "给满分" else UNDEFINED
        return execution_score(a, b, w, full, int(digits))

    return from_numbers(score, executed, budget, weight, full_from, places)


@function(
    "WEIGHT_TOTAL",
    "分值合计＝预算执行率分值＋各指标分值",
    Parameter("预算执行率分值", "分", "10"),
    Parameter("各指标分值", "分", is_range=True),
    twin=_weight_total,
)
def weight_total(execution: Value, weights: Argument) -> Value:
    """Σ 分值 in points; blank where no indicator has one."""
    if not any(is_number(weight) for weight in cells(weights)):
        return None
    given = [weight for weight in cells(execution, weights) if is_number(weight)]
    return rounded(sum(given, Decimal(0)))


@function(
    "TOTAL_SCORE",
    "总分＝执行率得分＋各指标得分，填了的用所填的；执行率得分为“—”时折算为100分",
    Parameter("执行率得分（所填）", "分"),
    Parameter("执行率得分（测算）", "分", "9.52"),
    Parameter("预算执行率分值", "分", "10"),
    Parameter("各指标得分（所填）", "分", is_range=True),
    Parameter("各指标得分（测算）", "分", is_range=True),
    Parameter("小数位", "位", "2"),
    twin=_total_score,
    exported=True,
)
def total_score(
    typed_execution: Value,
    execution: Value,
    execution_weight: Value,
    typed: Argument,
    computed: Argument,
    places: Value,
) -> Value:
    """总分 in points; blank while nothing is scored."""
    pairs = zip(cells(typed), cells(computed), strict=True)
    used = [computed if is_blank(typed) else typed for typed, computed in pairs]
    first = execution if is_blank(typed_execution) else typed_execution
    if not any(is_number(value) for value in cells(typed_execution, execution, typed, computed)):
        return None
    points = total_of(value for value in (first, *used) if is_number(value)) or Decimal(0)
    digits = int(places) if is_number(places) else 0
    weight = execution_weight if is_number(execution_weight) else Decimal(0)
    if first == UNDEFINED and weight < FULL_MARKS:
        return rescaled_total(points, FULL_MARKS - weight, digits)
    return half_up(points, digits)


@function(
    "GRADE",
    "等级：总分达到哪条等级线就是哪一等，含线上",
    Parameter("总分", "分", "92.5"),
    Parameter("优", "分", "90"),
    Parameter("良", "分", "80"),
    Parameter("中", "分", "60"),
    twin=_grade,
    exported=True,
)
def grade(total: Value, excellent: Value, good: Value, fair: Value) -> Value:
    """优, 良, 中 or 差."""
    return from_numbers(
        lambda t, e, g, f: grade_of(t, Grades(e, g, f)), total, excellent, good, fair
    )


@function(
    "WEIGHTED",
    "加权平均＝Σ数值×权重÷Σ权重，如按资金额加权的项目得分",
    Parameter("数值", "分", is_range=True),
    Parameter("权重", is_range=True),
    Parameter("小数位", "位", "2"),
    twin=_weighted,
    exported=True,
)
def weighted(values: Argument, weights: Argument, places: Value) -> Value:
    """The mean of ``values`` weighted by ``weights``, over the pairs without a blank."""
    pairs = [
        (value, weight)
        for value, weight in zip(cells(values), cells(weights), strict=True)
        if is_number(value) and is_number(weight)
    ]
    return weighted_mean(pairs, int(places) if is_number(places) else 0)
