"""The XML of one worksheet, whose cells can be written."""

from bisect import bisect, bisect_left
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from jixiao.sheets.address import LAST_COLUMN, LAST_ROW, Reference, from_a1, to_a1
from jixiao.sheets.formula import block
from jixiao.sheets.patching.attributes import (
    TALLEST,
    WIDEST,
    columns,
    measure,
    row_number,
    style_of,
)
from jixiao.sheets.patching.content import Content, Result, store, store_result

_BEFORE_DATA: Final = ("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols")
_HEIGHT: Final = 15.0
_WIDTH: Final = 9.0
_SHOWN: Final = 20


class MisplacedError(ValueError):
    """Rows or cells do not say clearly where they are; the message says which, in Chinese."""


class Worksheet:
    """A worksheet part; rows and cells are made where they are missing, in their order.

    Rows and columns count from 1. Cells and rows that leave out their addresses, as some programs
    write them, are given them first; rows out of order are put in order.

    Raises:
        MisplacedError: an address is none, stands twice, or in another row than it says.
    """

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._data = self._sheet_data()
        space = etree.QName(self._data).namespace
        self._space = f"{{{space}}}" if space else ""
        self._rows = self._numbered_rows()
        self._order = sorted(self._rows)
        if list(self._rows) != self._order:
            self._data.extend([self._rows[number] for number in self._order])
        self._cells: dict[int, dict[int, etree._Element]] = {}

    def write(self, row: int, column: int, content: Content, style: str | None = None) -> None:
        """Give a cell new content; it keeps its style unless ``style`` is given."""
        store(self._made(row, column), content)
        self.restyle(row, column, style)

    def write_result(self, row: int, column: int, result: Result) -> None:
        """Give the formula of a cell another cached result."""
        store_result(self._made(row, column), result)

    def style(self, row: int, column: int) -> str | None:
        """The number of a cell's style; ``None`` if there is no such cell."""
        cell = self._row_cells(row).get(column)
        return None if cell is None else style_of(cell)

    def restyle(self, row: int, column: int, style: str | None) -> None:
        """Give a cell another style; ``None`` leaves it as it is."""
        if style is not None:
            self._made(row, column).set("s", style)

    def copy(self, row: int, column: int) -> etree._Element | None:
        """A copy of a cell with all that is in it, for :meth:`paste`; ``None`` if absent."""
        cell = self._row_cells(row).get(column)
        return None if cell is None else deepcopy(cell)

    def paste(self, row: int, column: int, cell: etree._Element) -> None:
        """Put a copied cell, its style included, in the place of another."""
        old = self._made(row, column)
        new = deepcopy(cell)
        new.set("r", to_a1(row, column))
        if "s" in new.attrib:
            new.set("s", style_of(cell))
        new.tail = old.tail
        self.row_element(row).replace(old, new)
        self._row_cells(row)[column] = new

    def row_element(self, row: int) -> etree._Element:
        """The ``row`` element, made if it is missing."""
        found = self._rows.get(row)
        if found is not None:
            return found
        made = self._data.makeelement(f"{self._space}row", {"r": str(row)}, None)
        place = bisect(self._order, row)
        if place < len(self._order):
            self._rows[self._order[place]].addprevious(made)
        else:
            self._data.append(made)
        self._rows[row] = made
        self._order.insert(place, row)
        return made

    def existing(self, first: int, last: int) -> list[int]:
        """The rows from ``first`` to ``last`` that the file has; the others are blank and plain."""
        return self._order[bisect_left(self._order, first) : bisect(self._order, last)]

    def formulas(self) -> set[tuple[int, int]]:
        """Where formulas stand."""
        return {
            from_a1(cell.get("r", ""))
            for row in self._rows.values()
            for cell in row.iterfind(f"{self._space}c")
            if cell.find(f"{self._space}f") is not None
        }

    def merged(self) -> Iterator[Reference]:
        """The merged blocks."""
        for merge in self.root.iterfind("{*}mergeCells/{*}mergeCell"):
            found = block(merge.get("ref", ""), "")
            if found is not None:
                yield found

    @property
    def default_height(self) -> float:
        """The height in points of rows that say none."""
        settings = self.root.find("{*}sheetFormatPr")
        return measure(settings, "defaultRowHeight", TALLEST) or _HEIGHT

    def column_width(self, column: int) -> float:
        """The width of a column in characters; 0 if it is hidden."""
        settings = self.root.find("{*}sheetFormatPr")
        usual = measure(settings, "defaultColWidth", WIDEST) or _WIDTH
        for entry in self.root.iterfind("{*}cols/{*}col"):
            if column in columns(entry):
                is_hidden = entry.get("hidden") in ("1", "true")
                return 0.0 if is_hidden else measure(entry, "width", WIDEST) or usual
        return usual

    def cover(self, row: int, column: int) -> None:
        """Let the used area that the sheet declares, if it does, reach a cell."""
        declared = self.root.find("{*}dimension")
        used = None if declared is None else block(declared.get("ref", ""), "")
        if declared is None or used is None or used.contains(row, column):
            return
        wider = Reference(
            "",
            min(used.first_row, row),
            min(used.first_column, column),
            max(used.last_row, row),
            max(used.last_column, column),
        )
        declared.set("ref", wider.a1)

    def _made(self, row: int, column: int) -> etree._Element:
        cells = self._row_cells(row)
        if column in cells:
            return cells[column]
        parent = self.row_element(row)
        made = parent.makeelement(f"{self._space}c", {"r": to_a1(row, column)}, None)
        following = min((other for other in cells if other > column), default=None)
        if following is not None:
            cells[following].addprevious(made)
        elif cells:
            cells[max(cells)].addnext(made)
        else:
            parent.insert(0, made)
        # Which columns the row spans is only a hint, and would be wrong now.
        parent.attrib.pop("spans", "")
        cells[column] = made
        self.cover(row, column)
        return made

    def _row_cells(self, row: int) -> dict[int, etree._Element]:
        if row not in self._cells:
            parent = self._rows.get(row)
            if parent is None:
                return self._cells.setdefault(row, {})
            self._cells[row] = {
                from_a1(cell.get("r", ""))[1]: cell for cell in parent.iterfind(f"{self._space}c")
            }
        return self._cells[row]

    def _numbered_rows(self) -> dict[int, etree._Element]:
        rows: dict[int, etree._Element] = {}
        number = 0
        for row in self._data.iterfind(f"{self._space}row"):
            cells = row.findall(f"{self._space}c")
            number = self._number(row, cells, number + 1)
            if number in rows:
                raise MisplacedError(f"第{number}行出现两次")
            row.set("r", str(number))
            rows[number] = row
            _address_cells(cells, number)
        return rows

    def _number(self, row: etree._Element, cells: list[etree._Element], following: int) -> int:
        """The row's number: its own, else that of its cells, else the one after the row before."""
        given = row.get("r")
        if given is None:
            first = next((address for cell in cells if (address := cell.get("r"))), None)
            number = following if first is None else _cell(first)[0]
        else:
            number = row_number(row) or 0
        if not 1 <= number <= LAST_ROW:
            said = f"{number}" if given is None else given
            shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
            raise MisplacedError(f"第{following - 1}行之后的行号“{shown}”不对")
        return number

    def _sheet_data(self) -> etree._Element:
        found = self.root.find("{*}sheetData")
        if found is not None:
            return found
        space = etree.QName(self.root).namespace
        prefix = f"{{{space}}}" if space else ""
        made = self.root.makeelement(f"{prefix}sheetData", {}, None)
        before = [f"{prefix}{name}" for name in _BEFORE_DATA]
        self.root.insert(sum(child.tag in before for child in self.root), made)
        return made


def _address_cells(cells: list[etree._Element], row: int) -> None:
    """Give the cells of a row that have no address theirs, and hold the others against it."""
    column = 0
    seen: set[int] = set()
    for cell in cells:
        address = cell.get("r")
        if address:
            found, column = _cell(address)
        else:
            found, column = row, column + 1
        if found != row:
            raise MisplacedError(f"单元格 {address} 写在第{row}行里")
        if column in seen:
            raise MisplacedError(f"单元格 {to_a1(row, column)} 出现两次")
        if column > LAST_COLUMN:
            raise MisplacedError(f"第{row}行的单元格超出了工作表的列数")
        seen.add(column)
        cell.set("r", to_a1(row, column))


def _cell(address: str) -> tuple[int, int]:
    try:
        return from_a1(address)
    except ValueError as error:
        raise MisplacedError(f"单元格的地址“{address[:_SHOWN]}”不对") from error
