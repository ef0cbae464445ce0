"""xlwings' ``Range`` over a document."""

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from jixiao.hosts.document import Seen
from jixiao.hosts.typing_in import rows_of
from jixiao.sheets.address import LAST_COLUMN, Reference, column_letters

if TYPE_CHECKING:
    from jixiao.hosts.document import Document
    from jixiao.hosts.sheet import Sheet


class Cells(base_classes.Range):
    """A block of cells.

    Attributes:
        sheet: the sheet it lies on.
        block: where it lies.
        options: xlwings' own, for reading.
        OutlineLevel: taken and not kept: a file's hidden rows get theirs with ``Hidden``, those of
            LibreOffice have none.
    """

    def __init__(self, sheet: "Sheet", block: Reference) -> None:
        self.sheet = sheet
        self.block = block
        self.options: dict[str, Any] = {}
        self.OutlineLevel = 1

    @property
    def api(self) -> "Cells":
        """Itself: xlwings writes nothing where ``api`` is false."""
        return self

    @property
    def _document(self) -> "Document":
        return self.sheet.book.document

    @property
    def row(self) -> int:
        """Its first row."""
        return self.block.first_row

    @property
    def column(self) -> int:
        """Its first column."""
        return self.block.first_column

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns."""
        return self.block.height, self.block.width

    @property
    def coords(self) -> tuple[str, int, int, int, int]:
        """Sheet, first row and column, height and width."""
        return self.block.sheet, self.row, self.column, *self.shape

    @property
    def address(self) -> str:
        """``$B$3:$D$9``."""
        return self.get_address(True, True, False)  # noqa: FBT003 - xlwings' own signature

    def __len__(self) -> int:
        return self.block.height * self.block.width

    def __bool__(self) -> bool:
        return True

    def __call__(self, arg1: int, arg2: int | None = None) -> "Cells":
        """One cell, by its number or by its row and column within the block."""
        if arg2 is None:
            down, right = divmod(arg1 - 1, self.block.width)
        else:
            down, right = arg1 - 1, arg2 - 1
        row, column = self.row + down, self.column + right
        return Cells(self.sheet, Reference(self.block.sheet, row, column, row, column))

    @property
    def raw_value(self) -> list[list[Seen]]:
        """What the cells show, row by row."""
        return self._document.values(self.block)

    @raw_value.setter
    def raw_value(self, value: object) -> None:
        self._write(value)

    @property
    def formula(self) -> str | tuple[tuple[str, ...], ...]:
        """The formulas, and where there is none, the value as text, as Excel gives it."""
        formulas = self._document.formulas(self.block)
        values = self._document.values(self.block)
        shown = tuple(
            tuple(
                formulas.get((self.row + down, self.column + right)) or _as_text(value)
                for right, value in enumerate(row)
            )
            for down, row in enumerate(values)
        )
        return shown[0][0] if len(self) == 1 else shown

    @formula.setter
    def formula(self, value: object) -> None:
        self._write(value)

    @property
    def EntireRow(self) -> "Cells":  # noqa: N802
        """Its rows; only whether they are hidden is asked of them."""
        return self

    @property
    def Hidden(self) -> bool:  # noqa: N802
        """Whether its first row is out of sight."""
        return self._document.is_row_hidden(self.block.sheet, self.row)

    @Hidden.setter
    def Hidden(self, value: object) -> None:  # noqa: N802
        self._document.hide_rows(self.block, hidden=bool(value))

    def clear_contents(self) -> None:
        """Empty the cells; formats stay."""
        self._write(None)

    def select(self) -> None:
        """Bring it to the front, selected."""
        self._document.select(self.block)

    def insert(self, shift: str | None = None, copy_origin: str | None = None) -> None:
        """Insert as many whole rows as the block is high, above it.

        Raises:
            NotImplementedError: single cells are not shifted here.
        """
        del copy_origin
        if shift != "down" or self.block.width != LAST_COLUMN:
            raise NotImplementedError(self.address)
        self._document.insert_rows(self.block.sheet, self.row, self.block.height)

    def autofit(self, axis: str | None = None) -> None:
        """Make the rows as high as what stands in them needs.

        Raises:
            NotImplementedError: columns keep their width here.
        """
        if axis not in {"r", "rows"}:
            raise NotImplementedError(axis)
        self._document.fit_rows(self.block)

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool) -> str:  # noqa: FBT001
        """Its address, with ``$`` and the names of file and sheet as asked."""
        row, column = "$" * row_absolute, "$" * col_absolute
        block = self.block
        first = f"{column}{column_letters(block.first_column)}{row}{block.first_row}"
        last = f"{column}{column_letters(block.last_column)}{row}{block.last_row}"
        address = first if block.is_cell else f"{first}:{last}"
        return f"[{self.sheet.book.name}]{block.sheet}!{address}" if external else address

    def _write(self, value: object) -> None:
        rows = rows_of(value, self.block.height, self.block.width)
        self._document.write(self.block.sheet, self.row, self.column, rows)


def _as_text(value: Seen) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)
