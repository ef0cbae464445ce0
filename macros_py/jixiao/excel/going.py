"""Going from one cell to the next in a list of cells."""

from collections.abc import Sequence
from dataclasses import dataclass

import xlwings as xw

from jixiao.errors import InputError
from jixiao.excel.live import visibility
from jixiao.sheets.address import from_a1, to_a1


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell: title of its sheet, row and column."""

    sheet: str
    row: int
    column: int

    @staticmethod
    def at(sheet: str, address: str) -> "Spot":
        """The cell of an address such as ``B3``.

        Raises:
            ValueError: it is no address of a cell.
        """
        return Spot(sheet, *from_a1(address))


def selected(book: xw.Book) -> Spot:
    """The cell that is selected in ``book``: the first one where there are several."""
    sheet = book.sheets.active
    cells = book.app.selection
    if cells is None or cells.sheet.book.name != book.name:
        return Spot(sheet.name, 1, 0)
    return Spot(cells.sheet.name, cells.row, cells.column)


def go_to(book: xw.Book, spot: Spot) -> None:
    """Bring a cell to the front, selected.

    Raises:
        InputError: its sheet is gone, or hidden.
    """
    titles = {sheet.name: sheet for sheet in book.sheets}
    sheet = titles.get(spot.sheet)
    if sheet is None:
        raise InputError(
            f"《{spot.sheet}》{to_a1(spot.row, spot.column)}：这张表已改名或删除。请重新点“校验”。"
        )
    if visibility(sheet) != "visible":
        raise InputError(
            f"《{spot.sheet}》{to_a1(spot.row, spot.column)}：这张表隐藏着。"
            "请右键点任一标签，选“取消隐藏”，再点一次。"
        )
    book.activate()
    sheet.activate()
    sheet.range((spot.row, spot.column)).select()


def next_of(spots: Sequence[Spot], current: Spot, tabs: Sequence[str]) -> int:
    """The index of the spot that comes behind ``current``; behind the last one, the first.

    Args:
        spots: in the order of the tabs, then from top to bottom, left to right.
        current: where one is; it may be none of them.
        tabs: the titles of the sheets in order.
    """
    order = {title: index for index, title in enumerate(tabs)}

    def place(spot: Spot) -> tuple[int, int, int]:
        return order.get(spot.sheet, len(order)), spot.row, spot.column

    here = place(current)
    return next((index for index, spot in enumerate(spots) if place(spot) > here), 0)
