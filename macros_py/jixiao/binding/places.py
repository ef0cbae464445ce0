"""Where each single cell of the form stands now: by its name, else by its label."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from jixiao.binding.texts import Texts
from jixiao.form.cells import MONEY_UNIT, Cell
from jixiao.form.definition import FieldsBlock, GridBlock
from jixiao.model.entries import storable
from jixiao.sheets.address import Reference, to_a1
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot
from jixiao.sheets.value import Value

_HEADER_ROWS = 3
_SEARCHED_COLUMNS = 12
_PRINTED_UNIT = "金额单位："
"""What stands before the 录入单位 above a paper."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell of a workbook."""

    sheet: SheetSnapshot
    row: int
    column: int

    @property
    def value(self) -> Value:
        """What stands there, a text without what can stand nowhere else."""
        value = self.raw
        return (storable(value) or None) if isinstance(value, str) else value

    @property
    def raw(self) -> Value:
        """What stands there, exactly as the file has it."""
        return self.sheet.value(self.row, self.column)

    @property
    def has_formula(self) -> bool:
        """Whether it is calculated."""
        return self.sheet.has_formula(self.row, self.column)

    @property
    def address(self) -> str:
        """Its address on its sheet: ``B3``."""
        return to_a1(self.row, self.column)


def rows_of(spots: Iterable[Spot]) -> list[range]:
    """The row of each spot."""
    return [range(row, row + 1) for row in sorted({spot.row for spot in spots})]


