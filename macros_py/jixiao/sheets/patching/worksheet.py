"""The XML of one worksheet, whose cells can be written."""

from bisect import bisect
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from jixiao.sheets.address import Reference, from_a1, to_a1
from jixiao.sheets.formula import block
from jixiao.sheets.patching.content import Content, Result, store, store_result

_BEFORE_DATA = ("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols")


class Worksheet:
    """A worksheet part; rows and cells are made where they are missing, in their order.

    Rows and columns count from 1. Cells and rows that leave out their addresses, as some programs
    write them, are given them first.
    """

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        space = etree.QName(root).namespace
        self._space = f"{{{space}}}" if space else ""
        self._data = self._sheet_data()
        self._rows = dict(self._numbered_rows())
        self._order = sorted(self._rows)
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
        return None if cell is None else cell.get("s", "0")

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

    def formulas(self) -> set[tuple[int, int]]:
        """Where formulas stand."""
        return {
            from_a1(cell.get("r", ""))
            for cell in self._data.iter(f"{self._space}c")
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
        return float(settings.get("defaultRowHeight", "15") if settings is not None else "15")

    def column_width(self, column: int) -> float:
        """The width of a column in characters; 0 if it is hidden."""
        for entry in self.root.iterfind("{*}cols/{*}col"):
            if int(entry.get("min", "0")) <= column <= int(entry.get("max", "0")):
                is_hidden = entry.get("hidden") in ("1", "true")
                return 0.0 if is_hidden else float(entry.get("width", "0"))
        settings = self.root.find("{*}sheetFormatPr")
        return float(settings.get("defaultColWidth", "9") if settings is not None else "9")

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

    def _numbered_rows(self) -> Iterator[tuple[int, etree._Element]]:
        number = 0
        for row in self._data.iterfind(f"{self._space}row"):
            number = int(row.get("r") or number + 1)
            row.set("r", str(number))
            column = 0
            for cell in row.iterfind(f"{self._space}c"):
                address = cell.get("r")
                column = from_a1(address)[1] if address else column + 1
                cell.set("r", to_a1(number, column))
            yield number, row

    def _sheet_data(self) -> etree._Element:
        found = self.root.find(f"{self._space}sheetData")
        if found is not None:
            return found
        made = self.root.makeelement(f"{self._space}sheetData", {}, None)
        before = [f"{self._space}{name}" for name in _BEFORE_DATA]
        self.root.insert(sum(child.tag in before for child in self.root), made)
        return made
