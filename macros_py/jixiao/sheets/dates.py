"""Dates: numbers that a cell's format shows as a date or a time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from lxml import etree

_BUILT_IN: Final = frozenset(map(str, (*range(14, 23), *range(27, 37), 45, 47, *range(50, 59))))
_LONGEST_FORMAT: Final = 255
"""Excel takes no longer format code."""

_ELAPSED: Final = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_NOT_A_CODE: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_*].|General', re.IGNORECASE)
_CODE: Final = re.compile(r"[ymdhs]|a{3,4}", re.IGNORECASE)
_PHANTOM_LEAP_DAY: Final = 60
_LAST_SERIAL: Final = 2_958_465
_DAYS_FROM_1900_TO_1904: Final = 1_462
_MILLISECONDS_A_DAY: Final = 86_400_000


def shows_a_date(format_code: str) -> bool:
    """Whether a number format such as ``yyyy"年"m"月"`` shows a date or a time of day.

    A format that counts elapsed time (``[h]:mm``) shows a number of days.
    """
    if len(format_code) > _LONGEST_FORMAT:
        return False
    return not _ELAPSED.search(format_code) and bool(_CODE.search(_NOT_A_CODE.sub("", format_code)))


def date_styles(styles: etree._Element) -> frozenset[str]:
    """The numbers of the cell styles whose format shows a date."""
    custom = {
        code.get("numFmtId", ""): code.get("formatCode", "")
        for code in styles.iterfind("{*}numFmts/{*}numFmt")
    }

    def is_date(format_id: str) -> bool:
        if format_id in custom:
            return shows_a_date(custom[format_id])
        return format_id in _BUILT_IN

    cell_formats = styles.iterfind("{*}cellXfs/{*}xf")
    return frozenset(
        str(index) for index, xf in enumerate(cell_formats) if is_date(xf.get("numFmtId", "0"))
    )


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a workbook counts days: from 1900, or from 1904 as old Macs did."""

    from_1904: bool = False

    def moment(self, serial: Decimal) -> date | datetime | time | Decimal:
        """The date, moment or time of day a number stands for.

        Below 1 it is a time of day. 0 and what lies outside the calendar stay numbers: they are
        figures in a cell with the wrong format.
        """
        last = _LAST_SERIAL - (_DAYS_FROM_1900_TO_1904 if self.from_1904 else 0)
        if not 0 < serial <= last:
            return serial
        start = datetime(1899, 12, 30)  # noqa: DTZ001 -- a cell knows no time zone
        if self.from_1904:
            start += timedelta(days=_DAYS_FROM_1900_TO_1904)
        elif serial < _PHANTOM_LEAP_DAY:
            start += timedelta(days=1)
        elapsed = timedelta(milliseconds=int((serial * _MILLISECONDS_A_DAY).to_integral_value()))
        return (start + elapsed).time() if serial < 1 else _without_midnight(start + elapsed)


def from_iso(text: str) -> date | datetime | time | None:
    """The date, moment or time of day in ISO 8601, as strict files have it; else ``None``."""
    for read in (date.fromisoformat, time.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    return _without_midnight(moment)


def _without_midnight(moment: datetime) -> date | datetime:
    return moment.date() if moment.time() == time() else moment
