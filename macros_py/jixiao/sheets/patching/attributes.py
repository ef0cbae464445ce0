"""Numbers in attributes; one that is no number, or none that a sheet can have, is not there.

Programs write all kinds of things where nobody looks: ``NaN`` for a width, an empty text, digits
without end. Nothing of it may get into what is written back.
"""

import re
from typing import Final

from lxml import etree

from jixiao.sheets.address import LAST_COLUMN, LAST_ROW

TALLEST: Final = 409.0
"""The height of a row at most, in points."""
WIDEST: Final = 255.0
"""The width of a column at most, in characters."""

_WHOLE: Final = re.compile(r"\+?0*([0-9]{1,9})")
_DECIMAL: Final = re.compile(r"\+?[0-9]{1,9}(\.[0-9]*)?|\.[0-9]+")


def measure(element: etree._Element | None, name: str, most: float) -> float | None:
    """A height or width above 0 and up to ``most``; ``None`` if there is none."""
    text = "" if element is None else element.get(name, "").strip()
    number = float(text) if _DECIMAL.fullmatch(text) else 0.0
    return number if 0 < number <= most else None


def whole(element: etree._Element, name: str) -> int | None:
    """A whole number that is not negative; ``None`` if there is none."""
    found = _WHOLE.fullmatch(element.get(name, "").strip())
    return int(found[1]) if found else None


def row_number(element: etree._Element) -> int | None:
    """The ``r`` of a row that a sheet can have."""
    number = whole(element, "r")
    return number if number is not None and 1 <= number <= LAST_ROW else None


def columns(element: etree._Element) -> range:
    """The columns that a ``col`` element is about; none if it makes no sense."""
    first, last = whole(element, "min"), whole(element, "max")
    if first is None or last is None:
        return range(0)
    return range(max(1, first), min(last, LAST_COLUMN) + 1)


def style_of(cell: etree._Element) -> str:
    """The number of a cell's style; 0 is the plain one."""
    return str(whole(cell, "s") or 0)
