"""勾稽检查 and 首页: what agrees, what is filled, what was found."""

from decimal import Decimal
from typing import Final

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.sums import sum_column
from jixiao.functions.values import (
    NOT_A_NUMBER,
    RATIO_PLACES,
    UNDEFINED,
    Argument,
    Value,
    cells,
    is_blank,
    is_fault,
    is_number,
    kept,
)
from jixiao.numbers import format_amount, half_up

AGREES: Final = "相符"
INCOMPLETE: Final = "未填全"
WITHIN: Final = "正常"
ABOVE: Final = "超过"
FILLED: Final = "√"
MISSING: Final = "缺"
_PLACES: Final = 2


def _check_equal(left: str, right: str, tolerance: str) -> str:
    gap = f"ROUND(({left})-({right}),{RATIO_PLACES})"
    # TEXT has no format of "two decimals, and more if there are any" that all programs share.
    shown = f'IF(ROUND({gap},{_PLACES})={gap},TEXT({gap},"0.00"),TEXT({gap},"0.000000"))'
    differs = f'"不符，差"&{shown}'
    compared = f"IF(ABS({gap})<={tolerance},{excel.text(AGREES)},{differs})"
    faults = excel.either(excel.is_fault(left), excel.is_fault(right))
    rest = f"IF({faults},{excel.text(NOT_A_NUMBER)},{excel.text(INCOMPLETE)})"
    nothing = f'AND({left}="",{right}="")'
    return f'IF({nothing},"",IF({excel.are_numbers(left, right)},{compared},{rest}))'


def _check_limit(value: str, limit: str) -> str:
    verdict = f"IF({value}<={limit},{excel.text(WITHIN)},{excel.text(ABOVE)})"
    numbers = excel.are_numbers(value, limit)
    return f'IF({numbers},{verdict},IF({value}="","",{excel.text(UNDEFINED)}))'


def _filled(value: str, needed: str) -> str:
    return f'IF({value}<>"",{excel.text(FILLED)},IF({needed}="是",{excel.text(MISSING)},""))'


def _filled_count(*values: str) -> str:
    return "+".join(
        f'SUMPRODUCT(--({value}<>""))' if ":" in value else f'({value}<>"")*1' for value in values
    )


def _count_level(levels: str, level: str) -> str:
    return f"COUNTIF({levels},{level})"


def _sum_check(total: str, parts: str, tolerance: str) -> str:
    return _check_equal(total, f'IF(COUNT({parts})=0,"",SUM({parts}))', tolerance)


@function(
    "CHECK_EQUAL",
    "两数相差不超过允许差为“相符”，否则显示差多少；有一边没填为“未填全”",
    Parameter("左边", "万元", "100"),
    Parameter("右边", "万元", "99.9"),
    Parameter("允许差", "万元", "0.005"),
    twin=_check_equal,
)
def check_equal(left: Value, right: Value, tolerance: Value) -> Value:
    """Whether two figures agree within ``tolerance``; blank while both are blank."""
    if is_blank(left) and is_blank(right):
        return None
    if not (is_number(left) and is_number(right)):
        return NOT_A_NUMBER if is_fault(left) or is_fault(right) else INCOMPLETE
    gap = kept(left - right)
    if is_number(tolerance) and abs(gap) <= tolerance:
        return AGREES
    places = _PLACES if half_up(gap, _PLACES) == gap else 6
    return f"不符，差{format_amount(gap, places)}"


@function(
    "CHECK_LIMIT",
    "不超过上限为“正常”，否则为“超过”，算不出为“—”",
    Parameter("比率", example="0.95"),
    Parameter("上限", example="1"),
    twin=_check_limit,
)
def check_limit(value: Value, limit: Value) -> Value:
    """Whether ``value`` is at most ``limit``; blank while it is blank."""
    if is_number(value) and is_number(limit):
        return WITHIN if value <= limit else ABOVE
    return None if is_blank(value) else UNDEFINED


@function(
    "FILLED",
    "填了为“√”，该填没填为“缺”，不要求填的为空",
    Parameter("内容"),
    Parameter("是否要填", example="是"),
    twin=_filled,
)
def filled(value: Value, needed: Value) -> Value:
    """Whether what is needed (``"是"``) is there; 0 and marks count as filled."""
    if not is_blank(value):
        return FILLED
    return MISSING if needed == "是" else None


@function(
    "FILLED_COUNT",
    "填了的格数",
    Parameter("单元格或区域", many=True, is_range=True),
    twin=_filled_count,
)
def filled_count(*values: Argument) -> Value:
    """How many cells are filled, ranges taken cell by cell."""
    return Decimal(sum(not is_blank(value) for value in cells(*values)))


@function(
    "COUNT_LEVEL",
    "校验结果里某种程度的问题数",
    Parameter("程度一列", is_range=True),
    Parameter("程度", example="必改"),
    twin=_count_level,
)
def count_level(levels: Argument, level: Value) -> Value:
    """How often ``level`` stands in ``levels``."""
    return Decimal(sum(value == level for value in cells(levels)))


@function(
    "SUM_CHECK",
    "合计与分项和是否相符",
    Parameter("合计", "万元", "100"),
    Parameter("分项", "万元", "60.5、39.4", is_range=True),
    Parameter("允许差", "万元", "0.005"),
    twin=_sum_check,
    exported=True,
)
def sum_check(total: Value, parts: Argument, tolerance: Value) -> Value:
    """:data:`check_equal` of a total and the sum of a range."""
    return check_equal(total, sum_column(parts), tolerance)
