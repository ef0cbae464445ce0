"""执行率得分, 分值合计, 总分."""
# ruff: noqa: PLR0913, PLR0917 - arguments of a cell carry all precedents, by position

from decimal import Decimal
from typing import Final

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.scores import UNSCORED
from jixiao.functions.values import (
    UNDEFINED,
    Argument,
    Value,
    cells,
    decimals,
    from_numbers,
    is_blank,
    is_number,
    number_in,
    rounded,
)
from jixiao.model.levels import SATISFACTION, is_satisfaction
from jixiao.model.settings import YES
from jixiao.numbers import half_up
from jixiao.scoring.execution_score import execution_score
from jixiao.scoring.form_total import Execution, Row, form_total, points_apart
from jixiao.scoring.form_total import so_far as so_far_of
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
    open_ = f'IF({zero_budget}="","",{excel.text(UNDEFINED)})'
    no_budget = f'IF(AND({zero_budget}="给满分",{executed}=0),{full},{open_})'
    scored = f"IF({budget}=0,{no_budget},IF({reached},{full},{proportional}))"
    return excel.when_numbers((executed, budget, weight, full_from, places), scored)


def _weight_total(execution: str, weights: str, used: str) -> str:
    counted = f'SUMPRODUCT(--({used}<>""),{weights})'
    whole = excel.rounded(f"N({execution})+{counted}")
    return f'IF(ROUND({counted},8)=0,"",{whole})'


def _total_score(
    typed: str,
    execution: str,
    execution_weight: str,
    weights: str,
    used: str,
    levels: str,
    not_applicable: str,
    satisfaction_points: str,
    absent: str,
    full: str,
    places: str,
) -> str:
    counts = f'--({used}<>"")'
    unscored = "+".join(f'COUNTIFS({used},"{UNSCORED}",{weights},"{sign}0")' for sign in ("<", ">"))
    of_sign = [f'{used},"{sign}0"' for sign in ("<", ">")]
    loose = "+".join(f"COUNTIFS({each})-{_count_numbers(weights, each)}" for each in of_sign)
    typed_or = f"IF(ISNUMBER({typed}),{typed},{execution})"
    no_budget = f"AND(NOT(ISNUMBER({typed})),{execution}={excel.text(UNDEFINED)})"
    has_row = f"N({execution_weight})>0"
    missing = f"AND({has_row},NOT({no_budget}),NOT(ISNUMBER({typed_or})))"
    own = f"SUMPRODUCT({counts},{weights})"
    applicable = f"{own}+IF(AND({has_row},NOT({no_budget})),{execution_weight},0)"
    points = f"SUM({used})+IF({has_row},N({typed_or}),0)"
    left = f"ROUND(N({full})-({applicable}),8)"
    gone = f"IF(AND({has_row},{no_budget}),{execution_weight},0)"
    of_satisfaction = f'{levels},"*{SATISFACTION}*"'
    asked = (
        f'COUNTIFS({of_satisfaction},{used},"{UNSCORED}")+{_count_numbers(used, of_satisfaction)}'
    )
    apart = f'SUMIFS({weights},{not_applicable},"是")'
    stated = f'SUMIFS({weights},{not_applicable},"是",{of_satisfaction})'
    unstated = f"IF({asked}=0,MAX(N({satisfaction_points})-({stated}),0),0)"
    moved = f'IF({absent}="{_RESCALED}",{apart}+{unstated},0)'
    allowed = excel.either(f"{left}={gone}", f"{left}={moved}", f"{left}={gone}+{moved}")
    scaled = f"ROUND(ROUND(({points})*N({full})/({applicable}),10),{places})"
    whole = excel.rounded(points)
    total = f'IF(OR(N({full})=0,{left}=0),{whole},IF({allowed},{scaled},""))'
    incomplete = excel.either(f"{unscored}+{loose}>0", missing, f"ROUND({own},8)=0")
    return f'IF({incomplete},"",{total})'


def _count_numbers(numbers: str, where: str) -> str:
    """How many cells of ``numbers`` hold one in the rows of ``where``, a range and its criterion.

    Not ISNUMBER: some programs give one answer for a whole range.
    """
    return f'(COUNTIFS({numbers},">=0",{where})+COUNTIFS({numbers},"<0",{where}))'


def _sum_where_number(summed: str, numbers: str) -> str:
    return f'SUMIFS({summed},{numbers},">=0")+SUMIFS({summed},{numbers},"<0")'


