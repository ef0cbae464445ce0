"""Rates: 执行率, 占比, 增减率, 控制率, 完成率, 偏差率."""

from typing import Final, get_args

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.values import Value, from_numbers, is_number, rounded
from jixiao.numbers import Direction
from jixiao.scoring.change import change
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.completion import completion
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.deviation import deviation
from jixiao.scoring.execution_rate import execution_rate
from jixiao.scoring.share import share

_WAN: Final = "万元"
_DIRECTIONS: Final[dict[str, Direction]] = {sign: sign for sign in get_args(Direction)}


def _quotient(dividend: str, divisor: str) -> str:
    return excel.when_numbers((dividend, divisor), excel.ratio(dividend, divisor))


def _change(current: str, previous: str) -> str:
    return excel.when_numbers((current, previous), excel.ratio(f"{current}-{previous}", previous))


def _quantitative(kind: str, target: str, actual: str, formula: str) -> str:
    """``formula`` of two numbers; figures of dates and words have no rates."""
    return f'IF(AND({kind}="定量",{excel.are_numbers(target, actual)}),{formula},"")'


def _completion(kind: str, target: str, actual: str) -> str:
    return _quantitative(kind, target, actual, excel.ratio(actual, target))


def _deviation(kind: str, direction: str, target: str, actual: str) -> str:
    better = f'IF(OR({direction}="≤",{direction}="<"),{target}-{actual},{actual}-{target})'
    return _quantitative(kind, target, actual, excel.ratio(better, f"ABS({target})"))


@function(
    "EXEC_RATE",
    "预算执行率＝全年执行数÷全年预算数，预算数为0时显示“—”",
    Parameter("全年执行数", _WAN, "95.2"),
    Parameter("全年预算数", _WAN, "100"),
    twin=_quotient,
    exported=True,
)
def exec_rate(executed: Value, budget: Value) -> Value:
    """预算执行率 as a ratio; ``"—"`` on a budget of 0."""
    return from_numbers(lambda a, b: rounded(execution_rate(a, b)), executed, budget)


@function(
    "SHARE",
    "占比＝部分÷全部，全部为0时显示“—”",
    Parameter("部分", _WAN, "30"),
    Parameter("全部", _WAN, "100"),
    twin=_quotient,
    exported=True,
)
def part_of(part: Value, whole: Value) -> Value:
    """占比 as a ratio; ``"—"`` on a whole of 0."""
    return from_numbers(lambda a, b: rounded(share(a, b)), part, whole)


@function(
    "CHANGE",
    "增减率＝（本期－基期）÷基期，基期为0时显示“—”",
    Parameter("本期", _WAN, "120"),
    Parameter("基期", _WAN, "100"),
    twin=_change,
    exported=True,
)
def growth(current: Value, previous: Value) -> Value:
    """增减率 as a ratio, negative for a fall; ``"—"`` on a base of 0."""
    return from_numbers(lambda a, b: rounded(change(a, b)), current, previous)


@function(
    "CONTROL_RATE",
    "控制率＝实际÷控制数，控制数为0时显示“—”",
    Parameter("实际", _WAN, "8"),
    Parameter("控制数", _WAN, "10"),
    twin=_quotient,
    exported=True,
)
def control(actual: Value, limit: Value) -> Value:
    """控制率 as a ratio, good up to 1; ``"—"`` on a limit of 0."""
    return from_numbers(lambda a, b: rounded(control_rate(a, b)), actual, limit)


@function(
    "COMPLETION",
    "完成率＝实际完成值÷年度指标值，只算定量指标，指标值为0时显示“—”",
    Parameter("性质", example="定量"),
    Parameter("指标数", example="6"),
    Parameter("完成数", example="14"),
    twin=_completion,
    exported=True,
)
def completed(kind: Value, target: Value, actual: Value) -> Value:
    """完成率 as a ratio; ``"—"`` on a target of 0, blank where there is no number."""
    if kind != "定量" or not is_number(target) or not is_number(actual):
        return None
    return rounded(completion(Comparison(actual, target)))


@function(
    "DEVIATION",
    "偏差率＝（完成值－指标值）÷指标值，“≤”的反过来减；正数是好于指标，指标值为0时显示“—”",
    Parameter("性质", example="定量"),
    Parameter("方向", example="≥"),
    Parameter("指标数", example="6"),
    Parameter("完成数", example="14"),
    twin=_deviation,
    exported=True,
)
def deviated(kind: Value, direction: Value, target: Value, actual: Value) -> Value:
    """偏差率 as a ratio, positive for better than the target; ``"—"`` on a target of 0."""
    if kind != "定量" or not is_number(target) or not is_number(actual):
        return None
    return rounded(deviation(Comparison(actual, target, direction_of(direction))))


def direction_of(value: Value) -> Direction:
    """The sign of comparison in a cell; anything else counts as none."""
    return _DIRECTIONS.get(str(value), "")
