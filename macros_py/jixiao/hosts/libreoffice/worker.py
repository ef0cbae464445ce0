"""Drives LibreOffice for :mod:`jixiao.hosts.libreoffice.office`; run by a Python that has ``uno``.

It stands alone: the Python that LibreOffice brings knows nothing of this package. Orders come on
stdin and answers go to stdout, one JSON object a line: ``{"do": method, "with": arguments}`` →
``{"done": result}`` or ``{"failed": text}``. When stdin ends, LibreOffice ends.

Cells travel as ``null``, numbers, texts, ``{"error": "#N/A"}``, ``{"day": serial}`` or, to be
written, ``{"formula": "=A1"}``. Rows and columns count from 1; a block is ``[title, first row,
first column, last row, last column]``.
"""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import uno  # type: ignore[import-not-found]

Uno: TypeAlias = Any
Part: TypeAlias = Any
Rows: TypeAlias = list[list[Any]]

_START = 120.0
_ASKS_TO_BE_STARTED_AGAIN = 81
_DAY_CELLS = 2
_FILLED_CELLS = 1 | 2 | 4 | 16  # values, days, texts, formulas
_ERROR_RESULTS = 4
_ANY_RESULT = 7
_DATE_FORMAT = 2
_EXCEL_FILES = 3  # com.sun.star.sheet.AddressConvention.XL_OOX
_FILTERS = {
    "xlsx": "Calc MS Excel 2007 XML",
    "xlsm": "Calc MS Excel 2007 VBA XML",
    "pdf": "calc_pdf_Export",
}
_ERRORS = {
    32767: "#N/A",
    503: "#NUM!",
    521: "#NULL!",
    524: "#REF!",
    525: "#NAME?",
    532: "#DIV/0!",
}
_PLACE = re.compile(
    r"\$?('(?:[^']|'')+'|[^'.$]+)\.(\$?[A-Z]+\$?[0-9]+)(?::\.?(\$?[A-Z]+\$?[0-9]+))?"
)

_TOKEN = re.compile(
    r"""
    "(?:[^"]|"")*" | [#][A-Z/0]+[!?]?
    | [$]?(?P<title>'(?:[^']|'')+'|[^\W\d]\w*)[.](?=[$]?[A-Z]{1,3}[$]?[0-9])
    | [;|{}~!]
    """,
    re.VERBOSE,
)
_OUTSIDE = {";": ",", "~": ",", "!": " "}
_IN_BRACES = {";": ",", "|": ";"}


def _properties(**values: object) -> tuple[Uno, ...]:
    properties = []
    for name, value in values.items():
        entry = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        entry.Name, entry.Value = name, value
        properties.append(entry)
    return tuple(properties)


class Office:
    """A LibreOffice of our own, with a profile of its own, and the documents open in it."""

    def __init__(self, program: str, profile: str) -> None:
        self._pipe = f"jixiao{os.getpid()}"
        self._command = [
            program,
            f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
            *("--headless", "--norestore", "--nologo", "--nodefault"),
            f"--accept=pipe,name={self._pipe};urp;",
        ]
        self._process = self._start()
        context = self._connect()
        self._desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        self._documents: dict[int, Workbook] = {}

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603 - our own arguments, no shell
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def _connect(self) -> Uno:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        until = time.monotonic() + _START
        while True:
            try:
                return resolver.resolve(
                    f"uno:pipe,name={self._pipe};urp;StarOffice.ComponentContext"
                )
            except Exception:
                if self._process.poll() == _ASKS_TO_BE_STARTED_AGAIN:
                    self._process = self._start()
                elif self._process.poll() is not None or time.monotonic() > until:
                    raise
                time.sleep(0.1)

    def end(self) -> None:
        """Close everything; a LibreOffice that does not end is killed."""
        for number in list(self._documents):
            with contextlib.suppress(Exception):
                self.close(number)
        with contextlib.suppress(Exception):
            self._desktop.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def open(self, path: str) -> int:
        """Open a workbook, recalculated; the number it is known by from now on."""
        url = uno.systemPathToFileUrl(path)
        document = self._desktop.loadComponentFromURL(url, "_blank", 0, _properties(Hidden=True))
        if document is None or not document.supportsService(
            "com.sun.star.sheet.SpreadsheetDocument"
        ):
            raise ValueError(path)
        document.calculateAll()
        number = max(self._documents, default=0) + 1
        self._documents[number] = Workbook(document)
        return number

    def close(self, number: int) -> None:
        """Close a workbook without saving it."""
        self._documents.pop(number).document.close(True)  # noqa: FBT003 - uno's own signature

    def carry_out(self, order: dict[str, Any]) -> object:
        """One order: of the office, or of a workbook if the first argument says which."""
        method, arguments = order["do"], order["with"]
        if method in {"open", "close"}:
            return getattr(self, method)(*arguments)
        return getattr(self._documents[arguments[0]], method)(*arguments[1:])


