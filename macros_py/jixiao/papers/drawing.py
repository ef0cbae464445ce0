"""A layout expanded into cells, each with its place on the grid: what Excel and Word draw from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jixiao.errors import ProfileError
from jixiao.form.layout import Cell, Column, Entries, Layout, Part, Rows

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
    place = f"第{number}部分"
    if isinstance(part, Rows):
        inner = _rows(part, top, first, width, place)
        high = len(part.row)
    else:
        assert isinstance(part, Entries)  # noqa: S101 - there are two kinds
        inner = _entries(part, top, range(first, width), length(part), place)
        high = 1 + length(part)
    if part.side:
        yield Placed(part, top, 0, high, first, Cell(label=part.side), head=True)
    yield from inner


def _rows(part: Rows, top: int, first: int, width: int, place: str) -> Iterator[Placed]:
    covered: set[tuple[int, int]] = set()
    for offset, cells in enumerate(part.row):
        column, row = first, top + offset
        for cell in cells:
            while (offset, column) in covered:
                column += 1
            yield Placed(part, row, column, cell.high, cell.wide, cell, head=is_head(cell))
            covered |= {
                (offset + down, column + right)
                for down in range(cell.high)
                for right in range(cell.wide)
            }
        places = {column for line, column in covered if line == offset}
        if places != set(range(first, width)):
            raise ProfileError(f"{place}第{offset + 1}行的格子没有正好排满版面的{width}列")
    if any(line >= len(part.row) for line, _ in covered):
        raise ProfileError(f"{place}有格子伸到最后一行以下")


def _entries(part: Entries, top: int, grid: range, length: int, place: str) -> Iterator[Placed]:
    if sum(column.wide for column in part.column) != len(grid):
        raise ProfileError(f"{place}的各列合起来不是版面的{grid.stop}列")
    at = grid.start
    starts: list[int] = []
    for column in part.column:
        head = Cell(label=column.head)
        yield Placed(part, top, at, 1, column.wide, head, head=True, of=column)
        starts.append(at)
        at += column.wide
    for entry in range(length):
        for column, start in zip(part.column, starts, strict=True):
            row = top + 1 + entry
            yield Placed(part, row, start, 1, column.wide, Cell(), entry=entry, of=column)


def is_under_label(cell: Cell) -> bool:
    """Whether the input of ``cell`` stands in the rows below its label, not behind it."""
    return bool(cell.label and cell.path) and cell.high > 1


def is_head(cell: Cell) -> bool:
    """Whether a cell is a fixed text and nothing else."""
    return bool(cell.label) and not (cell.path or cell.value)
