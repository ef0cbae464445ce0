"""得分 of one indicator: before and after the deduction for targets set too low, and the hint."""
# ruff: noqa: PLR0913, PLR0917 - arguments of a cell carry all precedents, by position

from decimal import Decimal
from typing import Final, cast

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.parsing import DATED, QUALITATIVE, QUANTITATIVE
from jixiao.functions.rates import direction_of
from jixiao.functions.values import Argument, Value, cells, decimals, is_blank, is_number
from jixiao.model.levels import SATISFACTION, is_satisfaction
from jixiao.model.settings import (
    Overshoot,
    OvershootMethod,
    ResultMethod,
    ReverseFormula,
    SatisfactionStep,
    ScoringRules,
)
from jixiao.numbers import half_up
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.indicator_score import indicator_score
from jixiao.scoring.measure import DONE
from jixiao.scoring.overshoot import overshoot_score
from jixiao.scoring.qualitative import qualitative_score
from jixiao.scoring.result_range import is_outside
from jixiao.scoring.satisfaction_score import satisfaction_score

UNSCORED: Final = "待评"
_STEPS: Final = "分档"
_RANGE: Final[ResultMethod] = "区间外0分"
_PRODUCT: Final = 10
"""Decimals of a product before it is rounded to a score: free of binary dust, ties kept."""


def _points(formula: str, places: str) -> str:
    return f"ROUND(ROUND({formula},{_PRODUCT}),{places})"


def _score(
    kind: str,
    direction: str,
    target: str,
    actual: str,
    due: str,
    done: str,
    words: str,
    weight: str,
    band: str,
    level: str,
    reverse: str,
    method: str,
    rates: str,
    shares: str,
    places: str,
) -> str:
    full = f"ROUND({weight},{places})"
    in_time = f"IF(ISNUMBER({done}),{done}<={due},FALSE)"
    said = excel.either(*(f"{words}={excel.text(word)}" for word in sorted(DONE)))
    dated = f'IF(ISNUMBER({due}),IF(OR({said},{in_time}),{full},""),"")'
    quantity = _quantitative(direction, target, actual, weight, reverse, places)
    steps = _steps(actual, weight, rates, shares, places)
    stepped = f'AND({excel.contains(SATISFACTION, level)},{method}="{_STEPS}")'
    ruled = f'OR({method}<>"",NOT({excel.contains(SATISFACTION, level)}))'
    quantity = f'IF(AND({excel.are_numbers(target, actual)},{ruled}),{quantity},"")'
    quantitative = f'IF({stepped},IF(ISNUMBER({actual}),{steps},""),{quantity})'
    by_kind = (
        f'IF({kind}="{QUALITATIVE}",IF({band}="达成",{full},""),'
        f'IF({kind}="{DATED}",{dated},IF({kind}="{QUANTITATIVE}",{quantitative},"")))'
    )
    return f'IF(ISNUMBER({weight}),{by_kind},"")'


def _quantitative(
    direction: str, target: str, actual: str, weight: str, reverse: str, places: str
) -> str:
    full = f"ROUND({weight},{places})"
    is_reverse = f'OR({direction}="≤",{direction}="<")'
    below = f'OR({is_reverse},AND({direction}="=",{target}=0))'
    is_met = f"IF({below},{actual}<={target},{actual}>={target})"
    linear = f"MAX({weight}*(2*{target}-{actual})/{target},0)"
    proportional = f"{weight}*{target}/{actual}"
    either = f'IF({reverse}="线性法",{_points(linear, places)},{_points(proportional, places)})'
    exceeded = f'IF({reverse}="","",{either})'
    missed = _points(f"MAX({weight}*{actual}/{target},0)", places)
    return f"IF({is_met},{full},IF({target}<=0,0,IF({is_reverse},{exceeded},{missed})))"


def _steps(actual: str, weight: str, rates: str, shares: str, places: str) -> str:
    reached = f"({rates}<=ROUND({actual}/100,8))"
    best = f"SUMPRODUCT(MAX({reached}*{rates}))"
    share = f"SUMPRODUCT(MAX({reached}*({rates}={best})*{shares}))"
    return f'IF(COUNT({rates})=0,"",{_points(f"{weight}*{share}", places)})'


