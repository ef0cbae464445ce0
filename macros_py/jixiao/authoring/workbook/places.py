"""Where things stand: areas of cells, lists, and the layout that knows all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells; rows and columns count from 0, the last ones included."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    @property
    def is_merged(self) -> bool:
        """Whether it is more than one cell."""
        return (self.top, self.left) != (self.bottom, self.right)

    @property
    def anchor(self) -> str:
        """The first cell: ``$B$5``."""
        return str(xl_rowcol_to_cell(self.top, self.left, row_abs=True, col_abs=True))

    @property
    def range(self) -> str:
        """All cells: ``$B$5:$B$9``, or ``$B$5`` where it is one cell."""
        if not self.is_merged:
            return self.anchor
        last = xl_rowcol_to_cell(self.bottom, self.right, row_abs=True, col_abs=True)
        return f"{self.anchor}:{last}"

    def seen_from(self, sheet: str, reference: str) -> str:
        """``reference`` (an anchor or a range here) as a formula on ``sheet`` writes it."""
        return reference if sheet == self.sheet else f"{quote_sheetname(self.sheet)}!{reference}"

    @property
    def qualified(self) -> str:
        """The first cell with its sheet: ``预决算!$B$5``."""
        return f"{quote_sheetname(self.sheet)}!{self.anchor}"

    @property
    def qualified_range(self) -> str:
        """All cells with their sheet."""
        return f"{quote_sheetname(self.sheet)}!{self.range}"


def one_cell(sheet: str, row: int, column: int) -> Area:
    """The area of a single cell."""
    return Area(sheet, row, column, row, column)


@dataclass(frozen=True, slots=True)
class ListArea:
    """A list: its header row, its body rows (ready blank ones included), its columns by key."""

    sheet: str
    header: int
    first: int
    last: int
    columns: Mapping[str, int]
    left: int
    right: int

    def column(self, key: str) -> Area:
        """The body of one column."""
        return Area(self.sheet, self.first, self.columns[key], self.last, self.columns[key])

    def cell(self, key: str, index: int) -> Area:
        """One cell of the body."""
        return one_cell(self.sheet, self.first + index, self.columns[key])

    def address(self, key: str, index: int) -> str:
        """One cell of the body as formulas of its row name it: ``B5``."""
        return str(xl_rowcol_to_cell(self.first + index, self.columns[key]))

    @property
    def body(self) -> Area:
        """All columns of the form, without the 序号 column and without the header."""
        columns = self.columns.values()
        return Area(self.sheet, self.first, min(columns), self.last, max(columns))

    @property
    def whole(self) -> Area:
        """Header and body, with the 序号 column."""
        return Area(self.sheet, self.header, self.left, self.last, self.right)


@dataclass(slots=True)
class Layout:
    """Every cell and list by path; those of project sheets by project index and path."""

    cells: dict[tuple[int | None, str], Area] = field(default_factory=dict)
    lists: dict[tuple[int | None, str], ListArea] = field(default_factory=dict)
    overview: ListArea | None = None
    extras: dict[str, Area] = field(default_factory=dict)
    named: dict[str, Area] = field(default_factory=dict)  # by Excel name, beside the form's cells
