"""Where 校验结果 stands in a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from jixiao.binding.tables import columns_in
from jixiao.errors import InputError
from jixiao.form.definition import ListBlock
from jixiao.form.loading import Form
from jixiao.form.reading import Reading
from jixiao.sheets.address import from_a1
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot, Table

PATH: Final = "review"
LEVELS: Final = "结果_程度"
"""The name of the column 程度, by which formulas count findings and formats mark cells."""

_NUMBER: Final = "序号"
_NEEDED: Final = ("level", "position", "message", "status", "note", "code", "field", "project")


@dataclass(frozen=True, slots=True)
class ReviewArea:
    """The list of findings as it stands.

    Attributes:
        sheet: its sheet.
        header: row of its headers.
        last: its last ready row.
        columns: key → column.
        number: column of 序号, if there is one.
        others: columns that staff added to the table.
        entries: row of each entry of the data, in order; may lie below ``last``.
        table: the Excel table; ``None`` if it was turned into plain cells.
    """

    sheet: SheetSnapshot
    header: int
    last: int
    columns: Mapping[str, int]
    number: int | None
    others: tuple[int, ...]
    entries: tuple[int, ...]
    table: Table | None

    @property
    def first(self) -> int:
        """Its first row."""
        return self.header + 1

    @property
    def all_columns(self) -> tuple[int, ...]:
        """Every column of the list but 序号."""
        return (*self.columns.values(), *self.others)

    @property
    def remarked(self) -> frozenset[int]:
        """The entries beside which staff wrote in columns of their own."""
        return frozenset(
            index
            for index, row in enumerate(self.entries)
            for column in self.others
            if self.sheet.value(row, column) is not None and not self.sheet.has_formula(row, column)
        )


def find_area(snapshot: Snapshot, reading: Reading, form: Form) -> ReviewArea:
    """Where ``reading`` found 校验结果.

    Raises:
        InputError: the sheet, the list, or a column it cannot do without has gone.
    """
    block = form.lists[PATH]
    sheet, first = _start(snapshot, reading, block)
    table = snapshot.tables.get(block.name)
    body = None if table is None else table.body
    if table is None or body is None or body.sheet != sheet.title or body.first_row != first:
        table = body = None
    left = table.reference.first_column if table else 1
    right = table.reference.last_column if table else sheet.last_column
    columns = columns_in(block, sheet, first - 1, left, right)
    if lost := [c.label for c in block.column if c.key in _NEEDED and c.key not in columns]:
        raise InputError(
            f"{snapshot.file_name}：《{sheet.title}》缺少列“{'”“'.join(lost)}”，写不进校验结果。"
            "请在表头恢复原来的列名，保存后再校验。"
        )
    headers = dict(sheet.filled(first - 1, left, right)) if table else {}
    number = next((column for column, text in headers.items() if text == _NUMBER), None)
    known = {number, *columns.values()}
    entries = _entries(reading)
    return ReviewArea(
        sheet,
        first - 1,
        body.last_row if body else _last_named(snapshot, sheet, first, entries),
        columns,
        number,
        tuple(column for column in headers if column not in known),
        entries,
        table,
    )


def _start(snapshot: Snapshot, reading: Reading, block: ListBlock) -> tuple[SheetSnapshot, int]:
    """The sheet of the list and its first row."""
    origin = reading.origins.get(PATH)
    sheet = snapshot.sheet(origin.sheet or "") if origin else None
    if origin is None or sheet is None:
        raise InputError(
            f"{snapshot.file_name}：找不到《校验结果》的“{block.title}”，可能被删除了，校验结果没有地方写。"
            "请用删除以前的文件，或重新生成工作簿后再填。"
        )
    return sheet, from_a1(origin.cell or "")[0]


def _entries(reading: Reading) -> tuple[int, ...]:
    origins = reading.origins
    return tuple(
        from_a1(origins[f"{PATH}[{index}].code"].cell or "")[0]
        for index in range(len(reading.data.review))
    )


def _last_named(
    snapshot: Snapshot, sheet: SheetSnapshot, first: int, entries: tuple[int, ...]
) -> int:
    """Without a table, the list has the rows that its names cover."""
    named = snapshot.resolve(LEVELS)
    covered = named.last_row if named and named.sheet == sheet.title else 0
    return max(first, covered, *entries)
