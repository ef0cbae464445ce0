"""校验结果 in the open workbook: rows written over the old ones, in whole blocks."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import xlwings as xw

from jixiao.excel.filtering import unfiltered
from jixiao.excel.protection import require_writable
from jixiao.excel.typing_in import Content, typed_rows
from jixiao.form.loading import base_form
from jixiao.form.reading import Reading
from jixiao.review_sheet.area import ReviewArea, find_area
from jixiao.review_sheet.links import link_of
from jixiao.rules.review import ReviewRow
from jixiao.sheets.patching.content import Formula, fitted
from jixiao.sheets.snapshot import Snapshot

_POSITION: Final = "position"
_LAST_COLUMN: Final = "XFD"


def review_area(snapshot: Snapshot, reading: Reading) -> ReviewArea:
    """Where 校验结果 stands.

    Raises:
        InputError: the sheet, the list or a needed column has gone.
    """
    return find_area(snapshot, reading, base_form())


def write_review(
    book: xw.Book, snapshot: Snapshot, area: ReviewArea, rows: Sequence[ReviewRow]
) -> bool:
    """Put ``rows`` into 校验结果 and blank what is left of the old ones.

    Rows are inserted where there are not enough, so that names, formats and conditional formats
    grow with them. If everything stands there already, nothing is written.

    Args:
        book: the open workbook.
        snapshot: its values.
        area: where 校验结果 stands.
        rows: what it is to hold.

    Returns:
        Whether anything was written.

    Raises:
        InputError: the sheet is protected.
    """
    wanted = _contents(snapshot, area, rows)
    if wanted == _present(area, len(rows)):
        return False
    sheet = book.sheets[area.sheet.title]
    require_writable(sheet)
    with unfiltered(sheet.tables[area.table.name].api if area.table else sheet.api):
        _write(sheet, area, wanted)
    return True


def _write(sheet: xw.Sheet, area: ReviewArea, wanted: list[list[Content]]) -> None:
    count = len(wanted)
    missing = max(0, area.header + count - area.last)
    if missing:
        _insert(sheet, area, missing)
    last_old = max((row + missing * (row >= area.last) for row in area.entries), default=0)
    last = max(last_old, area.header + count)
    blank: list[list[Content]] = [[None] * len(area.all_columns)] * (last - area.header - count)
    for first, columns in _runs(_written(area)):
        positions = [area.all_columns.index(column) for column in columns]
        block = [[row[at] for at in positions] for row in [*wanted, *blank]]
        sheet.range((area.first, first)).value = typed_rows(block)
    _fit_heights(sheet, area.first, last)


def _contents(
    snapshot: Snapshot, area: ReviewArea, rows: Sequence[ReviewRow]
) -> list[list[Content]]:
    """What the rows hold; columns as in ``area.all_columns``."""
    titles = {sheet.title for sheet in snapshot}
    return [
        [*(_content(row, key, area, titles) for key in area.columns), *_others(row, area)]
        for row in rows
    ]


def _content(row: ReviewRow, key: str, area: ReviewArea, titles: set[str]) -> Content:
    text = fitted(getattr(row.entry, key) or "")
    link = link_of(row, text, area, titles) if key == _POSITION else None
    return link or text or None


def _others(row: ReviewRow, area: ReviewArea) -> list[Content]:
    """What staff wrote in columns of their own goes along with its row."""
    if row.source is None:
        return [None] * len(area.others)
    return [area.sheet.value(area.entries[row.source], column) for column in area.others]


def _present(area: ReviewArea, count: int) -> list[list[Content]] | None:
    """The rows as they stand there; ``None`` if they are not ``count`` from the first row on."""
    if area.entries != tuple(range(area.first, area.first + count)):
        return None
    position = area.columns[_POSITION]

    def present(row: int, column: int) -> Content:
        link = area.sheet.formula(row, column) if column == position else None
        return Formula(link) if link else area.sheet.value(row, column)

    return [[present(row, column) for column in area.all_columns] for row in area.entries]


def _written(area: ReviewArea) -> list[int]:
    """The columns that are written: not those in which staff have formulas of their own."""
    rows = range(area.first, max((area.last, *area.entries)) + 1)
    calculated = {
        column for column in area.others if any(area.sheet.has_formula(row, column) for row in rows)
    }
    return sorted(set(area.all_columns) - calculated)


def _runs(columns: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Columns side by side, each run with its first one."""
    breaks = [0, *(i for i, (a, b) in enumerate(pairwise(columns), 1) if b != a + 1), len(columns)]
    for start, end in pairwise(breaks):
        yield columns[start], list(columns[start:end])


def _insert(sheet: xw.Sheet, area: ReviewArea, count: int) -> None:
    """More rows above the last one, numbered as the others are."""
    first, last = area.last, area.last + count - 1
    sheet.range(f"A{first}:{_LAST_COLUMN}{last}").insert("down")
    formula = area.sheet.formula(area.first, area.number) if area.number else None
    if area.number and formula:
        numbers = sheet.range((area.first, area.number), (area.first, area.number))
        cells = sheet.range((first, area.number), (last, area.number))
        # The formula is the same in every row, and has grown with the rows above.
        cells.formula = [[numbers.formula]] * count


def _fit_heights(sheet: xw.Sheet, first: int, last: int) -> None:
    if last >= first:
        sheet.range((first, 1), (last, 1)).rows.autofit()
