"""How high a row must be for a text to show whole."""

import math
import unicodedata
from typing import Final

MAX_HEIGHT: Final = 409.0
"""Excel's limit, in points."""

_PIXELS_PER_CHARACTER: Final = 7
_PADDING: Final = 14  # two margins and an indent, less the column's own five pixels
_PIXELS_PER_POINT: Final = 96 / 72
_LINE: Final = 1.62  # 微软雅黑 is a tall face: 10 points need lines of 16
_NARROW: Final = 0.56


def height_of(text: str, width: float, size: float = 10) -> float:
    """The height in points of ``text``, wrapped in ``width`` characters of a column."""
    room = max(width * _PIXELS_PER_CHARACTER - _PADDING, size) / _PIXELS_PER_POINT / size
    # More than this fills the highest row, however narrow its letters; it may be 32,767.
    enough = MAX_HEIGHT / (size * _LINE) + 1
    lines = sum(
        max(1, math.ceil(_width(line[: int(enough * room / _NARROW) + 1]) / room))
        for line in text.split("\n", int(enough))
    )
    return min(MAX_HEIGHT, math.ceil(lines * size * _LINE + 6))


def _width(line: str) -> float:
    """The width in ems; Chinese letters are one wide."""
    return sum(1 if unicodedata.east_asian_width(c) in "WFA" else _NARROW for c in line)
