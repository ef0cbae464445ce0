"""Where each list of the form stands now: its header row, its columns and its rows."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from jixiao.binding.texts import Texts, headline, normal, without_note
from jixiao.form.definition import ListBlock
from jixiao.form.loading import Form
from jixiao.model.entries import storable
from jixiao.sheets.address import LAST_ROW, Reference
from jixiao.sheets.snapshot import SheetSnapshot, Table

_SEARCHED_ROWS = 4
_ENOUGH_HEADERS = 0.6


@dataclass(frozen=True, slots=True)
class Grid:
    """A list as it stands on a sheet.

    Attributes:
        sheet: the sheet.
        header: row of its headers.
        columns: key → column, of the columns that were found.
        rows: its rows, blank ones included: it may be the whole height of the sheet.
    """

    sheet: SheetSnapshot
    header: int
    columns: Mapping[str, int]
    rows: range

    @property
    def filled_rows(self) -> tuple[int, ...]:
        """Those of its rows in which anything stands, be it beside the list."""
        return self.sheet.filled_rows(self.rows.start, self.rows.stop - 1)

    def first_formula(self, key: str) -> int | None:
        """The first row whose cell in the column ``key`` has a formula of its own."""
        column, formulas = self.columns[key], self.sheet.formulas
        rows = (row for row, other in formulas if other == column and row in self.rows)
        return min(rows, default=None)

    def is_blank(self, row: int, keys: Iterable[str]) -> bool:
        """Whether nothing is typed in the columns ``keys`` of a row."""
        values = (self.sheet.value(row, self.columns[key]) for key in keys)
        return all(
            value is None or (isinstance(value, str) and not storable(value).strip())
            for value in values
        )


def typed_keys(block: ListBlock) -> list[str]:
    """The columns that are typed, not calculated."""
    return [column.key for column in block.column if not column.formula]


def named_grid(block: ListBlock, area: Reference, sheet: SheetSnapshot) -> Grid | None:
    """The list in ``area``, which covers headers and rows; ``None`` if no header is left."""
    for row in range(area.first_row, min(area.first_row + _SEARCHED_ROWS, area.last_row + 1)):
        columns = columns_in(block, sheet, row, area.first_column, area.last_column)
        if columns:
            return Grid(sheet, row, columns, range(row + 1, area.last_row + 1))
    return None


def columns_in(
    block: ListBlock, sheet: SheetSnapshot, row: int, first: int = 1, last: int | None = None
) -> dict[str, int]:
    """The columns of ``block`` whose headers stand in ``row``, by key.

    Spaces, full-width characters and a bracket at the end do not matter.
    """
    headers: dict[str, int] = {}
    for column, value in sheet.filled(row, first, last):
        if isinstance(value, str):
            headers.setdefault(normal(value), column)
    loose = {without_note(header): column for header, column in reversed(headers.items())}
    exact = {field.key: headers.get(normal(field.label)) for field in block.column}
    taken = set(exact.values())
    found = {}
    for field in block.column:
        place = exact[field.key]
        if place is None:
            near = loose.get(without_note(normal(field.label)))
            place = None if near in taken else near
        if place is not None:
            found[field.key] = place
    return found


def grid_by_headers(
    block: ListBlock, texts: Texts, taken: Collection[tuple[str, int]]
) -> Grid | None:
    """The list whose name is lost, found by its header row; ``None`` if it cannot be told.

    Args:
        block: the list.
        texts: of the sheet it should be on.
        taken: sheet titles and header rows of lists found already.
    """
    labels = [field.label for field in block.column if not field.formula]
    hits = Counter(row for label in labels for row in set(texts.rows_with(label)))
    enough = ceil(len(labels) * _ENOUGH_HEADERS)
    free = [row for row in sorted(hits) if (texts.sheet.title, row) not in taken]
    rows = [row for row in free if hits[row] >= enough]
    titles = list(texts.rows_with(block.title))
    titled = [row for row in rows if any(0 < row - title < _SEARCHED_ROWS for title in titles)]
    if not titled and (len(rows) != 1 or len(labels) == 1):
        return None
    header = (titled or rows)[0]
    columns = columns_in(block, texts.sheet, header)
    return Grid(texts.sheet, header, columns, range(header + 1, header + 1))


def extended(
    grid: Grid, block: ListBlock, others: Iterable[range], titles: Collection[str], *, gaps: bool
) -> Grid:
    """``grid`` with the rows typed below its last one, up to the next thing on the sheet.

    Args:
        grid: as far as its name reaches.
        block: the list.
        others: the rows of each other cell and list of the form; the list ends above them.
        titles: head lines of blocks, as texts are compared.
        gaps: whether blank rows may lie between, as in a list that is no Excel table.
    """
    keys = [key for key in typed_keys(block) if key in grid.columns]
    first = grid.header + 1
    lowest = first if gaps else max(first, grid.rows.stop)
    below = [max(rows.start, lowest) for rows in others if rows.stop > lowest]
    last = min(below, default=LAST_ROW + 1) - 1
    end = min(grid.rows.stop, last + 1)
    for row in grid.sheet.filled_rows(end, last):
        if (not gaps and row > end) or _begins_block(grid.sheet, row, titles):
            break
        if not grid.is_blank(row, keys):
            end = row + 1
        elif not gaps:
            break
    return Grid(grid.sheet, grid.header, grid.columns, range(first, max(first, end)))


def block_titles(form: Form) -> frozenset[str]:
    """The head lines of all blocks, as texts are compared."""
    return frozenset(normal(block.title) for sheet in form.sheets for block in sheet.blocks)


def _begins_block(sheet: SheetSnapshot, row: int, titles: Collection[str]) -> bool:
    _, first = next(sheet.filled(row), (0, None))
    return isinstance(first, str) and headline(first) in titles


def table_area(table: Table) -> Reference:
    """The headers and rows of an Excel table, without its total rows."""
    area = table.reference
    last = max(area.first_row, area.last_row - max(0, table.total_rows))
    return Reference(area.sheet, area.first_row, area.first_column, last, area.last_column)