def _overshoot(
    score: str,
    weight: str,
    deviation: str,
    direction: str,
    level: str,
    satisfaction: str,
    demand_driven: str,
    method: str,
    deduct_from: str,
    points: str,
    slope: str,
    floor: str,
    result_method: str,
    lowest: str,
    highest: str,
    places: str,
) -> str:
    stepped = f'AND({excel.contains(SATISFACTION, level)},{satisfaction}="{_STEPS}")'
    exempt = f'OR({direction}="≤",{direction}="<",{demand_driven}="是")'
    each_known = excel.are_numbers(deduct_from, points)
    degree_known = excel.are_numbers(deduct_from, slope, floor)
    passed = f"{deviation}>={deduct_from}"
    fixed = _points(f"MAX({score}-{points},0)", places)
    factor = f"MAX({floor},1-{slope}*({deviation}-{deduct_from}))"
    reduced = _points(f"MIN({score},{weight}*{factor})", places)
    each = f'IF({each_known},IF({passed},{fixed},{score}),"")'
    degree = f'IF({degree_known},IF({passed},{reduced},{score}),"")'
    deducted = f'IF({method}="每项扣分",{each},IF({method}="按偏离度调减",{degree},{score}))'
    steered = f"IF({exempt},FALSE,ISNUMBER({deviation}))"
    kept = f"IF({steered},{deducted},{score})"
    below = f"IF(ISNUMBER({lowest}),{deviation}<ROUND({lowest}-1,8),FALSE)"
    past = f"IF(ISNUMBER({highest}),{deviation}>ROUND({highest}-1,8),FALSE)"
    above = f"AND(NOT({exempt}),{past})"
    outside = f"IF(ISNUMBER({deviation}),OR({below},{above}),FALSE)"
    ranged = f'IF(AND({result_method}="{_RANGE}",{outside}),0,{kept})'
    return f'IF(ISNUMBER({score}),IF({stepped},{score},{ranged}),"")'


def _used_score(name: str, weight: str, typed: str, computed: str, absent: str) -> str:
    number = f'IF(ISNUMBER({typed}),{typed},IF(ISNUMBER({computed}),{computed},"{UNSCORED}"))'
    counts = f'OR({name}<>"",{weight}<>"",{typed}<>"")'
    return f'IF(AND({counts},{absent}<>"是"),{number},"")'


def _need_reason(
    name: str,
    target: str,
    actual: str,
    weight: str,
    used: str,
    deviation: str,
    reason: str,
    explain: str,
) -> str:
    far = f"IF({excel.are_numbers(deviation, explain)},ABS({deviation})>{explain},FALSE)"
    off = (
        f'IF({reason}<>"","",IF({used}<{weight},"扣分，请写原因",IF({far},"偏差大，请写原因","")))'
    )
    scored = f'IF(ISNUMBER({used}),{off},"待评分")'
    typed = (
        f'IF({target}="","缺指标值",IF({actual}="","缺完成值",'
        f'IF(ISNUMBER({weight}),{scored},"缺分值")))'
    )
    return f'IF(OR({name}="",{used}=""),"",{typed})'


@function(
    "SCORE",
    "指标得分（超额调减前）：定量按完成比例，日期按时完成、定性达成得满分，其余由人评",
    Parameter("性质", example="定量"),
    Parameter("方向", example="≥"),
    Parameter("指标数", example="6"),
    Parameter("完成数", example="14"),
    Parameter("指标日期"),
    Parameter("完成日期"),
    Parameter("完成值文字"),
    Parameter("分值", "分", "10"),
    Parameter("定性档次", example="达成"),
    Parameter("一级指标", example="产出指标"),
    Parameter("反向指标公式", example="比例法"),
    Parameter("满意度计分", example="按比例"),
    Parameter("满意度不低于", example="90%、80%", is_range=True),
    Parameter("得分占分值", example="100%、80%", is_range=True),
    Parameter("小数位", "位", "2"),
    twin=_score,
    exported=True,
)
def score(
    kind: Value,
    direction: Value,
    target: Value,
    actual: Value,
    due: Value,
    done: Value,
    words: Value,
    weight: Value,
    band: Value,
    level: Value,
    reverse: Value,
    method: Value,
    rates: Argument,
    shares: Argument,
    places: Value,
) -> Value:
    """Points before the deduction for overshoot; blank where only a person can judge."""
    if not is_number(weight) or not is_number(places):
        return None
    digits = decimals(places)
    if kind == QUALITATIVE:
        return qualitative_score("达成" if band == "达成" else None, weight, digits)
    if kind == DATED:
        in_time = is_number(done) and is_number(due) and done <= due
        return half_up(weight, digits) if is_number(due) and (words in DONE or in_time) else None
    is_ruled = not (is_satisfaction(str(level)) and is_blank(method))
    if kind != QUANTITATIVE or not is_number(actual) or not is_ruled:
        return None
    if is_satisfaction(str(level)) and method == _STEPS:
        steps = _table(rates, shares)
        return satisfaction_score(half_up(actual / 100, 8), None, weight, steps, digits)
    formula: ReverseFormula | None = "线性法" if reverse == "线性法" else "比例法"
    if is_blank(reverse):
        formula = None
    wanted = target if is_number(target) else None
    return indicator_score(
        Comparison(actual, wanted, direction_of(direction)), weight, formula, digits
    )


