"""The values of a workbook file, each with its address; nothing of it changes any more."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from jixiao.sheets import formula
from jixiao.sheets.address import Reference
from jixiao.sheets.value import Value

Visibility = Literal["visible", "hidden", "veryHidden"]
Cell = tuple[int, int]
"""Row and column, both counted from 1."""


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A name of the workbook, or of one sheet if ``scope`` is that sheet's title.

    ``refers_to`` is the formula as the file has it, without ``=``: ``数据!$B$3``, ``"2.0"``.
    """

    name: str
    scope: str | None
    refers_to: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """An Excel table; ``reference`` covers its header row and total row too."""

    name: str
    reference: Reference
    columns: tuple[str, ...]
    header_rows: int = 1
    total_rows: int = 0

    @property
    def body(self) -> Reference | None:
        """The rows between header and totals; ``None`` if there are none."""
        # A damaged file may count any number of them, less than none too.
        first = self.reference.first_row + max(0, self.header_rows)
        last = self.reference.last_row - max(0, self.total_rows)
        if first > last:
            return None
        block = self.reference
        return Reference(block.sheet, first, block.first_column, last, block.last_column)


@dataclass(frozen=True)
class SheetSnapshot:
    """One worksheet.

    A cell typed by mistake in the last row and column makes a sheet seem to have 17 thousand
    million cells: go through ``filled_rows`` and ``filled``, not through all rows and columns.

    Attributes:
        title: the text on its tab.
        visibility: ``veryHidden`` sheets do not even show in Excel's list of hidden sheets.
        values: the cells that are not blank.
        formulas: the formula of each cell that has its own, without ``=``; empty where the cell
            repeats the shared formula of another one.
        array_formulas: blocks calculated by one array formula.
        last_row: the last row that holds a value; 0 if the sheet is blank.
        last_column: the last column that holds a value; 0 if the sheet is blank.
    """

    title: str
    visibility: Visibility = "visible"
    values: Mapping[Cell, Value] = field(default_factory=dict, repr=False)
    formulas: Mapping[Cell, str] = field(default_factory=dict, repr=False)
    array_formulas: tuple[Reference, ...] = ()
    last_row: int = field(init=False, compare=False)
    last_column: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        last_row = max((row for row, _ in self.values), default=0)
        last_column = max((column for _, column in self.values), default=0)
        object.__setattr__(self, "last_row", last_row)
        object.__setattr__(self, "last_column", last_column)

    def value(self, row: int, column: int) -> Value:
        """What stands in a cell; of a formula, the result last calculated."""
        return self.values.get((row, column))

    def has_formula(self, row: int, column: int) -> bool:
        """Whether the cell is calculated, alone or as part of an array."""
        if (row, column) in self.formulas:
            return True
        return any(block.contains(row, column) for block in self._array_blocks)

    def formula(self, row: int, column: int) -> str | None:
        """The cell's formula without ``=``, ``""`` if it shares another's; ``None`` if none."""
        return self.formulas.get((row, column), "" if self.has_formula(row, column) else None)

    def filled_rows(self, first: int = 1, last: int | None = None) -> tuple[int, ...]:
        """The rows from ``first`` to ``last`` that hold a value, from the top."""
        end = len(self._rows) if last is None else bisect_right(self._rows, last)
        return self._rows[bisect_left(self._rows, first) : end]

    def filled(
        self, row: int, first: int = 1, last: int | None = None
    ) -> Iterator[tuple[int, Value]]:
        """Column and value of each cell of a row that holds one, from the left."""
        for column in self._columns.get(row, ()):
            if first <= column and (last is None or column <= last):
                yield column, self.values[row, column]

    def row(self, row: int, first: int = 1, last: int | None = None) -> tuple[Value, ...]:
        """The values of a row from column ``first`` to ``last`` (else the sheet's last)."""
        last = self.last_column if last is None else last
        return tuple(self.values.get((row, column)) for column in range(first, last + 1))

    def block(self, reference: Reference) -> tuple[tuple[Value, ...], ...]:
        """The values of a block, row by row, without the blank rows after the sheet's last."""
        rows = range(reference.first_row, min(reference.last_row, self.last_row) + 1)
        first, last = reference.first_column, reference.last_column
        return tuple(self.row(row, first, last) for row in rows)

    @cached_property
    def _columns(self) -> Mapping[int, list[int]]:
        """Row → the columns that hold a value, from the left."""
        columns: dict[int, list[int]] = {}
        for row, column in self.values:
            columns.setdefault(row, []).append(column)
        for filled in columns.values():
            filled.sort()
        return columns

    @cached_property
    def _rows(self) -> tuple[int, ...]:
        return tuple(sorted(self._columns))

    @cached_property
    def _array_blocks(self) -> tuple[Reference, ...]:
        """The array formulas that reach beyond the cell in which they stand."""
        return tuple(
            block
            for block in dict.fromkeys(self.array_formulas)
            if not (block.is_cell and (block.first_row, block.first_column) in self.formulas)
        )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A workbook as it was when read.

    Attributes:
        file_name: for messages, without its folder.
        sheets: the worksheets in the order of their tabs; chart sheets are left out.
        names: every defined name.
        tables: the Excel tables by name.
        properties: the custom document properties by name, as text.
    """

    file_name: str
    sheets: tuple[SheetSnapshot, ...]
    names: tuple[DefinedName, ...] = ()
    tables: Mapping[str, Table] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    _sheets: Mapping[str, SheetSnapshot] = field(init=False, repr=False, compare=False)
    _names: Mapping[tuple[str | None, str], DefinedName] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        sheets = {sheet.title.casefold(): sheet for sheet in self.sheets}
        names = {(_folded(name.scope), name.name.casefold()): name for name in self.names}
        object.__setattr__(self, "_sheets", sheets)
        object.__setattr__(self, "_names", names)

    def __iter__(self) -> Iterator[SheetSnapshot]:
        return iter(self.sheets)

    def sheet(self, title: str) -> SheetSnapshot | None:
        """The sheet of that title; capitals do not matter, as in Excel."""
        return self._sheets.get(title.casefold())

    def name(self, name: str, sheet: str | None = None) -> DefinedName | None:
        """The name as a formula on ``sheet`` sees it: the sheet's own, else the workbook's."""
        own = self._names.get((_folded(sheet), name.casefold()))
        return own or self._names.get((None, name.casefold()))

    def resolve(self, name: str, sheet: str | None = None) -> Reference | None:
        """The block a name stands for, as a formula on ``sheet`` sees the name.

        ``None`` if there is no such name, or it has lost its cells (``#REF!``), or it stands for
        anything but one block of this workbook.
        """
        found = self.name(name, sheet)
        return None if found is None else self._block(found)

    def names_on(self, sheet: str) -> Mapping[str, Reference]:
        """The names that belong to ``sheet`` alone, with the blocks they stand for."""
        own = (name for name in self.names if _folded(name.scope) == sheet.casefold())
        blocks = ((name.name, self._block(name)) for name in own)
        return {name: block for name, block in blocks if block is not None}

    def named_value(self, name: str, sheet: str | None = None) -> Value:
        """What a name stands for: the value of its (first) cell, or its constant."""
        found = self.name(name, sheet)
        if found is None:
            return None
        block = self._block(found)
        return formula.constant(found.refers_to) if block is None else self.first_value(block)

    def first_value(self, block: Reference) -> Value:
        """The value of the block's first cell; a merged block keeps its value there."""
        sheet = self.sheet(block.sheet)
        return None if sheet is None else sheet.value(block.first_row, block.first_column)

    def _block(self, name: DefinedName) -> Reference | None:
        block = formula.reference(name.refers_to)
        sheet = None if block is None else self.sheet(block.sheet)
        if block is None or sheet is None:
            return None
        return Reference(
            sheet.title, block.first_row, block.first_column, block.last_row, block.last_column
        )


def _folded(title: str | None) -> str | None:
    return None if title is None else title.casefold()
