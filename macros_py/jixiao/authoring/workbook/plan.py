"""A sheet being laid out: its items, row by row."""

from dataclasses import dataclass, field

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.columns import Columns
from jixiao.authoring.workbook.items import Item, Link, Text
from jixiao.authoring.workbook.looks import Look
from jixiao.authoring.workbook.needs import Need
from jixiao.authoring.workbook.places import Area, ListArea
from jixiao.form.definition import Sheet
from jixiao.sheets.text_height import height_of

ROW_HEIGHT = 20.0
HEAD_HEIGHT = 24.0


@dataclass(frozen=True, slots=True)
class Table:
    """A list that becomes an Excel table."""

    name: str
    path: str
    area: ListArea
    headers: tuple[str, ...]
    numbering: str = ""
    filtered: bool = False


@dataclass(slots=True)
class Plan:
    """One sheet of the workbook.

    Attributes:
        title: of its tab.
        sheet: its definition.
        columns: its column grid.
        project: number of its project, from 0; ``None`` on sheets that stand once.
        row: where the next block begins.
        items, tables, heights: what has been laid out so far.
        print_area: what is printed; ``None`` for all that was laid out.
        repeat: rows that head every printed page.
        folded: columns of intermediate results, hidden until someone unfolds them.
        folded_rows: rows that no paper handed in prints, hidden likewise.
        freeze: first row and column that scroll.
        boxes: cells that show a choice as its options with a check box each, and those options.
    """

    title: str
    sheet: Sheet
    columns: Columns
    project: int | None = None
    row: int = 0
    items: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    print_area: Area | None = None
    repeat: tuple[int, int] | None = None
    freeze: tuple[int, int] = (2, 0)
    needs: list[Need] = field(default_factory=list)
    folded: set[int] = field(default_factory=set)
    folded_rows: set[int] = field(default_factory=set)
    boxes: list[tuple[Area, tuple[str, ...]]] = field(default_factory=list)

    def area(self, left: int, right: int | None = None, *, row: int | None = None) -> Area:
        """Cells of one row, the current one unless said otherwise."""
        row = self.row if row is None else row
        return Area(self.title, row, left, row, left if right is None else right)

    def add(self, *items: Item) -> None:
        """Lay out ``items``."""
        self.items += items

    def text(self, left: int, right: int, text: str, look: Look) -> None:
        """A fixed text in the current row, high enough to read."""
        self.add(Text(self.area(left, right), text, look))
        if look.wrap:
            self.make_room(text, self.columns.width(left, right), look.size)

    def make_room(self, text: str, width: float, size: float, *, row: int | None = None) -> None:
        """Let a row, the current one unless said otherwise, be high enough for ``text``."""
        row = self.row if row is None else row
        needed = max(height_of(text, width, size), ROW_HEIGHT)
        self.heights[row] = max(self.heights.get(row, 0), needed)

    def next_row(self, height: float = ROW_HEIGHT) -> None:
        """Go on to the next row; the current one is at least ``height`` points high."""
        self.heights[self.row] = max(self.heights.get(self.row, 0), height)
        self.row += 1

    def head(self, title: str, look: Look = looks.HEAD) -> None:
        """The coloured head line of a block, over all columns."""
        self.add(Text(self.area(0, self.columns.last), title, look))
        self.next_row(HEAD_HEIGHT)

    def link(self, column: int, text: str, target: str, look: Look = looks.LINK) -> None:
        """A link in the current row."""
        self.add(Link(self.area(column), text, target, look))