def _so_far(
    total: str,
    typed: str,
    execution: str,
    execution_weight: str,
    weights: str,
    used: str,
    places: str,
) -> str:
    typed_or = f"IF(ISNUMBER({typed}),{typed},{execution})"
    with_row = f"AND(N({execution_weight})>0,ISNUMBER({typed_or}))"
    weight = f"{_sum_where_number(weights, used)}+IF({with_row},{execution_weight},0)"
    points = f"{_sum_where_number(used, weights)}+IF({with_row},{typed_or},0)"
    shown = "&".join(
        (f"ROUND({weight},{places})", excel.text("分中得"), f"ROUND({points},{places})")
    )
    nothing = f'OR(ISNUMBER({total}),SUMPRODUCT(--({used}<>""))=0)'
    return f'IF({nothing},"",IF(ROUND({weight},8)=0,"",{shown}))'


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
    """Points for 预算执行率; ``"—"`` on a budget of 0 that is rescaled in the total.

    Blank on a budget of 0 where the 规则包 says nothing of it.
    """

    def score(a: Decimal, b: Decimal, w: Decimal, full: Decimal, digits: Decimal) -> Value:
        if not b and zero == "给满分" and not a:
            return half_up(w, decimals(digits))
        if not b:
            return None if is_blank(zero) else UNDEFINED
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
    """Σ 分值 in points of the indicators that count; blank where none of them has any."""
    pairs = zip(cells(weights), cells(used), strict=True)
    counted = sum((number_in(weight) for weight, score in pairs if not is_blank(score)), Decimal(0))
    return rounded(number_in(execution) + counted) if counted else None


@function(
    "TOTAL_SCORE",
    "总分＝执行率得分＋各指标采用得分；还有分值没有得分，或分值合计不是满分的，没有总分",
    Parameter("执行率得分（所填）", "分"),
    Parameter("执行率得分（测算）", "分", "9.52"),
    Parameter("预算执行率分值", "分", "10"),
    Parameter("各指标分值", "分", "50、30、10", is_range=True),
    Parameter("各指标采用得分", "分", "48、29.5、10", is_range=True),
    Parameter("各指标所属一级", example="产出指标、效益指标、满意度指标", is_range=True),
    Parameter("各指标是否不适用", example="否、否、否", is_range=True),
    Parameter("满意度分值", "分", "10"),
    Parameter("没有满意度指标时", example="并入效益"),
    Parameter("满分", "分", "100"),
    Parameter("小数位", "位", "2"),
    twin=_total_score,
    exported=True,
)
def total_score(
    typed: Value,
    execution: Value,
    execution_weight: Value,
    weights: Argument,
    used: Argument,
    levels: Argument,
    not_applicable: Argument,
    satisfaction_points: Value,
    absent: Value,
    full: Value,
    places: Value,
) -> Value:
    """总分 in points, as ``scoring.form_total`` has it; a ``full`` of 0 is none prescribed."""
    triples = zip(cells(weights), cells(used), cells(levels), strict=True)
    rows = [row for row in triples if not is_blank(row[1])]
    first = typed if is_number(typed) else execution
    on_form = _execution(first, execution_weight)
    asked = any(is_satisfaction(str(level)) for _, _, level in rows)
    apart = [
        (number_in(weight), str(level))
        for weight, level, mark in zip(
            cells(weights), cells(levels), cells(not_applicable), strict=True
        )
        if mark == YES
    ]
    leaving = points_apart(apart, Decimal(0) if asked else number_in(satisfaction_points))
    moved = leaving if absent == _RESCALED else Decimal(0)
    total = form_total(
        [(_known(weight), _known(score)) for weight, score, _ in rows],
        on_form,
        number_in(full) or None,
        moved,
        decimals(number_in(places)),
    )
    return None if total is None else rounded(total)


@function(
    "SO_FAR",
    "没有总分时的已评部分：有得分的分值是多少，得了多少，如“62分中得58”",
    Parameter("总分", "分"),
    Parameter("执行率得分（所填）", "分"),
    Parameter("执行率得分（测算）", "分", "9.52"),
    Parameter("预算执行率分值", "分", "10"),
    Parameter("各指标分值", "分", "50、30、10", is_range=True),
    Parameter("各指标采用得分", "分", "48、29.5、10", is_range=True),
    Parameter("小数位", "位", "2"),
    twin=_so_far,
)
def so_far(
    total: Value,
    typed: Value,
    execution: Value,
    execution_weight: Value,
    weights: Argument,
    used: Argument,
    places: Value,
) -> Value:
    """``62分中得58``; blank with a total, with no row, and with nothing scored."""
    if is_number(total):
        return None
    pairs = [
        pair for pair in zip(cells(weights), cells(used), strict=True) if not is_blank(pair[1])
    ]
    first = typed if is_number(typed) else execution
    rows: list[Row] = [(_known(weight), _known(score)) for weight, score in pairs]
    scored = so_far_of(rows, _execution(first, execution_weight))
    if not pairs or not scored.weight:
        return None
    digits = decimals(number_in(places))
    return f"{_plain(half_up(scored.weight, digits))}分中得{_plain(half_up(scored.points, digits))}"


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


def _execution(score: Value, weight: Value) -> Execution:
    points = max(number_in(weight), Decimal(0))
    return Execution.of(points, _known(score), has_budget=score != UNDEFINED)


def _known(value: Value) -> Decimal | None:
    return value if is_number(value) else None


def _plain(number: Decimal) -> str:
    return format(number.normalize() + 0, "f")
