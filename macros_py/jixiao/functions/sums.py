"""Sums and differences of figures."""
# ruff: noqa: PLR0913, PLR0917 - arguments of a cell carry all precedents, by position

from decimal import Decimal
from typing import Final

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.values import (
    NOT_A_NUMBER,
    RATIO_PLACES,
    Argument,
    Value,
    cells,
    from_numbers,
    is_blank,
    is_fault,
    is_number,
    kept,
    rounded,
)
from jixiao.scoring.funds import FISCAL, NATURES, OTHER, OWN, SOURCES, splits

_ROWS: Final = (*NATURES, OTHER, *SOURCES)
_FUND_ROWS: Final = (
    Parameter("当年财政拨款", "万元", "80"),
    Parameter("上年结转资金", "万元", "15"),
    Parameter("其他资金", "万元", "5"),
    Parameter("上级资金", "万元"),
    Parameter("中央资金", "万元"),
    Parameter("省级资金", "万元"),
    Parameter("市县资金", "万元"),
    Parameter("财政资金", "万元"),
    Parameter("财政专户管理资金", "万元"),
    Parameter("单位自有资金", "万元"),
)


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


def _known_sum(total: str, added: str, *needed: str) -> str:
    return _unless(total, added, excel.either(*(f'{part}=""' for part in needed)))


def _open_sum(total: str, added: str, *parts: str) -> str:
    blank = excel.either(*(f'{part}=""' for part in parts))
    return _unless(total, added, f"AND({_count(*parts)}=1,{blank})")


def _unless(total: str, added: str, unknown: str) -> str:
    """``added``, or nothing where the total is more and ``unknown`` holds."""
    known = f'IF(ROUND(({total})-({added}),{RATIO_PLACES})>0,IF({unknown},"",{added}),{added})'
    return f'IF({excel.are_numbers(total, added)},{known},IF({added}<>"",{added},""))'


def _fund_parts(
    appropriation: str,
    carried_over: str,
    other: str,
    superior: str,
    central: str,
    province: str,
    local: str,
    fiscal: str,
    fiscal_account: str,
    own: str,
) -> str:
    first = (appropriation, carried_over, other, superior, central, province, local, fiscal)
    rows = (*first, fiscal_account, own)
    by_nature, rest, by_source, beside = _kinds(rows)
    faults = excel.either(*map(excel.is_fault, rows))
    sources = _sum(*by_source, *beside, rest)
    split = f"IF({_some(by_nature)},{_sum(*by_nature, rest)},{sources})"
    parts = f"IF({_some(by_source)},{split},{_sum(*by_nature, rest, *beside)})"
    return f"IF({faults},{excel.text(NOT_A_NUMBER)},{parts})"


def _fund_total(total: str, parts: str) -> str:
    blank = excel.either(f'{total}=""', f"{total}=0")
    return f'IF(AND({blank},N({parts})<>0),{parts},IF({total}<>"",{total},""))'


def _source_parts(
    appropriation: str,
    carried_over: str,
    other: str,
    superior: str,
    central: str,
    province: str,
    local: str,
    fiscal: str,
    fiscal_account: str,
    own: str,
) -> str:
    first = (appropriation, carried_over, other, superior, central, province, local, fiscal)
    rows = (*first, fiscal_account, own)
    by_nature, _, by_source, beside = _kinds(rows)
    faults = excel.either(*map(excel.is_fault, (*by_source, *beside)))
    both = f"AND({_some(by_nature)},{_some(by_source)})"
    return f'IF({faults},{excel.text(NOT_A_NUMBER)},IF({both},{_sum(*by_source, *beside)},""))'


def _kinds(rows: tuple[str, ...]) -> tuple[tuple[str, ...], str, tuple[str, ...], tuple[str, ...]]:
    known = dict(zip(_ROWS, rows, strict=True))
    natures, fiscal, own = (tuple(known[row] for row in kind) for kind in (NATURES, FISCAL, OWN))
    return natures, known[OTHER], fiscal, own


def _some(rows: tuple[str, ...]) -> str:
    """Whether one of the rows has money."""
    return excel.either(*(f"N({row})<>0" for row in rows))


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
    "KNOWN_SUM",
    "分项和；合计比分项和大、要填的分项还空着时为空，因为差的可能就在空着的那一项里",
    Parameter("合计", "万元", "100"),
    Parameter("分项和", "万元", "60"),
    Parameter("要填的分项", "万元", "60", many=True),
    twin=_known_sum,
)
def known_sum(total: Value, added: Value, *needed: Value) -> Value:
    """``added``; blank where ``total`` is more and one of ``needed`` is blank."""
    return _known(total, added, unknown=any(map(is_blank, needed)))


@function(
    "OPEN_SUM",
    "分项和；合计比分项和大、只填了一个分项、其余有空着的时为空",
    Parameter("合计", "万元", "100"),
    Parameter("分项和", "万元", "60"),
    Parameter("分项", "万元", "60", many=True),
    twin=_open_sum,
)
def open_sum(total: Value, added: Value, *parts: Value) -> Value:
    """``added``; blank where ``total`` is more, one part alone is a number and another is blank."""
    alone = sum(map(is_number, parts)) == 1 and any(map(is_blank, parts))
    return _known(total, added, unknown=alone)


def _known(total: Value, added: Value, *, unknown: bool) -> Value:
    if unknown and is_number(total) and is_number(added) and kept(total - added) > 0:
        return None
    return added


@function(
    "FUND_PARTS",
    "项目资金分项和：按性质（拨款、结转、其他）；只填了来源的，按来源（其他资金算在内）",
    *_FUND_ROWS,
    twin=_fund_parts,
)
def fund_parts(
    appropriation: Value,
    carried_over: Value,
    other: Value,
    superior: Value,
    central: Value,
    province: Value,
    local: Value,
    fiscal: Value,
    fiscal_account: Value,
    own: Value,
) -> Value:
    """Σ of the first split that is filled in; blank where none is."""
    rows = (appropriation, carried_over, other, superior, central, province, local, fiscal)
    return _split_sum((*rows, fiscal_account, own), 0)


@function(
    "FUND_TOTAL",
    "年度资金总额；没有填或填了0、分项却有数的，用分项和",
    Parameter("年度资金总额", "万元", "0"),
    Parameter("分项和", "万元", "89.97"),
    twin=_fund_total,
)
def fund_total(total: Value, parts: Value) -> Value:
    """``total``, or ``parts`` where they have money and the total is blank or 0."""
    is_missing = is_blank(total) or total == 0
    return parts if is_missing and is_number(parts) and parts else total


@function(
    "SOURCE_PARTS",
    "项目资金来源分项和：性质和来源都填了才显示",
    *_FUND_ROWS,
    twin=_source_parts,
)
def source_parts(
    appropriation: Value,
    carried_over: Value,
    other: Value,
    superior: Value,
    central: Value,
    province: Value,
    local: Value,
    fiscal: Value,
    fiscal_account: Value,
    own: Value,
) -> Value:
    """Σ of the sources where the nature of the money is filled in, too."""
    rows = (appropriation, carried_over, other, superior, central, province, local, fiscal)
    return _split_sum((*rows, fiscal_account, own), 1)


def _split_sum(rows: tuple[Value, ...], which: int) -> Value:
    known = dict(zip(_ROWS, rows, strict=True))
    if any(is_fault(known[row]) for row in (SOURCES if which else _ROWS)):
        return NOT_A_NUMBER
    found = splits(lambda row: number if is_number(number := known[row]) else None)
    return _total(tuple(known[row] for row in found[which])) if which < len(found) else None


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
