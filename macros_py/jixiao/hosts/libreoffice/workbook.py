"""A workbook open in LibreOffice."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jixiao.hosts.document import Formula, Seen, Typed
from jixiao.sheets.address import Reference
from jixiao.sheets.snapshot import DefinedName, Visibility
from jixiao.sheets.value import CellError

if TYPE_CHECKING:
    from jixiao.hosts.libreoffice.office import Office

_DAY_ZERO: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell knows no time zone
_ANONYMOUS: Final = "__Anonymous"


class Workbook:
    """A :class:`~jixiao.hosts.document.Document` in LibreOffice, under the number it has there."""

    def __init__(self, office: "Office", number: int, path: Path) -> None:
        self.path = path
        self._office = office
        self._number = number
        # There are a thousand, each a question of its own; only what is done here moves them.
        self._names: list[DefinedName] | None = None
        self._tables: dict[str, Reference] | None = None

    def titles(self) -> list[str]:
        """The titles of the sheets."""
        return list(self._order("titles"))

    def visibility(self, title: str) -> Visibility:
        """Whether the tab shows; LibreOffice hides in one way only."""
        return "visible" if self._order("is_visible", title) else "hidden"

    def show(self, title: str, *, visible: bool) -> None:
        """Show or hide a sheet."""
        self._order("show", title, visible)

    def is_protected(self, title: str) -> bool:
        """Whether the cells of a sheet are protected."""
        return bool(self._order("is_protected", title))

    def has_fixed_structure(self) -> bool:
        """Whether sheets may be neither shown nor hidden."""
        return bool(self._order("has_fixed_structure"))

    def used(self, title: str) -> tuple[int, int]:
        """The last used row and column."""
        row, column = self._order("used", title)
        return row, column

    def filled(self, block: Reference) -> int:
        """How many cells hold a value or a formula."""
        return int(self._order("filled", *_corners(block)))

    def values(self, block: Reference) -> list[list[Seen]]:
        """What the cells show, row by row."""
        return [[_seen(value) for value in row] for row in self._order("values", *_corners(block))]

    def formulas(self, block: Reference) -> dict[tuple[int, int], str]:
        """The formulas by row and column."""
        found = self._order("formulas", *_corners(block))
        return {
            (block.first_row + down, block.first_column + right): text
            for down, right, text in found
        }

    def write(self, title: str, row: int, column: int, rows: Sequence[Sequence[Typed]]) -> None:
        """Fill cells from one on."""
        self._order("write", title, row, column, [[_sent(value) for value in row] for row in rows])

    def insert_rows(self, title: str, row: int, count: int) -> None:
        """Insert whole rows above ``row``."""
        self._order("insert_rows", title, row, count)
        self._names = self._tables = None

    def fit_rows(self, block: Reference) -> None:
        """Make rows as high as what stands in them needs."""
        self._order("fit_rows", block.sheet, block.first_row, block.last_row)

    def is_row_hidden(self, title: str, row: int) -> bool:
        """Whether a row is out of sight."""
        return bool(self._order("is_row_hidden", title, row))

    def hide_rows(self, block: Reference, *, hidden: bool) -> None:
        """Hide or show the rows of a block."""
        self._order("hide_rows", block.sheet, block.first_row, block.last_row, hidden)

    def names(self) -> list[DefinedName]:
        """All defined names."""
        if self._names is None:
            found = self._order("names")
            self._names = [DefinedName(name, scope, content) for name, scope, content in found]
        return self._names

    def tables(self) -> dict[str, Reference]:
        """The tables of the workbook; blocks that are merely filtered are none."""
        if self._tables is None:
            self._tables = {
                name: Reference(*block)
                for name, *block in self._order("tables")
                if not name.startswith(_ANONYMOUS)
            }
        return self._tables

    def has_totals(self, name: str) -> bool:
        """Whether the last row of a table is one of totals."""
        return bool(self._order("has_totals", name))

    def resize_table(self, name: str, block: Reference) -> None:
        """Let a table cover ``block``."""
        self._order("resize_table", name, *_corners(block))
        self._tables = None

    def selection(self) -> Reference:
        """The selected cells; the first one where something else is selected."""
        block = self._order("selection")
        return Reference(*block) if block else Reference(self._order("active"), 1, 1, 1, 1)

    def select(self, block: Reference) -> None:
        """Bring a block to the front, selected."""
        self._order("select", *_corners(block))

    def calculate(self) -> None:
        """Calculate all formulas."""
        self._order("calculate")

    def set_automatic(self, *, automatic: bool) -> None:
        """Whether formulas follow each change."""
        self._order("set_automatic", automatic)

    def set_updating(self, *, updating: bool) -> None:
        """Whether the window follows each change."""
        self._order("set_updating", updating)

    def save(self, path: Path) -> None:
        """Write it as LibreOffice does, which rewrites the whole file."""
        self._order("save", str(path))
        self.path = path

    def print(self, path: Path) -> None:
        """Print it to a PDF file."""
        self._order("save", str(path.with_suffix(".pdf")))

    def close(self) -> None:
        """Close it without saving."""
        self._order("close")

    def _order(self, method: str, *arguments: object) -> Any:  # noqa: ANN401
        return self._office.order(method, self._number, *arguments)


def _corners(block: Reference) -> tuple[str, int, int, int, int]:
    first, last = (block.first_row, block.first_column), (block.last_row, block.last_column)
    return block.sheet, *first, *last


def _seen(value: Any) -> Seen:  # noqa: ANN401
    if isinstance(value, dict):
        if "error" in value:
            return CellError(value["error"])
        return _DAY_ZERO + timedelta(days=value["day"])
    seen: Seen = float(value) if isinstance(value, int) else value
    return seen


def _sent(value: Typed) -> object:
    if isinstance(value, Formula):
        return {"formula": value.text}
    if isinstance(value, bool):
        return {"formula": "=TRUE()" if value else "=FALSE()"}
    if isinstance(value, datetime):
        return {"day": (value - _DAY_ZERO) / timedelta(days=1)}
    return value
