"""Numbers as text of a report or a message."""

import re
from decimal import Decimal
from typing import Final

from jixiao.numbers.rounding import half_up

_NUMERALS: Final = "零一二三四五六七八九"
_PLACES: Final = ((10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, ""))
_LARGEST: Final = 99_999
_MOST_COUNTED: Final = 199
"""The largest number of an attachment or of an item that anybody writes in words."""


def format_amount(value: Decimal, places: int, *, trim: bool = False) -> str:
    """``value`` half up with ``places`` decimals, without separators: "1092.90".

    Args:
        value: in the unit it is printed in.
        places: decimals.
        trim: drop zeros at the end of the decimals: "1092.9", "115".
    """
    text = format(half_up(value, places), "f")
    return text.rstrip("0").rstrip(".") if trim and "." in text else text


def format_rate(ratio: Decimal, places: int, *, trim: bool = False) -> str:
    """``ratio`` (0.757) as a percentage of ``places`` decimals: "75.7%".

    Nothing and the whole print as "0%" and "100%" where they are so exactly; 0.9999 is "100.0%".
    """
    percent = ratio.scaleb(2)
    is_plain = ratio in {Decimal(0), Decimal(1)}
    return format_amount(percent, 0 if is_plain else places, trim=trim) + "%"


def arabic_number(text: str) -> str:
    """``text`` with the numeral it begins with in digits: 二 is 2, 三-1 is 3-1, 2 stays 2."""
    head = re.match("[一二三四五六七八九十百零]+", text)
    known = {chinese_number(number): str(number) for number in range(1, _MOST_COUNTED + 1)}
    digits = known.get(head[0]) if head else None
    return text if head is None or digits is None else digits + text[head.end() :]


def chinese_number(number: int) -> str:
    """``number`` (1 … 99999) in the numerals of headings: 一, 十, 十一, 二十, 一百零一.

    Raises:
        ValueError: if ``number`` is outside 1 … 99999.
    """
    if not 1 <= number <= _LARGEST:
        message = f"no heading number: {number}"
        raise ValueError(message)
    text, pending = "", False
    for size, name in _PLACES:
        digit = number // size % 10
        if digit:
            text += (_NUMERALS[0] if pending else "") + _NUMERALS[digit] + name
        pending = bool(text) and not digit
    return text.removeprefix("一") if text.startswith("一十") else text
