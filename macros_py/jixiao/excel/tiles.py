"""Which parts of a sheet hold something: Excel calls used whatever lies up to a stray cell."""

from collections.abc import Iterator

import xlwings as xw

from jixiao.errors import InputError
from jixiao.sheets.address import Reference

SMALL = 20_000
"""Cells that are read at once without asking what is in them; a whole sheet of ours has fewer."""

_MOST = 500_000
_FULL = 8
"""A block is read at once, too, if one cell in so many holds something."""


def used_part(sheet: xw.Sheet) -> Reference:
    """From A1 on, as what Excel calls used may begin anywhere."""
    last = sheet.used_range.last_cell
    return Reference(sheet.name, 1, 1, last.row, last.column)


def range_of(sheet: xw.Sheet, block: Reference) -> xw.Range:
    """The cells of ``block``."""
    first, last = (block.first_row, block.first_column), (block.last_row, block.last_column)
    return sheet.range(first, last)


def filled_parts(sheet: xw.Sheet, block: Reference) -> Iterator[Reference]:
    """Blocks that together hold all that stands in ``block``, from top to bottom.

    A small block is given as it is. A larger one is halved, and again, as long as it is mostly
    empty: Excel counts what is in a block at once, whatever its size, and whether or not its rows
    show. A cell in the last row of a sheet so costs a score of counts instead of a million rows.

    Raises:
        InputError: more cells are filled than anybody fills in by hand.
    """
    if _area(block) <= SMALL:
        yield block
        return
    count = _count(sheet, block)
    if count > _MOST:
        raise InputError(
            f"《{sheet.name}》有 {count} 个格填了内容，太多，读不过来。可能是填充时填到了最后一行："
            "请选中多出来的行或列，删除，再点一次。"
        )
    yield from _filled(sheet, block, count)


def _filled(sheet: xw.Sheet, block: Reference, count: int) -> Iterator[Reference]:
    if not count:
        return
    if _area(block) <= max(SMALL, _FULL * count):
        yield block
        return
    first, second = _halves(block)
    in_first = _count(sheet, first)
    yield from _filled(sheet, first, in_first)
    yield from _filled(sheet, second, count - in_first)


def _count(sheet: xw.Sheet, block: Reference) -> int:
    """How many cells hold a value or a formula, hidden ones too."""
    cells = range_of(sheet, block).api
    return int(sheet.book.app.api.WorksheetFunction.CountA(cells))


def _area(block: Reference) -> int:
    return block.height * block.width


def _halves(block: Reference) -> tuple[Reference, Reference]:
    """Upper and lower half, or left and right one where a block is wider than it is high."""
    title, top, left = block.sheet, block.first_row, block.first_column
    bottom, right = block.last_row, block.last_column
    if block.height >= block.width:
        middle = (top + bottom) // 2
        upper = Reference(title, top, left, middle, right)
        return upper, Reference(title, middle + 1, left, bottom, right)
    middle = (left + right) // 2
    return Reference(title, top, left, bottom, middle), Reference(
        title, top, middle + 1, bottom, right
    )
