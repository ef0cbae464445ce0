"""A paper's layout with its values, as a table for Word."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, groupby
from typing import Final

from jixiao.form.layout import Entries, Layout, Part
from jixiao.papers.drawing import Placed, drawn
from jixiao.report.paper_lists import PaperList
from jixiao.report.paper_values import PaperValues
from jixiao.report.tables import Align, Cell, Row, Table, runs_of_equal

UPRIGHT: Final = Decimal(170)
ACROSS: Final = Decimal(257)
"""Width between the margins in mm, portrait and landscape."""

_HEAD: Final = "表头文字"
_TEXT: Final = "表格文字"
_INDENTED: Final = ("　", "其中")
_TENTH: Final = Decimal("0.1")
_ROW_HEIGHT: Final = Decimal("5.4")


def paper_table(values: PaperValues) -> Table:
    """The table of the paper that ``values`` prints.

    The columns of a part may be of widths of their own: the grid of the table has a line wherever
    any part has one.
    """
    return _Drawing(values).table()


class _Drawing:
    def __init__(self, values: PaperValues) -> None:
        self._values = values
        self._layout = values.layout
        self._lists = {
            id(part): PaperList(values, part)
            for part in self._layout.part
            if isinstance(part, Entries)
        }
        self._texts: dict[tuple[int, str], list[str]] = {}
        self._spans: dict[tuple[int, str], list[int]] = {}
        for part in self._layout.part:
            if isinstance(part, Entries):
                self._fill(part, self._lists[id(part)])
        self._edges = {id(part): edges(self._layout, part) for part in self._layout.part}
        self._lines = sorted({edge for each in self._edges.values() for edge in each})

    def table(self) -> Table:
        placed = drawn(self._layout, lambda part: len(self._lists[id(part)].rows))
        widths = tuple(
            right - left for left, right in zip(self._lines, self._lines[1:], strict=False)
        )
        by_row = groupby(sorted(placed, key=lambda p: (p.row, p.column)), key=lambda p: p.row)
        repeated = isinstance(self._layout.part[0], Entries)
        rows = tuple(
            Row(tuple(self._cells(cells)), is_header=repeated and not number)
            for number, cells in by_row
        )
        return Table(widths, rows, row_height=_ROW_HEIGHT)

    def _fill(self, part: Entries, entries: PaperList) -> None:
        """Texts and heights of the cells of a list; what is merged goes on where it is blank."""
        groups: list[tuple[str, ...]] = [()] * len(entries.rows)
        for column in part.column:
            key = (id(part), column.key)
            texts = entries.texts(column)
            if column.merged:
                texts = _filled_down(texts, groups)
                groups = [(*group, text) for group, text in zip(groups, texts, strict=True)]
                self._spans[key] = runs_of_equal(groups)
            self._texts[key] = texts

    def _cells(self, placed: Iterator[Placed]) -> Iterator[Cell]:
        for each in placed:
            high, text = each.high, ""
            if each.entry is None:
                text = self._values.cell(each.cell)
            else:
                assert each.of is not None  # noqa: S101 - as drawn
                key = (id(each.part), each.of.key)
                text = self._texts[key][each.entry]
                high = self._spans[key][each.entry] if key in self._spans else 1
                if not high:
                    continue
            edge = self._edges[id(each.part)]
            left, right = edge[each.column], edge[each.column + each.wide]
            yield Cell(
                text,
                self._lines.index(right) - self._lines.index(left),
                high,
                align=self._align(each),
                style=_HEAD if _is_head(each) else _TEXT,
            )

    def _align(self, placed: Placed) -> Align:
        """As the layout says; else long texts and indented ones to the left."""
        if placed.entry is not None:
            said = placed.of.align if placed.of else ""
            return Align(said or "center")
        if placed.cell.align:
            return Align(placed.cell.align)
        if placed.head:
            is_left = placed.cell.label.startswith(_INDENTED)
        else:
            is_left = self._values.is_long(placed.cell)
        return Align.LEFT if is_left else Align.CENTER


def edges(layout: Layout, part: Part) -> list[Decimal]:
    """Where the lines between the columns of ``part`` stand, in mm from the left, to a tenth."""
    full = ACROSS if layout.landscape else UPRIGHT
    shares = [Decimal(str(each)) for each in part.mm or layout.mm or layout.columns]
    ends = accumulate(shares, initial=Decimal(0))
    return [(end * full / sum(shares)).quantize(_TENTH) for end in ends]


def _filled_down(texts: Sequence[str], groups: Sequence[tuple[str, ...]]) -> list[str]:
    """Blank texts as the one above, as long as the columns to the left go on too."""
    filled: list[str] = []
    for place, text in enumerate(texts):
        goes_on = place > 0 and groups[place] == groups[place - 1]
        filled.append(filled[-1] if not text and goes_on else text)
    return filled


def _is_head(placed: Placed) -> bool:
    return placed.head or bool(placed.of and placed.of.merged)
