"""Where a text stands on a sheet, however it is spaced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.sheets.snapshot import Cell, SheetSnapshot

_MOST: Final = 1_000
"""Places of one text that are remembered: what is said more often is not the label of one cell."""

GAP: Final = "\u3000\u3000"

_NOTE: Final = re.compile(r"(?<=.)\([^()]*\)$")


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """``text`` as it is compared: no white space, half-width, small letters."""
    return tidy(text).casefold()


def without_note(text: str) -> str:
    """A normal text without the bracket at its end: ``金额(万元)`` is 金额."""
    return _NOTE.sub("", text)


def headline(text: str) -> str:
    """A head line as texts are compared, without what is said behind it, set off by a wide gap."""
    return normal(text.partition(GAP)[0] if not text.startswith("\u3000") else text)


@dataclass(slots=True)
class Texts:
    """The texts of one sheet, looked up by what they say.

    Attributes:
        sheet: the sheet.
    """

    sheet: SheetSnapshot
    _cells: dict[str, list[Cell]] | None = field(default=None, repr=False)

    def find(self, text: str) -> list[Cell]:
        """The (first) cells that say ``text``, in reading order."""
        if self._cells is None:
            self._cells = {}
            for cell, value in sorted(self.sheet.values.items(), key=lambda entry: entry[0]):
                if isinstance(value, str):
                    for key in {normal(value), headline(value)}:
                        cells = self._cells.setdefault(key, [])
                        if len(cells) < _MOST:
                            cells.append(cell)
        return self._cells.get(normal(text), [])

    def rows_with(self, text: str) -> Iterator[int]:
        """The rows in which a cell says ``text``."""
        return (row for row, _ in self.find(text))
