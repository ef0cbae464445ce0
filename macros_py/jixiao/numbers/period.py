"""Dates and the periods they stand for: 2022年12月31日, 2022年底, 12月底, 三季度, 上半年."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

# The prefix is bounded, so that a cell full of 年底 does not cost quadratic time.
_PERIOD: Final = re.compile(
    r"""
    (?P<prefix>[^0-9]{0,60}?)
    (?:
        (?P<y>(?:19|20)[0-9]{2})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})日?
      | (?:(?P<year>(?:19|20)[0-9]{2})年度?)?
        (?: (?P<half>上半年)
          | 第?(?P<quarter>[一二三四1-4])季度
          | (?P<month>[0-9]{1,2})月份?(?:(?P<day>[0-9]{1,2})[日号])?
        )
      | (?P<only>(?:19|20)[0-9]{2})年(?:度|年(?=[初底末]))?
      | 年(?=[初底末])
    )
    (?P<edge>[初底末])?
    (?P<before>以前|之前|前|以内|之内|内|止)?
    (?P<rest>[^0-9]*)
    """,
    re.VERBOSE,
)
_QUARTERS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_LAST_MONTH: Final = 12


@dataclass(frozen=True, slots=True)
class Period:
    """A date found in a text.

    Attributes:
        prefix: the text before it.
        date: the day meant, which is the last day of a period and the first one for 初; ``None``
            where the year is not known or the calendar has no such day.
        is_deadline: whether 前, 内 or the like follows.
    """

    prefix: str
    date: dt.date | None
    is_deadline: bool


def parse_period(text: str, year: int | None = None) -> Period | None:
    """Find the one date in tidied ``text``; ``None`` where there is none, or another number too.

    Args:
        text: as given by ``tidy``.
        year: the year of dates written without one, such as 12月底前.
    """
    match = _PERIOD.fullmatch(text)
    if match is None:
        return None
    written = match["y"] or match["year"] or match["only"]
    known = int(written) if written else year
    first, last = _months(match)
    day = match["d"] or match["day"]
    date = _day(known, first, last, day, at_start=match["edge"] == "初")
    return Period(match["prefix"], date, bool(match["before"]))


def _months(match: re.Match[str]) -> tuple[int, int]:
    """The first and the last month of the period matched."""
    month = match["m"] or match["month"]
    if month:
        return int(month), int(month)
    if match["quarter"]:
        last = 3 * _QUARTERS[match["quarter"]]
        return last - 2, last
    return 1, _LAST_MONTH // 2 if match["half"] else _LAST_MONTH


def _day(
    year: int | None, first: int, last: int, day: str | None, *, at_start: bool
) -> dt.date | None:
    if year is None or not 1 <= last <= _LAST_MONTH:
        return None
    if day is not None:
        number = int(day)
        in_month = 1 <= number <= calendar.monthrange(year, last)[1]
        return dt.date(year, last, number) if in_month else None
    if at_start:
        return dt.date(year, first, 1)
    return dt.date(year, last, calendar.monthrange(year, last)[1])
