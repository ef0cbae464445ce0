"""The cells of one worksheet part: values, formulas, addresses."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import isfinite
from typing import Final

from lxml import etree

from jixiao.ooxml.package import Package, damaged
from jixiao.ooxml.xml import parse
from jixiao.quoting import quoted
from jixiao.sheets import formula
from jixiao.sheets.address import Reference, from_a1, to_a1
from jixiao.sheets.dates import Calendar, from_iso
from jixiao.sheets.snapshot import Cell
from jixiao.sheets.texts import joined, unescaped
from jixiao.sheets.value import CellError, Value

_COUNTED: Final = 10_000
"""Values and formulas are counted so many at a time."""
_BLOCK_FORMULAS: Final = ("array", "dataTable")


@dataclass(frozen=True, slots=True)
class Conventions:
    """What the cells of all sheets of a workbook refer to.

    Attributes:
        texts: the shared texts.
        date_styles: the styles whose format shows a date.
        calendar: how days are counted.
        formulas, numbers: what was read before: sheets of one form repeat each other's formulas,
            half a megabyte a project.
    """

    texts: Sequence[str] = ()
    date_styles: frozenset[str] = frozenset()
    calendar: Calendar = field(default_factory=Calendar)
    formulas: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Decimal] = field(default_factory=dict)

    def number(self, stored: str) -> Decimal:
        """The number at Excel's 15 digits: ``0.30000000000000004`` is what shows there as 0.3.

        Raises:
            ValueError: it is none.
        """
        number = self.numbers.get(stored)
        if number is None:
            read = float(stored)
            if not isfinite(read):
                raise ValueError(stored)
            # Adding zero makes minus zero, which Excel cannot show, a plain zero.
            number = self.numbers[stored] = Decimal(f"{read + 0.0:.15g}")
        return number


@dataclass(slots=True)
class Cells:
    """The cells of a sheet, in the order of the file."""

    values: dict[Cell, Value] = field(default_factory=dict)
    formulas: dict[Cell, str] = field(default_factory=dict)
    array_formulas: list[Reference] = field(default_factory=list)


def read_cells(package: Package, part: str, title: str, conventions: Conventions) -> Cells:
    """The cells of the worksheet in ``part``; ``title`` is the sheet's, for addresses.

    Raises:
        NotAWorkbookError: the part is missing or damaged.
    """
    cells = Cells()
    rows = parse(package, part).find("{*}sheetData")
    if rows is None:
        return cells
    space = rows.tag.removesuffix("sheetData")
    value_tag, formula_tag, inline_tag = space + "v", space + "f", space + "is"
    address = None
    number = 0
    try:
        # Most cells of a form are blank and styled; going by content passes over them unseen.
        for number, content in enumerate(rows.iter(value_tag, formula_tag, inline_tag), 1):
            if number % _COUNTED == 0:
                _count(package, part, number)
            holder = content.getparent()
            if holder is None:
                continue
            address = holder.get("r")
            if address is None:
                _address_all(rows, space)
                address = holder.get("r", "")
            cell = from_a1(address)
            if content.tag == formula_tag:
                _read_formula(content, cell, title, cells, conventions)
                continue
            stored = joined(content) if content.tag == inline_tag else content.text
            value = _value(holder, stored, conventions) if stored else None
            if value is not None:
                cells.values[cell] = value
    except (ValueError, LookupError) as error:
        place = f"工作表“{quoted(title)}”"
        place = f"{place}的单元格 {quoted(address)}" if address else place
        raise damaged(package, f"{place} 读不出来") from error
    _count(package, part, number)
    return cells


def _count(package: Package, part: str, contents: int) -> None:
    if not package.count_content(part, contents):
        raise package.kind.too_large(package.file_name, f"{part} 为止，有内容的单元格多得")


def _address_all(rows: etree._Element, space: str) -> None:
    """Write the address into each cell that leaves it out, as some exporting programs do."""
    row_number = 0
    for row in rows.iterfind(f"{space}row"):
        row_number = int(row.get("r") or row_number + 1)
        column = 0
        for cell in row.iterfind(f"{space}c"):
            address = cell.get("r")
            column = from_a1(address)[1] if address else column + 1
            cell.set("r", to_a1(row_number, column))


def _read_formula(
    element: etree._Element, cell: Cell, title: str, cells: Cells, conventions: Conventions
) -> None:
    text = element.text or ""
    cells.formulas[cell] = conventions.formulas.setdefault(text, text)
    if element.get("t") in _BLOCK_FORMULAS:
        block = formula.block(element.get("ref", ""), title)
        if block is not None and not block.is_cell:
            cells.array_formulas.append(block)


def _value(cell: etree._Element, stored: str, conventions: Conventions) -> Value:
    kind = cell.get("t")
    if kind == "s":
        return conventions.texts[_index(stored)] or None
    if kind is None or kind == "n":
        number = conventions.number(stored)
        is_date = cell.get("s") in conventions.date_styles
        return conventions.calendar.moment(number) if is_date else number
    return _READ[kind](stored)


def _index(stored: str) -> int:
    index = int(stored)
    if index < 0:
        raise IndexError(index)
    return index


_READ: Final[Mapping[str, Callable[[str], Value]]] = {
    "str": unescaped,
    "inlineStr": str,
    "b": lambda stored: stored.strip() in ("1", "true"),
    "e": CellError,
    "d": lambda stored: from_iso(stored) or stored,
}
"""How the stored text of each kind of cell is read, but for numbers and shared texts."""
