"""A workbook of the form laid out in the plainest way, straight as a ``Snapshot``.

The reader goes by names and headers, so it must read this layout as well as the real one; and no
file is written, so that properties can be tried on many self-evaluations.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from jixiao.form.cells import Cell, cells_of
from jixiao.form.definition import FieldsBlock, GridBlock, ListBlock, Sheet
from jixiao.form.loading import base_form
from jixiao.model.amount import Amount
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.version import FORM_VERSION
from jixiao.sheets.address import Reference
from jixiao.sheets.snapshot import DefinedName, SheetSnapshot, Snapshot, Table
from jixiao.sheets.value import Value

_MARKS = (
    DefinedName("表单标识", None, '"jixiao"'),
    DefinedName("表单版本", None, str(FORM_VERSION)),
)


def laid_out(data: SelfEvaluation, file_name: str = "工作簿.xlsx") -> Snapshot:
    """The workbook that holds ``data``, every calculated cell with a formula."""
    sheets = []
    for sheet in base_form().sheets:
        if sheet.repeat:
            for index, project in enumerate(data.projects):
                layout = _Layout(sheet, f"项目{index + 1:02d}", project)
                layout.name("项目标识", f'"{project.id}"')
                sheets.append(layout)
        else:
            sheets.append(_Layout(sheet, sheet.title, data))
    for layout in sheets:
        layout.fill()
    return Snapshot(
        file_name,
        tuple(SheetSnapshot(s.title, "visible", s.values, s.formulas) for s in sheets),
        (*_MARKS, *(name for layout in sheets for name in layout.names)),
        {table.name: table for layout in sheets for table in layout.tables},
    )


@dataclass(slots=True)
class _Layout:
    sheet: Sheet
    title: str
    record: object
    row: int = 1
    values: dict[tuple[int, int], Value] = field(default_factory=dict)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    names: list[DefinedName] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def name(self, name: str, refers_to: str) -> None:
        scope = self.title if self.sheet.repeat else None
        self.names.append(DefinedName(name, scope, refers_to))

    def fill(self) -> None:
        cells = list(cells_of(self.sheet))
        for block in self.sheet.blocks:
            self.values[self.row, 1] = block.title
            self.row += 1
            own = [cell for cell in cells if cell.block is block]
            if isinstance(block, FieldsBlock):
                self._fields(own)
            elif isinstance(block, GridBlock):
                self._grid(block, own)
            elif isinstance(block, ListBlock):
                self._list(block)
            self.row += 1

    def _fields(self, cells: list[Cell]) -> None:
        for cell in cells:
            self.values[self.row, 1] = cell.field.label
            self._cell(cell, self.row, 2)
            self.row += 1

    def _grid(self, block: GridBlock, cells: list[Cell]) -> None:
        self._fields([cell for cell in cells if not cell.row])
        columns = [column.key for column in block.column + block.calc_column]
        for index, column in enumerate(block.column + block.calc_column):
            self.values[self.row, 2 + index] = column.label
        rows = [row.key for row in block.row + block.calc_row]
        for index, row in enumerate(block.row + block.calc_row):
            self.values[self.row + 1 + index, 1] = row.label
        for cell in cells:
            if cell.row:
                place = self.row + 1 + rows.index(cell.row), 2 + columns.index(cell.column)
                self._cell(cell, *place)
        self.row += 1 + len(rows)

    def _cell(self, cell: Cell, row: int, column: int) -> None:
        self.name(cell.name, str(Reference(self.title, row, column, row, column)))
        if cell.field.formula:
            self.formulas[row, column] = "1+1"
            self.values[row, column] = Decimal(2)
        else:
            self._value(value_at(self.record, cell.path), cell.field.type, row, column)

    def _list(self, block: ListBlock) -> None:
        header = self.row
        for column, item in enumerate(block.column, 1):
            self.values[header, column] = item.label
        entries = value_at(self.record, block.path)
        assert isinstance(entries, tuple)
        for entry in entries:
            self.row += 1
            for column, item in enumerate(block.column, 1):
                if item.formula:
                    self.formulas[self.row, column] = "1+1"
                    self.values[self.row, column] = Decimal(2)
                else:
                    self._value(getattr(entry, item.key), item.type, self.row, column)
        self.row += 3
        area = Reference(self.title, header, 1, self.row - 1, len(block.column))
        if self.sheet.repeat:
            self.name(block.name, str(area))
        else:
            labels = tuple(item.label for item in block.column)
            self.tables.append(Table(block.name, area, labels))

    def _value(self, value: object, kind: str, row: int, column: int) -> None:
        if isinstance(value, Amount):
            value = value.text if value.number is None else value.number
        if kind == "date" and isinstance(value, str):
            value = dt.date.fromisoformat(value)
        if value not in (None, ""):
            assert isinstance(value, str | Decimal | dt.date)
            self.values[row, column] = value


def changed(snapshot: Snapshot, title: str, values: Mapping[tuple[int, int], Value]) -> Snapshot:
    """``snapshot`` with other values in some cells of one sheet; typed over formulas too."""
    sheets = tuple(_changed(sheet, values) if sheet.title == title else sheet for sheet in snapshot)
    return Snapshot(
        snapshot.file_name, sheets, snapshot.names, snapshot.tables, snapshot.properties
    )


def _changed(sheet: SheetSnapshot, values: Mapping[tuple[int, int], Value]) -> SheetSnapshot:
    merged = {**sheet.values, **values}
    kept = {cell: value for cell, value in merged.items() if value is not None}
    formulas = {cell: text for cell, text in sheet.formulas.items() if cell not in values}
    return SheetSnapshot(sheet.title, sheet.visibility, kept, formulas)


def places_of(snapshot: Snapshot, text: str) -> Iterator[tuple[str, int, int]]:
    """Title, row and column of each cell that says ``text``."""
    for sheet in snapshot:
        for (row, column), value in sheet.values.items():
            if value == text:
                yield sheet.title, row, column
