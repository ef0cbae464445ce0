"""Addresses of cells and blocks; rows and columns count from 1, as Excel shows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 16_384

_LETTERS: Final = 26
_CELL: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
_BARE_TITLE: Final = re.compile(r"[^\W\d][\w.]*")
_LOOKS_LIKE_ADDRESS: Final = re.compile(r"[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*")


@cache
def column_letters(column: int) -> str:
    """The letters of a column: 1 is ``A``, 27 is ``AA``.

    Raises:
        ValueError: the sheet has no such column.
    """
    if not 1 <= column <= LAST_COLUMN:
        raise ValueError(f"no column {column}")
    letters = ""
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters


@cache
def column_number(letters: str) -> int:
    """The column of ``letters``: ``A`` is 1, ``aa`` is 27.

    Raises:
        ValueError: the sheet has no such column.
    """
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(f"no column {letters!r}")
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    if not 1 <= number <= LAST_COLUMN:
        raise ValueError(f"no column {letters!r}")
    return number


def to_a1(row: int, column: int) -> str:
    """The address shown in Excel: ``to_a1(3, 2)`` is ``B3``."""
    return f"{column_letters(column)}{row}"


@lru_cache(maxsize=1 << 17)
def from_a1(address: str) -> tuple[int, int]:
    """Row and column of ``B3`` or ``$B$3``.

    Raises:
        ValueError: it is not the address of one cell.
    """
    match = _CELL.fullmatch(address)
    if match is None or int(match[2]) > LAST_ROW:
        raise ValueError(f"not a cell: {address!r}")
    return int(match[2]), column_number(match[1])


def quoted_title(title: str) -> str:
    """A sheet title as a formula writes it: ``数据``, ``'it''s'``, ``'2023'``."""
    if _BARE_TITLE.fullmatch(title) and not _LOOKS_LIKE_ADDRESS.fullmatch(title):
        return title
    return "'" + title.replace("'", "''") + "'"


@dataclass(frozen=True, slots=True)
class Reference:
    """A block of cells on one sheet, both corners included; a single cell is a block of one."""

    sheet: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.last_row - self.first_row + 1

    @property
    def width(self) -> int:
        """The number of columns."""
        return self.last_column - self.first_column + 1

    @property
    def is_cell(self) -> bool:
        """Whether this is a single cell."""
        return self.height == self.width == 1

    @property
    def a1(self) -> str:
        """The address without its sheet: ``B3`` or ``B3:D9``."""
        first = to_a1(self.first_row, self.first_column)
        return first if self.is_cell else f"{first}:{to_a1(self.last_row, self.last_column)}"

    def contains(self, row: int, column: int) -> bool:
        """Whether the cell lies within the block."""
        rows_fit = self.first_row <= row <= self.last_row
        return rows_fit and self.first_column <= column <= self.last_column

    def cells(self) -> Iterator[tuple[int, int]]:
        """Row and column of each cell, row by row."""
        for row in range(self.first_row, self.last_row + 1):
            for column in range(self.first_column, self.last_column + 1):
                yield row, column

    def __str__(self) -> str:
        return f"{quoted_title(self.sheet)}!{self.a1}"
