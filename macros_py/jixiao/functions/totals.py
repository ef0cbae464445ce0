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
    decimals,
    from_numbers,
    is_blank,
    is_number,
    rounded,
)
from jixiao.model.settings import Grades
from jixiao.numbers import half_up
from jixiao.scoring.execution_score import execution_score
from jixiao.scoring.grade import grade as grade_of
from jixiao.scoring.measure import SATISFACTION
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
    no_budget = f'IF(AND({zero_budget}="给满分",{executed}=0),{full},{excel.text(UNDEFINED)})'
    scored = f"IF({budget}=0,{no_budget},IF({reached},{full},{proportional}))"
    return excel.when_numbers((executed, budget, weight, full_from, places), scored)


def _weight_total(execution: str, weights: str, used: str) -> str:
    counted = f'SUMPRODUCT(--({used}<>""),{weights})'
    return f'IF(SUMPRODUCT(--({used}<>""))=0,"",{excel.rounded(f"N({execution})+{counted}")})'


def _total_score(
    typed: str,
    execution: str,
    execution_weight: str,
    used: str,
    levels: str,
    satisfaction_weight: str,
    absent: str,
    places: str,
) -> str:
    points = f"IF(ISNUMBER({typed}),{typed},N({execution}))"
    whole = excel.rounded(f"{points}+SUM({used})")
    no_budget = f"AND(NOT(ISNUMBER({typed})),{execution}={excel.text(UNDEFINED)})"
    asked = f'SUMPRODUCT(({used}<>"")*({levels}="{SATISFACTION}"))'
    no_satisfaction = f'AND({absent}="{_RESCALED}",{asked}=0)'
    left_out = f"IF({no_budget},{execution_weight},0)+IF({no_satisfaction},{satisfaction_weight},0)"
    scaled = f"ROUND(ROUND(({whole})*100/(100-({left_out})),10),{places})"
    total = f'IF({left_out}=0,{whole},IF({left_out}=100,"",{scaled}))'
    scored = f"ISNUMBER({typed})+ISNUMBER({execution})+COUNT({used})"
    return f'IF(SUMPRODUCT(--({used}<>""))=0,"",IF({scored}=0,"",{total}))'


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
            return half_up(w, decimals(digits)) if zero == "给满分" and not a else UNDEFINED
        return execution_score(a, b, w, full, decimals(digits))

    return from_numbers(score, executed, budget, weight, full_from, places)


@function(
    "WEIGHT_TOTAL",
    "分值合计＝预算执行率分值＋计分的各指标分值",
    Parameter("预算执行率分值", "分", "10"),
    Parameter("各指标分值", "分", is_range=True),
    Parameter("各指标采用得分", "分", is_range=True),
    twin=_weight_total,
)
def weight_total(execution: Value, weights: Argument, used: Argument) -> Value:
    """Σ 分值 in points of the indicators that count; blank where none does."""
    pairs = zip(cells(weights), cells(used), strict=True)
    counted = [weight for weight, score in pairs if not is_blank(score)]
    if not counted:
        return None
    numbers = [weight for weight in (execution, *counted) if is_number(weight)]
    return rounded(sum(numbers, Decimal(0)))


@function(
    "TOTAL_SCORE",
    "总分＝执行率得分＋各指标采用得分；预算为0或没有满意度指标时，按设置折算为100分",
    Parameter("执行率得分（所填）", "分"),
    Parameter("执行率得分（测算）", "分", "9.52"),
    Parameter("预算执行率分值", "分", "10"),
    Parameter("各指标采用得分", "分", "48、29.5、10", is_range=True),
    Parameter("各指标所属一级", example="产出指标、效益指标、满意度指标", is_range=True),
    Parameter("满意度分值", "分", "10"),
    Parameter("没有满意度指标时", example="并入效益"),
    Parameter("小数位", "位", "2"),
    twin=_total_score,
    exported=True,
)
def total_score(
    typed: Value,
    execution: Value,
    execution_weight: Value,
    used: Argument,
    levels: Argument,
    satisfaction_weight: Value,
    absent: Value,
    places: Value,
) -> Value:
    """总分 in points, as ``scoring.evaluate`` has it; blank while nothing is scored."""
    rows = [pair for pair in zip(cells(used), cells(levels), strict=True) if not is_blank(pair[0])]
    first = typed if is_number(typed) else execution
    points = total_of(
        value if is_number(value) else None for value in (first, *(u for u, _ in rows))
    )
    if not rows or points is None:
        return None
    left_out = Decimal(0)
    if first == UNDEFINED and is_number(execution_weight):
        left_out += execution_weight
    has_satisfaction = any(level == SATISFACTION for _, level in rows)
    if absent == _RESCALED and not has_satisfaction and is_number(satisfaction_weight):
        left_out += satisfaction_weight
    if not left_out:
        return rounded(points)
    return rescaled_total(
        points, FULL_MARKS - left_out, decimals(places) if is_number(places) else 0
    )


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
    Parameter("数值", "分", "95、82", is_range=True),
    Parameter("权重", example="300、100", is_range=True),
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
    return weighted_mean(pairs, decimals(places) if is_number(places) else 0)
