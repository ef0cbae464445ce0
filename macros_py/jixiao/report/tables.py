"""Official tables: described plainly, written as WordprocessingML with merges computed here."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Final

from markupsafe import Markup, escape

from jixiao.report.values import lines

_TWIPS_PER_MM: Final = Decimal(1440) / Decimal("25.4")
_EDGES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


class Align(Enum):
    """How a cell's text stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, merged ones included.

    Attributes:
        text: what it shows; each line is a paragraph.
        colspan: grid columns it covers.
        rowspan: rows it covers.
        align: how the text stands; the vertical place is always the middle.
        style: name of the paragraph style in the template, which decides font and size.
    """

    text: str = ""
    colspan: int = 1
    rowspan: int = 1
    align: Align = Align.CENTER
    style: str = "表格文字"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; places covered by a ``rowspan`` above are not listed again.

    Attributes:
        cells: its cells from left to right.
        is_header: repeated at the top of each page (the first rows of a table only).
    """

    cells: tuple[Cell, ...]
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of fixed widths with thin black lines.

    Attributes:
        widths: width of each grid column in mm.
        rows: from top to bottom.
        row_height: least height of a row in mm.
    """

    widths: tuple[Decimal, ...]
    rows: tuple[Row, ...]
    row_height: Decimal = Decimal(8)


def runs_of_equal(keys: Sequence[Hashable]) -> list[int]:
    """For each place the length of the run of equal keys beginning there, 0 inside a run.

    ``["产出", "产出", "效益"]`` gives ``[2, 0, 1]``: the ``rowspan`` of each cell of a column.
    """
    lengths: list[int] = []
    start = 0
    for place, key in enumerate(keys):
        if place and key == keys[start]:
            lengths[start] += 1
            lengths.append(0)
        else:
            start = place
            lengths.append(1)
    return lengths


def table_xml(table: Table, styles: Mapping[str, str]) -> Markup:
    """``table`` as a ``w:tbl`` element; its last row never stands alone on a page.

    Args:
        table: what to write.
        styles: style name → style id of the document; an unknown style is left to the default.

    Raises:
        ValueError: the cells of a row don't fill the grid exactly.
    """
    widths = [twips(width) for width in table.widths]
    borders = "".join(
        f'<w:{e} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for e in _EDGES
    )
    out = [
        (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f"<w:tblBorders>{borders}</w:tblBorders>"
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/>'
            '<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>'
        ),
        *(f'<w:gridCol w:w="{width}"/>' for width in widths),
        "</w:tblGrid>",
    ]
    height = twips(table.row_height)
    last_but_one = len(table.rows) - 2
    for number, (row, placed) in enumerate(zip(table.rows, _placed(table), strict=True)):
        together = "<w:keepNext/>" if number == last_but_one else ""
        header = "<w:tblHeader/>" if row.is_header else ""
        out.append(
            f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>'
            f"{header}</w:trPr>"
        )
        for column, cell, is_start in placed:
            width = sum(widths[column : column + cell.colspan])
            out.append(_cell_xml(cell, width, styles, together, is_start=is_start))
        out.append("</w:tr>")
    out.append("</w:tbl>")
    return Markup("".join(out))  # noqa: S704 - every text in it was escaped


def twips(millimetres: Decimal) -> int:
    """``millimetres`` in twentieths of a point, the unit of Word."""
    return int((millimetres * _TWIPS_PER_MM).to_integral_value(ROUND_HALF_UP))


def _placed(table: Table) -> Iterator[list[tuple[int, Cell, bool]]]:
    """For each row its cells with their grid column, and whether the cell starts in this row."""
    open_cells: dict[int, tuple[Cell, int]] = {}  # column -> merged cell, rows still to cover
    for number, row in enumerate(table.rows, start=1):
        placed: list[tuple[int, Cell, bool]] = []
        cells = iter(row.cells)
        column = 0
        while column < len(table.widths):
            merged, left = open_cells.pop(column, (None, 0))
            cell = merged or next(cells, None)
            if cell is None:
                raise ValueError(f"row {number} ends at column {column} of {len(table.widths)}")
            placed.append((column, cell, merged is None))
            remaining = left if merged else cell.rowspan
            if remaining > 1:
                open_cells[column] = (cell, remaining - 1)
            column += cell.colspan
        if column > len(table.widths) or next(cells, None) is not None:
            raise ValueError(f"row {number} is wider than the grid of {len(table.widths)} columns")
        if any(start not in {place for place, _, _ in placed} for start in open_cells):
            raise ValueError(f"row {number} has a cell across one merged from above")
        yield placed
    if open_cells:
        raise ValueError("a merged cell reaches below the last row")


def _cell_xml(
    cell: Cell, width: int, styles: Mapping[str, str], together: str, *, is_start: bool
) -> str:
    """One ``w:tc``; the places a merged cell covers further down are written without its text."""
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    merge = ""
    if cell.rowspan > 1:
        merge = '<w:vMerge w:val="restart"/>' if is_start else '<w:vMerge w:val="continue"/>'
    style = styles.get(cell.style)
    format_ = f'<w:pStyle w:val="{escape(style)}"/>' if style else ""
    format_ = f'<w:pPr>{format_}{together}<w:jc w:val="{cell.align.value}"/></w:pPr>'
    texts = lines(cell.text) if is_start else [""]
    paragraphs = "".join(f"<w:p>{format_}{_run_xml(text)}</w:p>" for text in texts)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}'
        f'<w:vAlign w:val="center"/></w:tcPr>{paragraphs}</w:tc>'
    )


def _run_xml(text: str) -> str:
    """A run whose quotation marks and dashes take the Chinese font."""
    if not text:
        return ""
    return (
        '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )
