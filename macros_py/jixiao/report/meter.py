"""How much work one report may cost: loops over data multiply, so they are counted as they run."""

from collections.abc import Mapping
from typing import Final

from jixiao.report.refused import Refused
from jixiao.report.tables import Table

MOST_STEPS: Final = 30_000_000
"""Nodes of the template evaluated, and what is read besides; 300 projects take a fifth of it."""
MOST_CHARACTERS: Final = 36_000_000
"""Of one part of the .docx, marks included; 300 projects of 40 indicators take 31 millions."""
MOST_BREAKS: Final = 30_000
"""Line breaks within the texts that staff typed, each of which begins a paragraph."""
LONGEST_TEXT: Final = 100_000
"""Characters of a text put together in one placeholder."""
LONGEST_LIST: Final = 50_000
"""Entries of a list put together in one placeholder."""

_CHARACTERS_A_STEP: Final = 20
_STEPS_A_CELL: Final = 50


class Meter:
    """Counts the steps of one part while it is filled."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self._left = most

    def charge(self, steps: int) -> None:
        """Count ``steps`` more.

        Raises:
            Refused: there are more than a report can need.
        """
        self._left -= steps
        if self._left < 0:
            raise Refused("循环套循环，要写的内容太多；请减少循环的层数")


def weight(value: object) -> int:
    """The steps that reading ``value`` from one end to the other is worth, all it holds included.

    It costs about as much itself: it is asked of what is read anyway.
    """
    if isinstance(value, str):
        return 1 + len(value) // _CHARACTERS_A_STEP
    if isinstance(value, Table):
        cells = [cell for row in value.rows for cell in row.cells]
        return _STEPS_A_CELL * len(cells) + sum(weight(cell.text) for cell in cells)
    if isinstance(value, Mapping):
        return 1 + sum(map(weight, value.values()))
    if isinstance(value, list | tuple):
        return 1 + sum(map(weight, value))
    return 1


def bounded(length: int, *, is_text: bool) -> None:
    """Let a text of ``length`` characters, or a list of so many entries, be put together.

    Raises:
        Refused: it is longer than anything a paragraph can hold.
    """
    if length > (LONGEST_TEXT if is_text else LONGEST_LIST):
        raise Refused("拼接出来的内容太长；请分开写")