@dataclass(slots=True)
class Places:
    """The spots of ``cells``, by path.

    Attributes:
        snapshot: the workbook.
        texts: the texts of each sheet by its title.
        spots: path → spot, of all cells that were found.
        homes: key of a form sheet → the sheet that stands for it in the workbook.
        drawn: paths of the cells that a paper prints, on the sheets where any is lost.
    """

    snapshot: Snapshot
    texts: dict[str, Texts] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    homes: dict[str, SheetSnapshot] = field(default_factory=dict)
    drawn: set[str] = field(default_factory=set)

    def find_named(self, cells: Iterable[Cell], named: Mapping[str, Reference]) -> list[Cell]:
        """Place the cells whose names lead somewhere; give back the others."""
        lost = []
        for cell in cells:
            reference = named.get(cell.name)
            sheet = None if reference is None else self.snapshot.sheet(reference.sheet)
            if reference is None or sheet is None:
                lost.append(cell)
                continue
            self.spots[cell.path] = Spot(sheet, reference.first_row, reference.first_column)
        return lost

    def find_drawn(
        self, cells: Iterable[Cell], on_sheet: Callable[[str, Texts], Mapping[str, Spot]]
    ) -> list[Cell]:
        """Place the cells whose names are lost where the paper prints them; give back the others.

        Args:
            cells: those to be placed.
            on_sheet: key of a form sheet and the texts of what stands for it → spots by path.
        """
        lost = []
        known: dict[str, Mapping[str, Spot]] = {}
        for cell in cells:
            key, home = cell.sheet.key, self.homes.get(cell.sheet.key)
            if home is not None and key not in known:
                known[key] = on_sheet(key, self.texts.setdefault(home.title, Texts(home)))
            spot = known.get(key, {}).get(cell.path)
            if spot is None:
                lost.append(cell)
            else:
                self.spots[cell.path] = spot
        self.drawn |= {path for spots in known.values() for path in spots}
        return lost

    def find_labelled(self, cells: Iterable[Cell], known: Iterable[Cell]) -> None:
        """Place cells whose names are lost beside their labels, where these are unmistakable."""
        families: dict[tuple[str, str], dict[tuple[int, int], tuple[Cell, Spot]]] = {}
        for cell in known:
            family = families.setdefault((cell.sheet.key, cell.block.key), {})
            spot = self.spots.get(cell.path)
            if cell.path in self.drawn:
                continue  # printed cells stand apart from the rest of their block
            if spot is not None and spot.sheet is self.homes.get(cell.sheet.key):
                family[spot.row, spot.column] = cell, spot
        for cell in cells:
            home = self.homes.get(cell.sheet.key)
            if home is None:
                continue
            texts = self.texts.setdefault(home.title, Texts(home))
            family = families[cell.sheet.key, cell.block.key]
            search = _Search(cell, list(family.values()), texts)
            spot = next((s for s in search.candidates() if (s.row, s.column) not in family), None)
            if spot is not None:
                self.spots[cell.path] = spot
                family[spot.row, spot.column] = cell, spot


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for one cell among the cells of its block."""

    cell: Cell
    family: list[tuple[Cell, Spot]]
    texts: Texts

    def candidates(self) -> Iterator[Spot]:
        block = self.cell.block
        if isinstance(block, GridBlock) and self.cell.row:
            yield from self._crossings(block)
        else:
            yield from self._beside_label()

    def _crossings(self, block: GridBlock) -> Iterator[Spot]:
        grid = [(other, spot) for other, spot in self.family if other.row]
        if not grid:
            yield from self._under_headers(block)
            return
        spots = [spot for _, spot in grid]
        first, last = min(s.row for s in spots), max(s.row for s in spots)
        left = min(s.column for s in spots)
        height = len(block.row + block.calc_row)
        rows = [s.row for other, s in grid if other.row == self.cell.row] or [
            row
            for row, column in self.texts.find(_row_label(block, self.cell.row))
            if first - height < row < last + height and column <= left
        ]
        columns = [s.column for other, s in grid if other.column == self.cell.column] or [
            column
            for row, column in self.texts.find(_column_label(block, self.cell.column))
            if first - _HEADER_ROWS - height <= row < first and column > self._side(grid)
        ]
        if rows and columns:
            yield Spot(self.texts.sheet, rows[0], columns[0])

    def _side(self, grid: Iterable[tuple[Cell, Spot]]) -> int:
        """The column of the row labels, 0 if it is not seen: no column's header stands there."""
        sides = [
            column
            for other, spot in grid
            if isinstance(other.block, GridBlock)
            for row, column in self.texts.find(_row_label(other.block, other.row))
            if row == spot.row and column < spot.column
        ]
        return min(sides, default=0)

    def _under_headers(self, block: GridBlock) -> Iterator[Spot]:
        """Where no name of the grid is left: below the row that holds all its column headers."""
        headers = [self.texts.find(column.label) for column in block.column]
        shared = set.intersection(*({row for row, _ in cells} for cells in headers))
        for row, left in self.texts.find(_row_label(block, self.cell.row)):
            above = max((header for header in shared if header < row), default=0)
            for header, column in self.texts.find(_column_label(block, self.cell.column)):
                if header == above and column > left:
                    yield Spot(self.texts.sheet, row, column)

    def _beside_label(self) -> Iterator[Spot]:
        found = self.texts.find(self.cell.field.label)
        if self.cell.field is MONEY_UNIT and not found:
            found = self.texts.find(_PRINTED_UNIT)
            if len(found) == 1:
                yield Spot(self.texts.sheet, found[0][0], found[0][1] + 1)
        offset = self._usual_offset()
        for row, column in found:
            if self._is_near(row) or (len(found) == 1 and not self.family):
                yield Spot(self.texts.sheet, row, column + offset)

    def _is_near(self, row: int) -> bool:
        """Whether ``row`` can belong to the block: among its cells, or just below its title."""
        block = self.cell.block
        rows = [spot.row for _, spot in self.family]
        if isinstance(block, FieldsBlock):
            length = len(block.field) + len(block.calc) + 1
            if rows:
                return min(rows) - length <= row <= max(rows) + length
        else:
            length = _HEADER_ROWS
            if rows:
                return min(rows) - length <= row < min(rows)
        return any(0 < row - title <= length for title in self.texts.rows_with(block.title))

    def _usual_offset(self) -> int:
        """How far right of its label a value stands in this block."""
        offsets = Counter(
            spot.column - column
            for other, spot in self.family
            for row, column in self.texts.find(other.field.label)
            if row == spot.row and column < spot.column
        )
        offsets = offsets or Counter(self._calculated_offsets())
        return offsets.most_common(1)[0][0] if offsets else 1

    def _calculated_offsets(self) -> Iterator[int]:
        """How far right of their labels the calculated cells of the sheet stand."""
        sheet = self.texts.sheet
        blocks = (block for block in self.cell.sheet.blocks if isinstance(block, FieldsBlock))
        for each in (each for block in blocks for each in block.calc):
            for row, column in self.texts.find(each.label):
                right = range(column + 1, column + 1 + _SEARCHED_COLUMNS)
                formulas = (there - column for there in right if sheet.has_formula(row, there))
                if offset := next(formulas, 0):
                    yield offset


def _row_label(block: GridBlock, key: str) -> str:
    return next(row.label for row in block.row + block.calc_row if row.key == key)


def _column_label(block: GridBlock, key: str) -> str:
    columns = block.column + block.calc_column
    return next(column.label for column in columns if column.key == key)
