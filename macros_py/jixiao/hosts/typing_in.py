"""What a cell makes of what is written into it, as Excel does."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from jixiao.hosts.document import Formula, Typed

_NUMBER: Final = re.compile(
    r"\s*[-+]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?(%?)\s*", re.IGNORECASE
)
_DAY: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_LOGICAL: Final = {"TRUE": True, "FALSE": False}


def typed_in(value: object) -> Typed:
    """``value`` as a cell takes it.

    A text is read as somebody's typing: ``=A1`` is a formula, ``90%`` and ``2022-12-31`` become a
    number and a date. An apostrophe in front keeps the rest a text.
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool | datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a cell has no zone
    if isinstance(value, int | float | Decimal):
        return float(value)
    raise TypeError(f"a cell cannot hold {type(value).__name__}")


def rows_of(value: object, height: int, width: int) -> list[list[Typed]]:
    """``value`` as rows: one value for all cells, one row, or rows."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return [[typed_in(value)] * width for _ in range(height)]
    if not value or not isinstance(value[0], Sequence) or isinstance(value[0], str):
        value = [value]
    return [[typed_in(each) for each in row] for row in value]


def _text(text: str) -> Typed:
    if text.startswith("'"):
        return text[1:] or None
    if text.startswith("=") and len(text) > 1:
        return Formula(text)
    if text.upper() in _LOGICAL:
        return _LOGICAL[text.upper()]
    return _day(text) or _number(text)


def _day(text: str) -> datetime | None:
    parts = _DAY.fullmatch(text)
    if parts is None:
        return None
    try:
        return datetime(int(parts[1]), int(parts[2]), int(parts[3]))  # noqa: DTZ001
    except ValueError:
        return None


def _number(text: str) -> Typed:
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    plain = float(text.replace(",", "").replace("%", ""))
    return plain / 100 if number[1] else plain
