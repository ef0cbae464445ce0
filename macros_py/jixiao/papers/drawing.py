"""A layout expanded into cells, each with its place on the grid: what Excel and Word draw from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jixiao.errors import ProfileError
from jixiao.papers.definition import Cell, Column, Entries, Layout, Part, Rows

Length = Callable[[Entries], int]
"""How many rows the entries of a list take."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One cell of the table.

    Attributes:
        part: it belongs to.
        row, column: of its upper left corner; rows count from 0 at the top of the table.
        high, wide: rows and columns it covers.
        cell: what it shows, unless it is a cell of a list.
        head: whether it is a fixed text.
        entry: of a list: number of the entry, from 0.
        of: of a list: its column.
    """

    part: Part
    row: int
    column: int
    high: int
    wide: int
    cell: Cell
    head: bool = False
    entry: int | None = None
    of: Column | None = None


def drawn(layout: Layout, length: Length) -> tuple[Placed, ...]:
    """Every cell of the table in reading order, part by part; none overlaps, none is left out.

    Args:
        layout: the paper's.
        length: of each list; the ready rows in Excel, the entries there are in Word.

    Raises:
        ProfileError: the cells of a row do not fill the grid; the message is a half-sentence.
    """
    placed: list[Placed] = []
    row = 0
    for number, part in enumerate(layout.part, start=1):
        cells = list(_part(part, row, len(layout.columns), length, number))
        placed += cells
        row = max((each.row + each.high for each in cells), default=row)
    return tuple(placed)


def _part(part: Part, top: int, width: int, length: Length, number: int) -> Iterator[Placed]:
    first = part.side_wide if part.side else 0
    if isinstance(part, Rows):
        high = len(part.row)
    else:
        high = 1 + length(part) if isinstance(part, Entries) else 0
    if part.side:
        yield Placed(part, top, 0, high, first, Cell(label=part.side), head=True)
    if isinstance(part, Rows):
        yield from _rows(part, top, first, width, number)
    elif isinstance(part, Entries):
        yield from _entries(part, top, first, width, length(part), number)


def _rows(part: Rows, top: int, first: int, width: int, number: int) -> Iterator[Placed]:
    covered: dict[int, set[int]] = {}
    for offset, cells in enumerate(part.row):
        column = first
        for cell in cells:
            while column in covered.get(offset, ()):
                column += 1
            yield Placed(part, top + offset, column, cell.high, cell.wide, cell, head=is_head(cell))
            for below in range(offset + 1, offset + cell.high):
                covered.setdefault(below, set()).update(range(column, column + cell.wide))
            column += cell.wide
        while column in covered.get(offset, ()):
            column += 1
        if column != width:
            raise ProfileError(f"第{number}部分第{offset + 1}行占{column}列，版面有{width}列")
    if any(offset >= len(part.row) for offset in covered):
        raise ProfileError(f"第{number}部分有格子伸到最后一行以下")


def _entries(
    part: Entries, top: int, first: int, width: int, length: int, number: int
) -> Iterator[Placed]:
    if first + sum(column.wide for column in part.column) != width:
        raise ProfileError(f"第{number}部分的各列合起来不是版面的{width}列")
    at = first
    places: list[tuple[Column, int]] = []
    for column in part.column:
        yield Placed(part, top, at, 1, column.wide, Cell(label=column.head), head=True, of=column)
        places.append((column, at))
        at += column.wide
    for entry in range(length):
        for column, at in places:
            yield Placed(part, top + 1 + entry, at, 1, column.wide, Cell(), entry=entry, of=column)


def is_head(cell: Cell) -> bool:
    """Whether a cell is a fixed text and nothing else."""
    return bool(cell.label) and not (cell.path or cell.value)
