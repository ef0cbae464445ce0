"""Numbers as staff write, compute and print them; one rounding rule for every route.

``rounding``  half up, and a cell's float as the decimal it shows
``text``      typed text with full-width characters and white space tidied away
``quantity``  text -> one number with its unit
``period``    text -> a date or the period it names
``target``    text -> 指标值 or 实际完成值: kind, direction, number, unit, date
``money``     元, 万元, 亿元
``display``   numbers -> text
"""

from jixiao.numbers.display import (
    arabic_number,
    chinese_number,
    format_amount,
    format_rate,
)
from jixiao.numbers.money import from_wan, to_wan
from jixiao.numbers.quantity import Quantity, parse_number
from jixiao.numbers.rounding import exact, half_up, quotient
from jixiao.numbers.target import Direction, Target, TargetKind, parse_target

__all__ = [
    "Direction",
    "Quantity",
    "Target",
    "TargetKind",
    "arabic_number",
    "chinese_number",
    "exact",
    "format_amount",
    "format_rate",
    "from_wan",
    "half_up",
    "parse_number",
    "parse_target",
    "quotient",
    "to_wan",
]
