"""A day as staff write it, as the ISO date of the data."""

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from jixiao.numbers.text import tidy

_DAY: Final = re.compile(
    r"(?P<year>[0-9]{4})(?:年|[-./、])(?P<month>[0-9]{1,2})(?:月|[-./、])(?P<day>[0-9]{1,2})[日号]?"
    r"(?:\s?0{1,2}:00(?::00)?)?"
)
_COMPACT: Final = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
# 2000-01-01 … 2099-12-31: a figure in this range in a date cell is a date that lost its format.
_SERIALS: Final = range(36526, 73051)
_START: Final = dt.date(1899, 12, 30)


def iso_of_text(text: str) -> str | None:
    """The day written as 2023年8月8日, 2023-8-8, 2023.8.8 or 20230808; ``None`` if it is none."""
    text = tidy(text)
    match = _DAY.fullmatch(text) or _COMPACT.fullmatch(text)
    if match is None:
        return None
    try:
        return dt.date(*(int(match[part]) for part in ("year", "month", "day"))).isoformat()
    except ValueError:
        return None


def iso_of_number(number: Decimal) -> str | None:
    """The day of 20230808, or of the serial number that a date cell without format shows."""
    if number != number.to_integral_value():
        return None
    if int(number) in _SERIALS:
        return (_START + dt.timedelta(days=int(number))).isoformat()
    return iso_of_text(str(int(number)))
