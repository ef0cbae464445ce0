"""What a host must be able to do with a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeAlias

from jixiao.sheets.address import Reference
from jixiao.sheets.snapshot import DefinedName, Visibility
from jixiao.sheets.value import CellError


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as Excel writes it in English, with its ``=``."""

    text: str


Seen: TypeAlias = bool | float | str | datetime | CellError | None
"""What a cell shows; an empty text counts as blank."""

Typed: TypeAlias = bool | float | str | datetime | Formula | None
"""What goes into a cell; a ``str`` is a text whatever it looks like."""


class Document(Protocol):
    """An open workbook. A :class:`Reference` names the sheet by its title."""

    @property
    def path(self) -> Path:
        """Where it was opened or last saved."""

    def titles(self) -> list[str]:
        """The titles of the sheets, in the order of their tabs."""

    def visibility(self, title: str) -> Visibility:
        """Whether the tab shows."""

    def show(self, title: str, *, visible: bool) -> None:
        """Show or hide a sheet."""

    def is_protected(self, title: str) -> bool:
        """Whether the cells of a sheet are protected."""

    def has_fixed_structure(self) -> bool:
        """Whether sheets may be neither shown nor hidden."""

    def used(self, title: str) -> tuple[int, int]:
        """The last used row and column; at least 1."""

    def filled(self, block: Reference) -> int:
        """How many cells hold a value or a formula, whatever the size of the block."""

    def values(self, block: Reference) -> list[list[Seen]]:
        """What the cells show, row by row."""

    def formulas(self, block: Reference) -> dict[tuple[int, int], str]:
        """Row and column on the sheet → formula with its ``=``, of the cells that have one."""

    def write(self, title: str, row: int, column: int, rows: Sequence[Sequence[Typed]]) -> None:
        """Fill cells from one on; formats stay."""

    def insert_rows(self, title: str, row: int, count: int) -> None:
        """Insert whole rows above ``row``; names, tables and formats grow with what is around.

        Raises:
            HostError: this host cannot.
        """

    def fit_rows(self, block: Reference) -> None:
        """Make rows as high as what stands in them needs."""

    def is_row_hidden(self, title: str, row: int) -> bool:
        """Whether a row is out of sight."""

    def hide_rows(self, block: Reference, *, hidden: bool) -> None:
        """Hide or show the rows of a block."""

    def names(self) -> list[DefinedName]:
        """All defined names."""

    def tables(self) -> dict[str, Reference]:
        """Name of each Excel table → its block, header row included."""

    def has_totals(self, name: str) -> bool:
        """Whether the last row of a table is one of totals."""

    def resize_table(self, name: str, block: Reference) -> None:
        """Let a table cover ``block``, header row included."""

    def selection(self) -> Reference:
        """The selected cells, which lie on the sheet in front."""

    def select(self, block: Reference) -> None:
        """Bring a block to the front, selected."""

    def calculate(self) -> None:
        """Calculate all formulas."""

    def set_automatic(self, *, automatic: bool) -> None:
        """Whether formulas follow each change."""

    def set_updating(self, *, updating: bool) -> None:
        """Whether the window follows each change."""

    def save(self, path: Path) -> None:
        """Write the workbook to ``path``, which it belongs to from now on.

        Raises:
            OutputError: it cannot be written there.
        """

    def print(self, path: Path) -> None:
        """Print the workbook to a PDF file.

        Raises:
            NotImplementedError: this host cannot print.
        """

    def close(self) -> None:
        """Close it without saving."""