class Workbook:
    """One open workbook."""

    def __init__(self, document: Uno) -> None:
        self.document = document
        self._sheets = document.Sheets
        self._parser = document.createInstance("com.sun.star.sheet.FormulaParser")
        self._parser.CompileEnglish, self._parser.FormulaConvention = True, _EXCEL_FILES

    def _block(self, title: str, top: int, left: int, bottom: int, right: int) -> Uno:
        sheet = self._sheets.getByName(title)
        return sheet.getCellRangeByPosition(left - 1, top - 1, right - 1, bottom - 1)

    def titles(self) -> list[str]:
        """The titles of all sheets."""
        return list(self._sheets.ElementNames)

    def is_visible(self, title: str) -> bool:
        """Whether a sheet shows."""
        return bool(self._sheets.getByName(title).IsVisible)

    def show(self, title: str, visible: object) -> None:
        """Show or hide a sheet."""
        self._sheets.getByName(title).IsVisible = visible

    def is_protected(self, title: str) -> bool:
        """Whether the cells of a sheet are protected."""
        return bool(self._sheets.getByName(title).isProtected())

    def has_fixed_structure(self) -> bool:
        """Whether sheets may be neither shown nor hidden."""
        return bool(self.document.isProtected())

    def used(self, title: str) -> tuple[int, int]:
        """The last used row and column."""
        cursor = self._sheets.getByName(title).createCursor()
        cursor.gotoEndOfUsedArea(False)  # noqa: FBT003 - uno's own signature
        end = cursor.RangeAddress
        return end.EndRow + 1, end.EndColumn + 1

    def filled(self, *block: Part) -> int:
        """How many cells of a block hold a value or a formula."""
        places = self._block(*block).queryContentCells(_FILLED_CELLS).RangeAddresses
        return sum(
            (place.EndRow - place.StartRow + 1) * (place.EndColumn - place.StartColumn + 1)
            for place in places
        )

    def values(self, *block: Part) -> Rows:
        """What stands in a block, row by row."""
        area = self._block(*block)
        rows = [[None if value == "" else value for value in row] for row in area.DataArray]
        for place in area.queryContentCells(_DAY_CELLS).RangeAddresses:
            for row, column in _inside(place, block):
                rows[row][column] = {"day": rows[row][column]}
        for place in area.queryFormulaCells(_ERROR_RESULTS).RangeAddresses:
            for row, column in _inside(place, block):
                code = area.getCellByPosition(column, row).getError()
                rows[row][column] = {"error": _ERRORS.get(code, "#VALUE!")}
        return rows

    def formulas(self, *block: Part) -> Rows:
        """The formulas in a block: ``[row, column, text]``, counted from its first cell, from 0."""
        area = self._block(*block)
        texts = area.FormulaArray
        return [
            [row, column, as_excel_writes(texts[row][column])]
            for place in area.queryFormulaCells(_ANY_RESULT).RangeAddresses
            for row, column in _inside(place, block)
        ]

    def write(self, title: str, top: int, left: int, rows: Rows) -> None:
        """Write ``rows`` from a cell on; what is ``null`` becomes blank."""
        bottom, right = top + len(rows) - 1, left + len(rows[0]) - 1
        area = self._block(title, top, left, bottom, right)
        special = []
        plain = []
        for row, values in enumerate(rows):
            plain.append(tuple("" if v is None or isinstance(v, dict) else v for v in values))
            special += [
                (row, column, value)
                for column, value in enumerate(values)
                if isinstance(value, dict)
            ]
        area.setDataArray(tuple(plain))
        for row, column, value in special:
            cell = area.getCellByPosition(column, row)
            if "formula" in value:
                cell.setTokens(self._parser.parseFormula(value["formula"][1:], cell.CellAddress))
            else:
                cell.Value = value["day"]
                if not self._shows_day(cell.NumberFormat):
                    cell.NumberFormat = self._day_format()

    def _shows_day(self, key: int) -> bool:
        return bool(self.document.NumberFormats.getByKey(key).Type & _DATE_FORMAT)

    def _day_format(self) -> int:
        english = uno.createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
        formats = self.document.NumberFormats
        known = formats.queryKey("yyyy-mm-dd", english, False)  # noqa: FBT003
        key: int = formats.addNew("yyyy-mm-dd", english) if known == -1 else known
        return key

    def insert_rows(self, title: str, row: int, count: int) -> None:
        """Insert whole rows above ``row``."""
        self._sheets.getByName(title).Rows.insertByIndex(row - 1, count)

    def fit_rows(self, title: str, first: int, last: int) -> None:
        """Make rows as high as what stands in them needs."""
        area = self._block(title, first, 1, last, 1)
        area.Rows.OptimalHeight = True

    def is_row_hidden(self, title: str, row: int) -> bool:
        """Whether a row is out of sight."""
        return not self._block(title, row, 1, row, 1).Rows.IsVisible

    def hide_rows(self, title: str, first: int, last: int, hidden: object) -> None:
        """Hide or show rows."""
        self._block(title, first, 1, last, 1).Rows.IsVisible = not hidden

    def names(self) -> Rows:
        """All names: ``[name, title of its sheet or null, what it stands for]``."""
        found = [
            [name, None, _excel(self.document.NamedRanges.getByName(name).Content)]
            for name in self.document.NamedRanges.ElementNames
        ]
        for title in self._sheets.ElementNames:
            own = self._sheets.getByName(title).NamedRanges
            found += [
                [name, title, _excel(own.getByName(name).Content)] for name in own.ElementNames
            ]
        return found

    def tables(self) -> Rows:
        """The tables of the workbook: ``[name, title, first row, first column, last …]``."""
        found = []
        for name in self.document.DatabaseRanges.ElementNames:
            area = self.document.DatabaseRanges.getByName(name).DataArea
            title = self._sheets.ElementNames[area.Sheet]
            first, last = (area.StartRow, area.StartColumn), (area.EndRow, area.EndColumn)
            found.append([name, title, *(n + 1 for n in (*first, *last))])
        return found

    def has_totals(self, name: str) -> bool:
        """Whether the last row of a table is one of totals."""
        return bool(self.document.DatabaseRanges.getByName(name).TotalsRow)

    def resize_table(self, name: str, *block: Part) -> None:
        """Let a table cover another block."""
        table = self.document.DatabaseRanges.getByName(name)
        table.setDataArea(self._block(*block).RangeAddress)

    def active(self) -> str:
        """The title of the sheet in front."""
        return str(self.document.CurrentController.ActiveSheet.Name)

    def activate(self, title: str) -> None:
        """Bring a sheet to the front."""
        self.document.CurrentController.setActiveSheet(self._sheets.getByName(title))

    def selection(self) -> list[Any] | None:
        """The selected block, the first one if there are several; ``null`` if it is no cells."""
        selected = self.document.CurrentSelection
        if selected.supportsService("com.sun.star.sheet.SheetCellRanges"):
            selected = selected.getByIndex(0)
        if not selected.supportsService("com.sun.star.sheet.SheetCellRange"):
            return None
        area = selected.RangeAddress
        title = self._sheets.ElementNames[area.Sheet]
        first, last = (area.StartRow, area.StartColumn), (area.EndRow, area.EndColumn)
        return [title, *(n + 1 for n in (*first, *last))]

    def select(self, *block: Part) -> None:
        """Bring a block to the front, selected."""
        self.activate(block[0])
        self.document.CurrentController.select(self._block(*block))

    def calculate(self) -> None:
        """Calculate every formula anew."""
        self.document.calculateAll()

    def set_automatic(self, automatic: object) -> None:
        """Whether formulas follow each change."""
        self.document.enableAutomaticCalculation(automatic)

    def set_updating(self, updating: object) -> None:
        """Whether the window follows each change."""
        if updating and self.document.hasControllersLocked():
            self.document.unlockControllers()
        elif not updating and not self.document.hasControllersLocked():
            self.document.lockControllers()

    def save(self, path: str) -> None:
        """Write a copy to ``path``, in the format its extension stands for."""
        kind = _FILTERS[path.rpartition(".")[2].lower()]
        self.document.storeToURL(uno.systemPathToFileUrl(path), _properties(FilterName=kind))