@function(
    "OVERSHOOT",
    "调减后的得分：偏差率达到起扣线的按设置扣，区间外得0分的得0分；被动发生量和“≤”的超额不扣",
    Parameter("调减前得分", "分", "10"),
    Parameter("分值", "分", "10"),
    Parameter("偏差率", example="1.33"),
    Parameter("方向", example="≥"),
    Parameter("一级指标", example="产出指标"),
    Parameter("满意度计分", example="按比例"),
    Parameter("被动发生量", example="否"),
    Parameter("扣分办法", example="按偏离度调减"),
    Parameter("起扣线", example="30%"),
    Parameter("每项扣分", "分", "2"),
    Parameter("调减系数", example="0.5"),
    Parameter("最低得分比例", example="60%"),
    Parameter("完成情况计分", example="按比例"),
    Parameter("完成率不低于", example="70%"),
    Parameter("完成率不高于", example="130%"),
    Parameter("小数位", "位", "2"),
    twin=_overshoot,
    exported=True,
)
def overshoot(
    before: Value,
    weight: Value,
    deviation: Value,
    direction: Value,
    level: Value,
    satisfaction: Value,
    demand_driven: Value,
    method: Value,
    deduct_from: Value,
    points: Value,
    slope: Value,
    floor: Value,
    result_method: Value,
    lowest: Value,
    highest: Value,
    places: Value,
) -> Value:
    """测算得分: ``before`` after what is taken off for a result far from its target."""
    if not is_number(before):
        return None
    exempt = direction in {"≤", "<"} or demand_driven == "是"
    stepped = is_satisfaction(str(level)) and satisfaction == _STEPS
    if stepped or not is_number(deviation) or not is_number(weight) or not is_number(places):
        return before
    rules = [deduct_from, points, slope, floor, lowest, highest]
    start, taken, by, least, low, high = (v if is_number(v) else None for v in rules)
    edges = ScoringRules(
        result_method=_RANGE if result_method == _RANGE else "按比例",
        lowest_completion=low,
        highest_completion=high,
    )
    if is_outside(deviation, edges, counts_above=not exempt):
        return Decimal(0)
    if exempt:
        return before
    parameters = Overshoot(
        method=cast("OvershootMethod", method),
        deduct_from=start,
        points=taken,
        slope=by,
        floor=least,
    )
    return overshoot_score(before, weight, deviation, parameters, decimals(places))


@function(
    "USED_SCORE",
    "采用得分：填了用所填的，没填用测算的，都没有为“待评”",
    Parameter("三级指标", example="法治宣传场次"),
    Parameter("分值", "分", "10"),
    Parameter("得分（所填）", "分"),
    Parameter("得分（测算）", "分", "10"),
    Parameter("不适用"),
    twin=_used_score,
)
def used_score(name: Value, weight: Value, typed: Value, computed: Value, absent: Value) -> Value:
    """The points that count; blank for rows that do not."""
    if absent == "是" or all(is_blank(value) for value in (name, weight, typed)):
        return None
    return next((value for value in (typed, computed) if is_number(value)), UNSCORED)


@function(
    "NEED_REASON",
    "提示缺什么：指标值、完成值、分值、得分，或扣分、偏差大而没写原因",
    Parameter("三级指标", example="法治宣传场次"),
    Parameter("年度指标值", example="≥6场"),
    Parameter("实际完成值", example="14场"),
    Parameter("分值", "分", "10"),
    Parameter("采用得分", "分", "10"),
    Parameter("偏差率", example="1.33"),
    Parameter("偏差原因"),
    Parameter("必须说明线", example="30%"),
    twin=_need_reason,
    exported=True,
)
def need_reason(
    name: Value,
    target: Value,
    actual: Value,
    weight: Value,
    used: Value,
    deviation: Value,
    reason: Value,
    explain: Value,
) -> Value:
    """What a row still needs, in words; blank where nothing."""
    if is_blank(name) or is_blank(used):
        return None
    missing = {
        "缺指标值": is_blank(target),
        "缺完成值": is_blank(actual),
        "缺分值": not is_number(weight),
        "待评分": not is_number(used),
    }
    for message, applies in missing.items():
        if applies:
            return message
    if not is_blank(reason):
        return None
    if is_number(used) and is_number(weight) and used < weight:
        return "扣分，请写原因"
    is_far = is_number(deviation) and is_number(explain) and abs(deviation) > explain
    return "偏差大，请写原因" if is_far else None


def _table(rates: Argument, shares: Argument) -> tuple[SatisfactionStep, ...]:
    return tuple(
        SatisfactionStep(rate, share)
        for rate, share in zip(cells(rates), cells(shares), strict=True)
        if is_number(rate) and is_number(share)
    )
