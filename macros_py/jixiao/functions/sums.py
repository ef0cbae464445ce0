"""Sums and differences of figures."""

from decimal import Decimal

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.values import (
    NOT_A_NUMBER,
    Argument,
    Value,
    cells,
    from_numbers,
    is_fault,
    is_number,
    rounded,
)
from jixiao.scoring.funds import NATURES, OTHER, SOURCES, splits


def _sum_parts(*parts: str) -> str:
    faults = excel.either(*map(excel.is_fault, parts))
    return f"IF({faults},{excel.text(NOT_A_NUMBER)},{_sum(*parts)})"


def _sum(*parts: str) -> str:
    total = f"SUM({','.join(map(excel.as_term, parts))})"
    return f'IF({_count(*parts)}=0,"",{excel.rounded(total)})'


def _count(*parts: str) -> str:
    if all(map(excel.is_reference, parts)):
        return f"COUNT({','.join(parts)})"
    return "(" + "+".join(f"ISNUMBER({part})" for part in parts) + ")"


def _fund_parts(appropriation: str, carried_over: str, other: str, *sources: str) -> str:
    faults = excel.either(*map(excel.is_fault, (appropriation, carried_over, other, *sources)))
    by_source = f"AND({_count(appropriation, carried_over)}=0,{_count(*sources)}>0)"
    natures = _sum(appropriation, carried_over, other)
    parts = f"IF({by_source},{_sum(*sources, other)},{natures})"
    return f"IF({faults},{excel.text(NOT_A_NUMBER)},{parts})"


def _source_parts(appropriation: str, carried_over: str, *sources: str) -> str:
    faults = excel.either(*map(excel.is_fault, sources))
    both = f"AND({_count(appropriation, carried_over)}>0,{_count(*sources)}>0)"
    return f'IF({faults},{excel.text(NOT_A_NUMBER)},IF({both},{_sum(*sources)},""))'


def _sum_column(column: str) -> str:
    return f'IF(COUNT({column})=0,"",{excel.rounded(f"SUM({column})")})'


def _difference(minuend: str, subtrahend: str) -> str:
    difference = excel.rounded(f"({minuend})-({subtrahend})")
    return excel.when_numbers((minuend, subtrahend), difference)


def _wan(value: str, unit: str) -> str:
    in_wan = f'IF({unit}="元",{excel.rounded(f"{value}/10000")},{value})'
    return f'IF(ISNUMBER({value}),{in_wan},{value}&"")'


@function(
    "SUM_PARTS",
    "分项之和，空白和“/”“—”按没有算，全空时为空",
    Parameter("分项", "万元", "12.5", many=True),
    twin=_sum_parts,
)
def sum_parts(*parts: Value) -> Value:
    """Σ of the numbers among ``parts``; blank where there is none."""
    if any(is_fault(part) for part in parts):
        return NOT_A_NUMBER
    return _total(parts)


@function(
    "FUND_PARTS",
    "项目资金分项和：按性质（拨款、结转、其他）；只填了来源的，按来源（其他资金算在内）",
    Parameter("当年财政拨款", "万元", "80"),
    Parameter("上年结转资金", "万元", "15"),
    Parameter("其他资金", "万元", "5"),
    Parameter("各来源", "万元", "60", many=True),
    twin=_fund_parts,
)
def fund_parts(appropriation: Value, carried_over: Value, other: Value, *sources: Value) -> Value:
    """Σ of the first split that is filled in; blank where none is."""
    values = dict(zip((*NATURES, OTHER), (appropriation, carried_over, other), strict=True))
    values |= dict(zip(SOURCES, sources, strict=False))
    if any(is_fault(value) for value in values.values()):
        return NOT_A_NUMBER
    first, *_ = splits(lambda row: number if is_number(number := values.get(row)) else None)
    return _total(tuple(values.get(row) for row in first))


@function(
    "SOURCE_PARTS",
    "项目资金来源分项和：性质和来源都填了才显示",
    Parameter("当年财政拨款", "万元", "80"),
    Parameter("上年结转资金", "万元", "15"),
    Parameter("各来源", "万元", "60", many=True),
    twin=_source_parts,
)
def source_parts(appropriation: Value, carried_over: Value, *sources: Value) -> Value:
    """Σ of the sources where the nature of the money is filled in, too."""
    if any(is_fault(source) for source in sources):
        return NOT_A_NUMBER
    by_nature = is_number(appropriation) or is_number(carried_over)
    return _total(sources) if by_nature else None


@function(
    "SUM_COLUMN",
    "一列数之和，只加数字，全空时为空",
    Parameter("一列", "万元", is_range=True),
    twin=_sum_column,
)
def sum_column(column: Argument) -> Value:
    """Σ of the numbers of ``column``, whatever texts stand among them; blank where none."""
    return _total(column)


@function(
    "DIFFERENCE",
    "差额＝前数－后数，有一个没填就为空",
    Parameter("前数", "万元", "100"),
    Parameter("后数", "万元", "99.9"),
    twin=_difference,
)
def difference(minuend: Value, subtrahend: Value) -> Value:
    """``minuend − subtrahend``."""
    return from_numbers(lambda a, b: rounded(a - b), minuend, subtrahend)


@function(
    "WAN",
    "换算成万元：录入单位是“元”的除以10000",
    Parameter("金额", "元或万元", "1234500"),
    Parameter("录入单位", example="元"),
    twin=_wan,
    exported=True,
)
def wan(value: Value, unit: Value) -> Value:
    """``value`` in 万元; texts and marks as they are. A unit other than 元 counts as 万元."""
    if is_number(value) and unit == "元":
        return rounded(value / 10000)
    return value


def _total(values: Argument) -> Value:
    numbers = [value for value in cells(values) if is_number(value)]
    return rounded(sum(numbers, Decimal(0))) if numbers else None
