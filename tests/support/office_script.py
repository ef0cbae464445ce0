"""Edits a workbook in LibreOffice as a person would; run by a Python that has ``uno``.

Arguments: the name of soffice's pipe, and a JSON file with ``source`` and ``results``, a list of
targets with their edits; an edit is a method of ``Editor`` and its arguments. All edits are made
in one document one after the other; each target is what it is by then.
"""

import json
import sys
import time
from pathlib import Path

import uno  # type: ignore[import-not-found]

_START = 60.0


def _properties(**values):  # noqa: ANN003, ANN202 - uno has no types
    names = (uno.createUnoStruct("com.sun.star.beans.PropertyValue") for _ in values)
    properties = []
    for entry, (name, value) in zip(names, values.items(), strict=True):
        entry.Name, entry.Value = name, value
        properties.append(entry)
    return tuple(properties)


class Editor:
    """The hands of the person."""

    def __init__(self, document) -> None:  # noqa: ANN001
        self.sheets = document.Sheets

    def _range(self, sheet, address):  # noqa: ANN001, ANN202
        return self.sheets.getByName(sheet).getCellRangeByName(address)

    def type(self, sheet, cell, text) -> None:  # noqa: ANN001
        self._range(sheet, cell).String = text

    def insert_row(self, sheet, row) -> None:  # noqa: ANN001
        self.sheets.getByName(sheet).Rows.insertByIndex(row - 1, 1)

    def delete_row(self, sheet, row) -> None:  # noqa: ANN001
        self.sheets.getByName(sheet).Rows.removeByIndex(row - 1, 1)

    def insert_column(self, sheet, column) -> None:  # noqa: ANN001
        self.sheets.getByName(sheet).Columns.insertByIndex(column - 1, 1)

    def delete_sheet(self, sheet) -> None:  # noqa: ANN001
        self.sheets.removeByName(sheet)

    def rename(self, sheet, title) -> None:  # noqa: ANN001
        self.sheets.getByName(sheet).Name = title

    def copy(self, sheet, title) -> None:  # noqa: ANN001
        self.sheets.copyByName(sheet, title, self.sheets.Count)

    def cut(self, sheet, area, cell) -> None:  # noqa: ANN001
        source = self._range(sheet, area).RangeAddress
        self.sheets.getByName(sheet).moveRange(self._range(sheet, cell).CellAddress, source)


def _connect(pipe):  # noqa: ANN001, ANN202
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    until = time.monotonic() + _START
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def main(pipe: str, orders: Path) -> None:
    """Carry out ``orders``, and end soffice."""
    todo = json.loads(orders.read_text(encoding="utf-8"))
    context = _connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    try:
        source = uno.systemPathToFileUrl(todo["source"])
        document = desktop.loadComponentFromURL(source, "_blank", 0, _properties(Hidden=True))
        editor = Editor(document)
        for target, edits in todo["results"]:
            for name, *arguments in edits:
                getattr(editor, name)(*arguments)
            url = uno.systemPathToFileUrl(target)
            document.storeToURL(url, _properties(FilterName="Calc MS Excel 2007 XML"))
        document.close(True)  # noqa: FBT003 - uno's own signature
    finally:
        desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