def as_excel_writes(formula: str) -> str:
    """A formula of LibreOffice (``=SUM($数据.A1;2)``) as Excel writes it (``=SUM(数据!A1,2)``)."""
    depth = 0

    def translated(match: re.Match[str]) -> str:
        nonlocal depth
        token = match[0]
        if match["title"]:
            return f"{match['title']}!"
        depth += {"{": 1, "}": -1}.get(token, 0)
        signs = _IN_BRACES if depth else _OUTSIDE
        return signs.get(token, token)

    return _TOKEN.sub(translated, formula)


def _inside(place: Uno, block: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """The cells of an address of LibreOffice, counted from the first cell of ``block``."""
    for row in range(place.StartRow, place.EndRow + 1):
        for column in range(place.StartColumn, place.EndColumn + 1):
            yield row + 1 - block[1], column + 1 - block[2]


def _excel(content: str) -> str:
    """What a name stands for, as Excel writes it: ``$数据.$B$3`` is ``数据!$B$3``."""
    match = _PLACE.fullmatch(content)
    if match is None:
        return content
    return f"{match[1]}!{match[2]}" + (f":{match[3]}" if match[3] else "")


def main() -> None:
    """Carry out orders until there are no more."""
    office = Office(*sys.argv[1:3])
    answers = sys.stdout
    try:
        for line in sys.stdin:
            try:
                answer = {"done": office.carry_out(json.loads(line))}
            except Exception as error:  # noqa: BLE001 - the other side decides what it means
                answer = {"failed": f"{type(error).__name__}: {error}"}
            answers.write(json.dumps(answer) + "\n")
            answers.flush()
    finally:
        office.end()


if __name__ == "__main__":
    main()
