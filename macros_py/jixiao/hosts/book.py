"""xlwings' ``Book`` and ``Names`` over a document."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from xlwings import base_classes

from jixiao.hosts.cells import Cells
from jixiao.hosts.document import Document
from jixiao.hosts.sheet import Sheet, Sheets
from jixiao.sheets import formula
from jixiao.sheets.address import quoted_title
from jixiao.sheets.snapshot import DefinedName

if TYPE_CHECKING:
    from jixiao.hosts.app import App, Books


class Book:
    """One open workbook."""

    def __init__(self, books: "Books", document: Document) -> None:
        self._books = books
        self.document = document
        self.api = self
        self.sheets = Sheets(self)

    @property
    def app(self) -> "App":
        """The application it is open in."""
        return self._books.app

    @property
    def fullname(self) -> str:
        """Its path."""
        return str(self.document.path)

    @property
    def name(self) -> str:
        """Its file name."""
        return self.document.path.name

    @property
    def ProtectStructure(self) -> bool:  # noqa: N802
        """Whether its sheets may be neither shown nor hidden."""
        return self.document.has_fixed_structure()

    @property
    def names(self) -> "Names":
        """All its names, those of single sheets included, as in Excel."""
        return Names(self)

    @property
    def selection(self) -> Cells:
        """What is selected on the sheet in front."""
        block = self.document.selection()
        return Cells(Sheet(self, block.sheet), block)

    def activate(self) -> None:
        """Bring it to the front."""
        self._books.activate(self)

    def save(self, path: str | None = None, password: str | None = None) -> None:
        """Save it, under another name if ``path`` is given."""
        del password
        self.document.save(self.document.path if path is None else Path(path))

    def to_pdf(self, path: str, quality: object = None) -> None:
        """Print it to a PDF file."""
        del quality
        self.document.print(Path(path))

    def close(self) -> None:
        """Close it without saving."""
        self.document.close()
        self._books.forget(self)


class Name:
    """A defined name; that of one sheet shows as ``数据!合计``."""

    def __init__(self, book: Book, defined: DefinedName) -> None:
        self.book = book
        self._defined = defined

    @property
    def name(self) -> str:
        """The name, with its sheet in front if it belongs to one."""
        scope = self._defined.scope
        own = self._defined.name
        return own if scope is None else f"{quoted_title(scope)}!{own}"

    @property
    def own(self) -> str:
        """The name without its sheet."""
        return self._defined.name

    @property
    def refers_to(self) -> str:
        """What it stands for, with ``=``."""
        return f"={self._defined.refers_to}"

    @property
    def refers_to_range(self) -> Cells:
        """The cells it stands for.

        Raises:
            ValueError: it stands for something else.
        """
        block = formula.reference(self._defined.refers_to)
        if block is None:
            raise ValueError(self.refers_to)
        return Cells(Sheet(self.book, block.sheet), block)


class Names(base_classes.Names):
    """The names of a workbook, or those of the sheet ``scope`` alone."""

    def __init__(self, book: Book, scope: str | None = None) -> None:
        self._names = [
            Name(book, defined)
            for defined in book.document.names()
            if scope is None or defined.scope == scope
        ]

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[Name]:
        return iter(self._names)

    def contains(self, name_or_index: str | int) -> bool:
        """Whether there is such a name."""
        try:
            self(name_or_index)
        except KeyError:
            return False
        return True

    __contains__ = contains

    def __call__(self, name_or_index: str | int) -> Name:
        """The name, or the one of a number."""
        if isinstance(name_or_index, int):
            return self._names[name_or_index - 1]
        for name in self._names:
            # A sheet's own name may be asked for without its sheet.
            if name_or_index in {name.name, name.own}:
                return name
        raise KeyError(name_or_index)
