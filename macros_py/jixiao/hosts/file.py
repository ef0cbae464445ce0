"""A workbook file as a host: read as it was last saved, changed only where it is written to.

Nothing calculates here: results of formulas stay what they were when the file was saved. The
program that opens the file next calculates anew.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

from xlwings.main import Engine

from jixiao.errors import HostError
from jixiao.hosts.document import Formula, Seen, Typed
from jixiao.hosts.engine import engine_over
from jixiao.ooxml.package import Package
from jixiao.ooxml.relationships import relationships
from jixiao.output import write_atomically
from jixiao.sheets.address import Reference
from jixiao.sheets.opening import open_package
from jixiao.sheets.patching import content
from jixiao.sheets.patching.patch import WorkbookPatch, sheet_parts
from jixiao.sheets.patching.workbook_part import forget_calculation_order, recalculate_on_load
from jixiao.sheets.reader import main_part, snapshot_of
from jixiao.sheets.snapshot import DefinedName, SheetSnapshot, Snapshot, Visibility
from jixiao.sheets.value import Value

_DAY_ZERO: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell knows no time zone


def file_engine() -> Engine:
    """The engine of xlwings over workbook files, made the active one."""
    return engine_over("file", FileDocument)


class FileDocument:
    """A :class:`~jixiao.hosts.document.Document` over the file at ``path``.

    Raises:
        NotAWorkbookError: it is no readable workbook.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._load(open_package(path))

    def _load(self, package: Package) -> None:
        self._package = package
        self._snapshot: Snapshot = snapshot_of(package)
        self._typed: dict[str, dict[tuple[int, int], Typed]] = {}
        self._shown: dict[str, bool] = {}
        self._hidden_rows: dict[str, set[int]] = {}
        self._folded: dict[tuple[str, int], bool] = {}
        self._resized: dict[str, Reference] = {}
        self._selection = Reference(self._snapshot.sheets[0].title, 1, 1, 1, 1)

    def titles(self) -> list[str]:
        """The titles of the sheets."""
        return [sheet.title for sheet in self._snapshot]

    def visibility(self, title: str) -> Visibility:
        """Whether the tab shows."""
        if title in self._shown:
            return "visible" if self._shown[title] else "hidden"
        return self._sheet(title).visibility

    def show(self, title: str, *, visible: bool) -> None:
        """Show or hide a sheet."""
        self._shown[self._sheet(title).title] = visible

    def is_protected(self, title: str) -> bool:
        """Whether the file says so of a sheet."""
        part = sheet_parts(self._package)[self._sheet(title).title]
        return self._says(part, "sheetProtection", "sheet")

    def has_fixed_structure(self) -> bool:
        """Whether the file says so."""
        return self._says(main_part(self._package)[0], "workbookProtection", "lockStructure")

    def _says(self, part: str, tag: str, attribute: str) -> bool:
        mark = WorkbookPatch(self._package).root(part).find(f"{{*}}{tag}")
        return mark is not None and mark.get(attribute) in {"1", "true"}

    def used(self, title: str) -> tuple[int, int]:
        """The last row and column with a value or a formula."""
        sheet = self._sheet(title)
        cells = {(1, 1), *sheet.values, *sheet.formulas, *self._typed.get(title, {})}
        return max(row for row, _ in cells), max(column for _, column in cells)

    def filled(self, block: Reference) -> int:
        """How many cells hold a value or a formula."""
        sheet = self._sheet(block.sheet)
        typed = self._typed.get(sheet.title, {})
        known = {*sheet.values, *sheet.formulas, *typed}
        count = sum(
            block.contains(*cell) for cell in known if cell not in typed or typed[cell] is not None
        )
        for array in sheet.array_formulas:
            if common := _common(array, block):
                count += common.height * common.width
                count -= sum(common.contains(*cell) for cell in known)
        return count

    def values(self, block: Reference) -> list[list[Seen]]:
        """What the cells show; of a formula written since, nothing."""
        sheet = self._sheet(block.sheet)
        typed = self._typed.get(sheet.title, {})
        rows = range(block.first_row, block.last_row + 1)
        columns = range(block.first_column, block.last_column + 1)

        def seen(cell: tuple[int, int]) -> Seen:
            if cell not in typed:
                return _seen(sheet.value(*cell))
            value = typed[cell]
            return None if isinstance(value, Formula) else value

        return [[seen((row, column)) for column in columns] for row in rows]

    def formulas(self, block: Reference) -> dict[tuple[int, int], str]:
        """The formulas by row and column; ``=`` alone where the file has it in another cell."""
        sheet = self._sheet(block.sheet)
        typed = self._typed.get(sheet.title, {})
        found = {}
        parts = (_common(array, block) for array in sheet.array_formulas)
        inner = {cell for part in parts if part for cell in part.cells()}
        for cell in {*sheet.formulas, *typed} | inner:
            if not block.contains(*cell):
                continue
            value = typed.get(cell)
            if isinstance(value, Formula):
                found[cell] = value.text
            elif cell not in typed:
                found[cell] = f"={sheet.formula(*cell) or ''}"
        return found

    def write(self, title: str, row: int, column: int, rows: Sequence[Sequence[Typed]]) -> None:
        """Fill cells from one on."""
        typed = self._typed.setdefault(self._sheet(title).title, {})
        for down, values in enumerate(rows):
            for right, value in enumerate(values):
                typed[row + down, column + right] = value

    def insert_rows(self, title: str, row: int, count: int) -> None:
        """Refuse: names, formats and formulas would have to move along.

        Raises:
            HostError: always.
        """
        raise HostError(
            f"{self.path}：不能在《{title}》第{row}行插入{count}行。请在 Excel 里插入。"
        )

    def fit_rows(self, block: Reference) -> None:
        """Heights stay: whoever opens the file sees to them."""

    def is_row_hidden(self, title: str, row: int) -> bool:
        """Whether a row is out of sight."""
        if (title, row) in self._folded:
            return self._folded[title, row]
        if title not in self._hidden_rows:
            part = sheet_parts(self._package)[title]
            rows = WorkbookPatch(self._package).root(part).iterfind("{*}sheetData/{*}row")
            self._hidden_rows[title] = {
                int(each.get("r", "0")) for each in rows if each.get("hidden") in {"1", "true"}
            }
        return row in self._hidden_rows[title]

    def hide_rows(self, block: Reference, *, hidden: bool) -> None:
        """Hide or show the rows of a block."""
        for row in range(block.first_row, block.last_row + 1):
            self._folded[block.sheet, row] = hidden

    def names(self) -> list[DefinedName]:
        """All defined names."""
        return list(self._snapshot.names)

    def tables(self) -> dict[str, Reference]:
        """The tables of the workbook."""
        tables = {name: table.reference for name, table in self._snapshot.tables.items()}
        return tables | self._resized

    def has_totals(self, name: str) -> bool:
        """Whether the last row of a table is one of totals."""
        return self._snapshot.tables[name].total_rows > 0

    def resize_table(self, name: str, block: Reference) -> None:
        """Let a table cover ``block``."""
        self._resized[name] = block

    def selection(self) -> Reference:
        """What was selected here; at first A1 of the first sheet."""
        return self._selection

    def select(self, block: Reference) -> None:
        """Remember a selection."""
        self._selection = block

    def calculate(self) -> None:
        """Nothing calculates here."""

    def set_automatic(self, *, automatic: bool) -> None:
        """Nothing calculates here."""

    def set_updating(self, *, updating: bool) -> None:
        """There is no window."""

    def save(self, path: Path) -> None:
        """WorkbookPatch the file; what was not written to keeps its bytes."""
        patch = WorkbookPatch(self._package)
        parts = sheet_parts(self._package)
        for title, typed in self._typed.items():
            worksheet = patch.worksheet(parts[title])
            before = worksheet.formulas()
            for (row, column), value in sorted(typed.items()):
                worksheet.write(row, column, _content(value))
            patch.changed(parts[title])
            if worksheet.formulas() != before:
                forget_calculation_order(patch)
        for (title, row), hidden in self._folded.items():
            element = patch.worksheet(parts[title]).row_element(row)
            for attribute in ("hidden", "outlineLevel"):
                element.attrib.pop(attribute, "")
                if hidden:
                    element.set(attribute, "1")
            patch.changed(parts[title])
        self._show(patch)
        for name, block in self._resized.items():
            _resize(patch, parts[block.sheet], name, block)
        if not patch.is_empty:
            recalculate_on_load(patch)
        selection = self._selection
        data = patch.to_bytes()
        write_atomically(path, data, overwrite=True)
        self.path = path
        self._load(Package.of(data, path.name))
        self._selection = selection

    def print(self, path: Path) -> None:
        """Refuse.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError(path)

    def close(self) -> None:
        """Nothing is held open."""

    def _sheet(self, title: str) -> SheetSnapshot:
        sheet = self._snapshot.sheet(title)
        if sheet is None:
            raise KeyError(title)
        return sheet

    def _show(self, patch: WorkbookPatch) -> None:
        main = main_part(self._package)[0]
        for tab in patch.root(main).iterfind("{*}sheets/{*}sheet"):
            visible = self._shown.get(tab.get("name", ""))
            if visible is None:
                continue
            if visible:
                tab.attrib.pop("state", "")
            else:
                tab.set("state", "hidden")
            patch.changed(main)


def _common(one: Reference, other: Reference) -> Reference | None:
    """The block of the cells that lie in both."""
    top, left = max(one.first_row, other.first_row), max(one.first_column, other.first_column)
    bottom, right = min(one.last_row, other.last_row), min(one.last_column, other.last_column)
    return (
        Reference(one.sheet, top, left, bottom, right) if top <= bottom and left <= right else None
    )


def _resize(patch: WorkbookPatch, sheet_part: str, name: str, block: Reference) -> None:
    for link in relationships(patch.package, sheet_part).values():
        if link.kind != "table":
            continue
        table = patch.root(link.target)
        if table.get("displayName") == name:
            for element in (table, *table.iterfind("{*}autoFilter")):
                element.set("ref", block.a1)
            patch.changed(link.target)


def _seen(value: Value) -> Seen:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, time):
        return datetime.combine(_DAY_ZERO.date(), value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value


def _content(value: Typed) -> content.Content:
    if isinstance(value, Formula):
        return content.Formula(value.text.removeprefix("="))
    if isinstance(value, bool):
        return content.Formula("TRUE()" if value else "FALSE()", str(value).upper())
    if isinstance(value, datetime):
        return Decimal((value - _DAY_ZERO) / timedelta(days=1))
    return Decimal(repr(value)) if isinstance(value, float) else value
