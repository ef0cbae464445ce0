"""Chinese text broken into lines as it is printed: figures stay whole, no comma begins a line.

rich breaks at spaces only, and elsewhere at any character.
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import east_asian_width

_CLOSING: Final = "，。；：、！？）”’》】％"
_OPENING: Final = "“‘（《【"
_UNIT: Final = re.compile(
    rf"[{_OPENING}]*(?:[!-~]+|[^\s])[{_CLOSING}]*|[{_OPENING}]+|\s"  # what must not be torn
)


def wrapped(text: str, width: int) -> list[str]:
    """The lines of ``text``, each at most ``width`` columns wide; line breaks in it are kept."""
    return [line for paragraph in text.split("\n") for line in _filled(paragraph, width)]


def columns(text: str) -> int:
    """How wide ``text`` is on a terminal: a Chinese character takes two columns."""
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def _filled(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for unit in _units(paragraph, width):
        if line and columns((line + unit).rstrip()) > width:
            yield line.rstrip()
            line = ""
        if line or unit.strip():
            line += unit
    yield line.rstrip()


def _units(paragraph: str, width: int) -> Iterator[str]:
    for unit in _UNIT.findall(paragraph):
        if columns(unit) <= width:
            yield unit
        else:  # a path, a long word: it must be torn somewhere
            yield from unit
