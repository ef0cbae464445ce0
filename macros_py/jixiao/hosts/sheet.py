"""xlwings' ``Sheets``, ``Sheet`` and ``Tables`` over a document."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from xlwings import NoSuchObjectError

from jixiao.hosts.cells import Cells
from jixiao.sheets import formula
from jixiao.sheets.address import LAST_COLUMN, LAST_ROW, Reference
from jixiao.sheets.snapshot import Visibility

if TYPE_CHECKING:
    from jixiao.hosts.book import Book, Names

_VISIBLE: Final[Mapping[Visibility, int]] = {"visible": -1, "hidden": 0, "veryHidden": 2}

Corner = str | tuple[int, ...] | int | Cells


class Sheet:
    """One sheet.

    Attributes:
        AutoFilter: no filter is told of here: rows that it hides are written as any others.
    """

    AutoFilter: Final = None

    def __init__(self, book: "Book", name: str) -> None:
        self.book = book
        self.name = name
        self.api = self

    @property
    def index(self) -> int:
        """Its place among the tabs, from 1."""
        return self.book.document.titles().index(self.name) + 1

    @property
    def visible(self) -> int:
        """Whether its tab shows, in Excel's numbers: -1, 0, or 2 where not even Excel lists it."""
        return _VISIBLE[self.book.document.visibility(self.name)]

    @visible.setter
    def visible(self, value: object) -> None:
        self.book.document.show(self.name, visible=bool(value))

    @property
    def ProtectContents(self) -> bool:  # noqa: N802
        """Whether its cells are protected."""
        return self.book.document.is_protected(self.name)

    @property
    def used_range(self) -> Cells:
        """All cells from A1 to the last used row and column."""
        return Cells(self, Reference(self.name, 1, 1, *self.book.document.used(self.name)))

    @property
    def cells(self) -> Cells:
        """All cells."""
        return Cells(self, Reference(self.name, 1, 1, LAST_ROW, LAST_COLUMN))

    @property
    def names(self) -> "Names":
        """The names that belong to it alone."""
        from jixiao.hosts.book import Names  # noqa: PLC0415 - books know sheets, too

        return Names(self.book, self.name)

    @property
    def tables(self) -> "Tables":
        """Its Excel tables."""
        return Tables(self)

    def range(self, arg1: Corner, arg2: Corner | None = None) -> Cells:
        """The cells of an address, a name, or between two corners.

        Raises:
            NoSuchObjectError: there is no such name.
        """
        if isinstance(arg1, int) and isinstance(arg2, int):
            return self.range((arg1, arg2))
        first = self._block(arg1)
        last = first if arg2 is None else self._block(arg2)
        block = Reference(
            first.sheet,
            min(first.first_row, last.first_row),
            min(first.first_column, last.first_column),
            max(first.last_row, last.last_row),
            max(first.last_column, last.last_column),
        )
        return Cells(Sheet(self.book, first.sheet), block)

    def activate(self) -> None:
        """Bring it to the front."""
        self.book.document.select(Reference(self.name, 1, 1, 1, 1))

    select = activate

    def _block(self, corner: Corner) -> Reference:
        if isinstance(corner, Cells):
            return corner.block
        if isinstance(corner, tuple):
            row, column, height, width = (*corner, 1, 1)[:4]
            if 0 in {row, column}:
                raise IndexError("rows and columns count from 1")
            return Reference(self.name, row, column, row + height - 1, column + width - 1)
        block = formula.block(str(corner), self.name) or self._named(str(corner))
        if block is None:
            raise NoSuchObjectError(f"The address/named range '{corner}' doesn't exist.")
        return block

    def _named(self, name: str) -> Reference | None:
        """The block of a name as seen from this sheet: its own names come first."""
        for scope in (self.name, None):
            for defined in self.book.document.names():
                if defined.scope == scope and defined.name == name:
                    return formula.reference(defined.refers_to)
        return None


class Sheets:
    """The sheets of a workbook."""

    def __init__(self, book: "Book") -> None:
        self._book = book
        self.api = self

    @property
    def active(self) -> Sheet:
        """The sheet in front."""
        return Sheet(self._book, self._book.document.selection().sheet)

    def __call__(self, name_or_index: str | int) -> Sheet:
        """The sheet of a title or number."""
        titles = self._book.document.titles()
        if isinstance(name_or_index, int):
            return Sheet(self._book, titles[name_or_index - 1])
        for title in titles:
            if title.casefold() == name_or_index.casefold():
                return Sheet(self._book, title)
        raise KeyError(name_or_index)

    def __len__(self) -> int:
        return len(self._book.document.titles())

    def __iter__(self) -> Iterator[Sheet]:
        return (Sheet(self._book, title) for title in self._book.document.titles())

    def __contains__(self, title: str) -> bool:
        return title in self._book.document.titles()


class Table:
    """An Excel table.

    Attributes:
        AutoFilter: as of a sheet.
    """

    AutoFilter: Final = None

    def __init__(self, sheet: Sheet, name: str) -> None:
        self.api = self
        self.parent = sheet
        self.name = name
        self.display_name = name

    @property
    def range(self) -> Cells:
        """Its cells, header row included."""
        return Cells(self.parent, self.parent.book.document.tables()[self.name])

    @property
    def show_totals(self) -> bool:
        """Whether its last row is one of totals."""
        return self.parent.book.document.has_totals(self.name)

    def resize(self, block: Cells) -> None:
        """Let it cover ``block``, header row included."""
        corner = block.row, block.column, *block.shape
        self.parent.book.document.resize_table(self.name, self.parent.range(corner).block)


class Tables:
    """The Excel tables of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.parent = sheet
        self.api = self

    def _names(self) -> list[str]:
        tables = self.parent.book.document.tables()
        return [name for name, block in tables.items() if block.sheet == self.parent.name]

    def __call__(self, name_or_index: str | int) -> Table:
        """The table of a name or number."""
        names = self._names()
        name = names[name_or_index - 1] if isinstance(name_or_index, int) else name_or_index
        if name not in names:
            raise KeyError(name)
        return Table(self.parent, name)

    def __len__(self) -> int:
        return len(self._names())

    def __iter__(self) -> Iterator[Table]:
        return (Table(self.parent, name) for name in self._names())

    def __contains__(self, name: str) -> bool:
        return name in self._names()
