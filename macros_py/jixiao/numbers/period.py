"""Dates and the periods they stand for: 2022年12月31日, 2022年底, 12月底, 三季度, 上半年.

Like ``numbers.entry`` by steps that a formula of Excel can take too.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Final

from jixiao.numbers.entry import shape

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099
LAST_MONTH: Final = 12
NO_SUCH_DAY: Final = 99

DASHED: Final = (("0000-00-00", 2, 2), ("0000-0-00", 1, 2), ("0000-00-0", 2, 1), ("0000-0-0", 1, 1))
"""Shapes of a date without words, with the digits of its month and its day."""

SEASONS: Final = {
    "一季度": 3,
    "二季度": 6,
    "三季度": 9,
    "四季度": 12,
    "上半年": 6,
    "下半年": 12,
}
"""Periods in words and their last month."""

YEAR_ENDS: Final = ("年底", "年末")
_BEFORE: Final = ("前", "内", "止")


@dataclass(frozen=True, slots=True)
class Period:
    """A date found in a text.

    Attributes:
        date: the day meant, which is the last day of a period and the first one for 初; ``None``
            where the year is not known or the calendar has no such day.
        is_deadline: whether 前, 内 or the like stands in the text.
    """

    date: dt.date | None
    is_deadline: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """Year, month and day as read, whether or not there is such a day.

    A ``day`` of 0 is the last of the month; the year is ``None`` where it is not known.
    """

    year: int | None
    month: int
    day: int


def parse_period(text: str, year: int | None = None) -> Period | None:
    """Find the one date in ``text``; ``None`` where there is none, or another number too.

    Args:
        text: half-width and without white space, as given by ``tidy`` or ``entry.signed``.
        year: the year of dates written without one, such as 12月底前.
    """
    parts = parts_of(text, year)
    if parts is None:
        return None
    return Period(date_of(parts), any(word in text for word in _BEFORE))


def parts_of(text: str, year: int | None = None) -> Parts | None:
    """What :func:`parse_period` finds, before it looks at the calendar."""
    return _dashed(text) or _worded(text, year)


def _dashed(text: str) -> Parts | None:
    plain = text.replace("/", "-").replace(".", "-")
    digits = shape(plain)
    for pattern, month, day in DASHED:
        start = digits.find(pattern)
        if start >= 0 and digits.count("0") == pattern.count("0"):
            after = start + 5
            year = int(text[start : start + 4])
            if not FIRST_YEAR <= year <= LAST_YEAR:
                return None
            end = after + month + 1
            return Parts(
                year, int(text[after : after + month]), int(text[end : end + day]) or NO_SUCH_DAY
            )
    return None


def _worded(text: str, year: int | None) -> Parts | None:
    digits = shape(text)
    written = _number(text, digits, "0000年", 4)
    if written is not None and not FIRST_YEAR <= written <= LAST_YEAR:
        written = None
    month, month_digits = _month(text, digits)
    day, day_digits = _day(text, digits)
    used = (0 if written is None else 4) + month_digits + day_digits
    found = written is not None or month is not None or any(word in text for word in YEAR_ENDS)
    if not found or digits.count("0") != used:
        return None
    if month is None:
        early = written is not None and "年初" in text
        month, day = (1, 1) if early else (LAST_MONTH, day)
    return Parts(year if written is None else written, month, day)


def _month(text: str, digits: str) -> tuple[int | None, int]:
    """The last month meant, and how many digits name it."""
    for pattern, length in (("00月", 2), ("0月", 1)):
        month = _number(text, digits, pattern, length)
        if month is not None:
            return month, length
    quarter = _number(text, digits, "0季度", 1)
    if quarter is not None:
        return 3 * quarter, 1
    return next((month for word, month in SEASONS.items() if word in text), None), 0


def _day(text: str, digits: str) -> tuple[int, int]:
    """The day, 0 for the last of the month, and how many digits name it."""
    for length in (2, 1):
        for word in "日号":
            pattern = f"月{'0' * length}{word}"
            start = digits.find(pattern)
            if start >= 0:
                return int(text[start + 1 : start + 1 + length]) or NO_SUCH_DAY, length
    return int("月初" in text), 0


def _number(text: str, digits: str, pattern: str, length: int) -> int | None:
    start = digits.find(pattern)
    return None if start < 0 else int(text[start : start + length])


def date_of(parts: Parts) -> dt.date | None:
    """The day of ``parts``; ``None`` where the year is not known or there is no such day."""
    year, month = parts.year, parts.month
    if year is None or not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= LAST_MONTH):
        return None
    last = calendar.monthrange(year, month)[1]
    day = parts.day or last
    return dt.date(year, month, day) if day <= last else None
