"""Which rows and sheets of the open workbook are to be hidden, and which to be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jixiao.form.cells import cells_of, lists_of
from jixiao.form.definition import FieldsBlock, GridBlock, ListBlock, Sheet
from jixiao.form.layout import Entries
from jixiao.form.loading import Form
from jixiao.form.reading import Reading
from jixiao.papers.drawing import drawn
from jixiao.papers.folding import NOTE, Folding, is_foldable
from jixiao.sheets.address import Reference, from_a1
from jixiao.sheets.snapshot import Snapshot

_AXIS: Final = "项目"
_HEAD_NEAR: Final = 3
_UNIT: Final = ".money_unit"
_TYPED: Final = (FieldsBlock, GridBlock, ListBlock)


@dataclass(frozen=True, slots=True)
class Fold:
    """The rows of one block: whether each is to be hidden, and whether all are.

    Attributes:
        head: row and column of the head line above them and what it is to say, if it does not yet.
    """

    title: str
    rows: dict[int, bool]
    hidden: bool
    head: tuple[int, int, str] | None = None


def block_folds(snapshot: Snapshot, reading: Reading) -> Iterator[Fold]:
    """Blocks of fields, figures and lists; those that a paper itself draws are left alone."""
    folding = Folding(reading.form, reading.data)
    if reading.form.needs is None:
        return
    for sheet in filter(is_foldable, reading.form.sheets):
        printed = _printed(reading.form, sheet)
        for project in range(len(reading.data.projects)) if sheet.repeat else (None,):
            places = _Places(snapshot, reading, project)
            end = places.end_of(sheet, printed)
            for block in sheet.blocks:
                if not isinstance(block, _TYPED) or block.path in printed:
                    continue
                if isinstance(block, ListBlock):
                    seen = folding.wants_list(sheet, block, project)
                    fold = places.list_fold(block, hide=not seen)
                else:
                    fold = _cells_fold(folding, places, sheet, block.key, printed)
                if fold and max(fold.rows) > end:
                    rows = {row: hide for row, hide in fold.rows.items() if row > end}
                    yield Fold(fold.title, rows, fold.hidden, _head(snapshot, fold, block.title))


def _head(snapshot: Snapshot, fold: Fold, text: str) -> tuple[int, int, str] | None:
    """The head line of a block, where it must say something else."""
    sheet = snapshot.sheet(fold.title)
    wanted, other = (text + NOTE, text) if fold.hidden else (text, text + NOTE)
    above = (
        (row, column)
        for (row, column), value in (sheet.values.items() if sheet else ())
        if value == other and row < min(fold.rows) and column == 1
    )
    at = max(above, default=None)
    near = at is not None and at[0] >= min(fold.rows) - _HEAD_NEAR
    return (*at, wanted) if at and near else None


def _cells_fold(
    folding: Folding, places: "_Places", sheet: Sheet, key: str, printed: frozenset[str]
) -> Fold | None:
    """Rows of single cells: hidden unless a cell in them is wanted or filled in."""
    seen: dict[int, bool] = {}
    calculated: set[int] = set()
    title, wanted = "", False
    cells = [c for c in cells_of(sheet) if c.block.key == key and c.path not in printed]
    for cell in cells:
        at = places.at(cell.path)
        if at is None:
            continue
        title, row = at
        if cell.field.formula or (isinstance(cell.block, GridBlock) and cell.path.endswith(_UNIT)):
            calculated.add(row)
            continue
        sees = folding.wants(cell) or folding.is_filled(cell, places.project)
        seen[row] = seen.get(row, False) or sees
        wanted = wanted or sees
    if not seen:
        return None
    rows = {row: not sees for row, sees in seen.items()}
    rows |= dict.fromkeys(calculated - seen.keys(), not wanted)
    return places.with_ends(Fold(title, rows, hidden=not wanted))


class _Places:
    """Where values of the workbook, or of one project of it, stand."""

    def __init__(self, snapshot: Snapshot, reading: Reading, project: int | None) -> None:
        self.snapshot = snapshot
        self.origins = reading.origins
        self.project = project
        self.prefix = "" if project is None else f"projects[{project}]."

    def at(self, path: str) -> tuple[str, int] | None:
        """Title and row of a value."""
        origin = self.origins.get(self.prefix + path)
        if origin is None or origin.sheet is None or origin.cell is None:
            return None
        return origin.sheet, from_a1(origin.cell)[0]

    def list_fold(self, block: ListBlock, *, hide: bool) -> Fold | None:
        """All rows of a list from its header; hidden only if nothing is typed in them."""
        area = self._area(block)
        sheet = self.snapshot.sheet(area.sheet) if area else None
        if area is None or sheet is None:
            return None
        rows = range(area.first_row, area.last_row + 1)
        typed = any(
            not sheet.has_formula(row, column)
            for row in sheet.filled_rows(area.first_row + 1, area.last_row)
            for column, _ in sheet.filled(row, area.first_column)
        )
        hidden = hide and not typed
        return self.with_ends(Fold(area.sheet, dict.fromkeys(rows, hidden), hidden=hidden))

    def with_ends(self, fold: Fold) -> Fold:
        """With the column heads above the figures and the blank row below, which go with all."""
        sheet = self.snapshot.sheet(fold.title)
        if sheet is None:
            return fold
        ends = {}
        for row in fold.rows:
            if _AXIS in sheet.row(row - 1, 1, sheet.last_column) and row - 1 not in fold.rows:
                ends[row - 1] = fold.hidden
        last = max(fold.rows)
        if not sheet.filled_rows(last + 1, last + 1):
            ends[last + 1] = fold.hidden
        return Fold(fold.title, ends | fold.rows, fold.hidden)

    def end_of(self, sheet: Sheet, printed: frozenset[str]) -> int:
        """The last row of the paper that the sheet is drawn as; 0 if it is none."""
        paths = [path for path in printed if not path.endswith(_UNIT)]
        rows = [at[1] for at in map(self.at, paths) if at]
        areas = [self._area(block) for block in lists_of(sheet) if block.path in printed]
        return max([*rows, *(area.last_row for area in areas if area)], default=0)

    def _area(self, block: ListBlock) -> Reference | None:
        if self.project is None and block.name in self.snapshot.tables:
            return self.snapshot.tables[block.name].reference
        mark = self.origins.get(self.prefix.rstrip("."))
        return self.snapshot.resolve(block.name, mark.sheet if mark else None)


def _printed(form: Form, sheet: Sheet) -> frozenset[str]:
    """Paths of what the sheet shows in the paper it is drawn as."""
    layout = form.layout_of(sheet)
    if layout is None:
        return frozenset()
    cells = {each.cell.path for each in drawn(layout, lambda _: 1)}
    cells |= {part.path for part in layout.part if isinstance(part, Entries)}
    return frozenset(cells | {c.path for c in cells_of(sheet) if c.path.endswith(_UNIT)})


def sheet_folds(snapshot: Snapshot, reading: Reading) -> dict[str, bool]:
    """Title → whether to hide, of the sheets that papers decide about and that stand once."""
    folding = Folding(reading.form, reading.data)
    folds = {}
    for sheet in reading.form.sheets:
        decided = is_foldable(sheet) or sheet.tab == "print" or sheet.key == "last_year"
        if sheet.repeat or not decided or reading.form.needs is None:
            continue
        origins = (reading.origins.get(cell.path) for cell in cells_of(sheet))
        title = next((o.sheet for o in origins if o and o.sheet), sheet.title)
        if snapshot.sheet(title) is not None:
            folds[title] = folding.hides(sheet) and not folding.has_entries(sheet)
    return folds
