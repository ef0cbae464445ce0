"""From a workbook file to a ``Snapshot``."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from lxml import etree

from jixiao.ooxml.limits import Limits
from jixiao.ooxml.package import Package, damaged, part_key
from jixiao.ooxml.recognition import why_not_a_workbook
from jixiao.ooxml.relationships import Relationship, relationships
from jixiao.ooxml.xml import parse
from jixiao.sheets import formula
from jixiao.sheets.cells import Conventions, read_cells
from jixiao.sheets.dates import Calendar, date_styles
from jixiao.sheets.opening import open_package
from jixiao.sheets.snapshot import DefinedName, SheetSnapshot, Snapshot, Table, Visibility
from jixiao.sheets.texts import shared_strings, unescaped

_LINK_IDS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_VISIBILITY: Final[Mapping[str, Visibility]] = {"hidden": "hidden", "veryHidden": "veryHidden"}
_TRUE: Final = ("1", "true", "on")
_ROW_COUNTS: Final = frozenset(("0", "1"))
"""Of header and total rows a table has one or none."""


def read_snapshot(path: Path, limits: Limits | None = None) -> Snapshot:
    """The values of the workbook in ``path`` (.xlsx or .xlsm), which stays untouched.

    Raises:
        NotAWorkbookError: the file is no readable workbook; the message says what to do.
    """
    return snapshot_of(open_package(path, limits))


def snapshot_of(package: Package) -> Snapshot:
    """The values of a workbook opened as a package.

    Raises:
        NotAWorkbookError: as ``read_snapshot``.
    """
    main, workbook = main_part(package)
    links = relationships(package, main)
    tabs = list(tabs_of(workbook, links))
    conventions = _conventions(package, workbook, links)
    sheets = []
    tables: dict[str, Table] = {}
    seen: set[str] = set()
    for title, visibility, link in tabs:
        if link is None or link.kind != "worksheet":
            continue
        _check_single(package, link.target, seen)
        cells = read_cells(package, link.target, title, conventions)
        blocks = tuple(cells.array_formulas)
        sheets.append(SheetSnapshot(title, visibility, cells.values, cells.formulas, blocks))
        tables.update((table.name, table) for table in _tables(package, link.target, title, seen))
    return Snapshot(
        package.file_name,
        tuple(sheets),
        tuple(_names(workbook, [title for title, _, _ in tabs])),
        tables,
        _properties(package),
    )


def main_part(package: Package) -> tuple[str, etree._Element]:
    """The name and the root element of the workbook part.

    Raises:
        NotAWorkbookError: this is a Word document, some zip file, anything but a workbook.
    """
    links = relationships(package).values()
    name = next((link.target for link in links if link.kind == "officeDocument"), "")
    if name in package and name.endswith(".xml"):
        root = parse(package, name)
        if etree.QName(root).localname == "workbook":
            return name, root
    raise package.kind.refusal(package.file_name, why_not_a_workbook(package.names, name))


def tabs_of(
    workbook: etree._Element, links: Mapping[str, Relationship]
) -> Iterator[tuple[str, Visibility, Relationship | None]]:
    """Title, visibility and part of each sheet, chart sheets included, in the order of the tabs."""
    for tab in workbook.iterfind("{*}sheets/{*}sheet"):
        link = next(filter(None, map(tab.get, _LINK_IDS)), "")
        visibility = _VISIBILITY.get(tab.get("state", ""), "visible")
        yield unescaped(tab.get("name", "")), visibility, links.get(link)


def _conventions(
    package: Package, workbook: etree._Element, links: Mapping[str, Relationship]
) -> Conventions:
    parts = {link.kind: link.target for link in links.values()}
    texts, styles = parts.get("sharedStrings"), parts.get("styles")
    settings = workbook.find("{*}workbookPr")
    return Conventions(
        texts=shared_strings(package, texts) if texts else (),
        date_styles=date_styles(parse(package, styles)) if styles else frozenset(),
        calendar=Calendar(settings is not None and settings.get("date1904") in _TRUE),
    )


def _names(workbook: etree._Element, titles: Sequence[str]) -> Iterator[DefinedName]:
    scopes = {str(index): title for index, title in enumerate(titles)}
    for name in workbook.iterfind("{*}definedNames/{*}definedName"):
        index = name.get("localSheetId")
        if index is not None and index not in scopes:
            continue  # left behind by a sheet that is gone
        yield DefinedName(
            name=unescaped(name.get("name", "")),
            scope=None if index is None else scopes[index],
            refers_to=unescaped(name.text or ""),
            hidden=name.get("hidden") in _TRUE,
        )


def _check_single(package: Package, part: str, seen: set[str]) -> None:
    """Refuse a part that stands for two sheets or tables: read so often, no bound would hold."""
    key = part_key(part)
    if key in seen:
        raise damaged(package, f"{part} 用了不止一次")
    seen.add(key)


def _tables(package: Package, sheet_part: str, title: str, seen: set[str]) -> Iterator[Table]:
    for link in relationships(package, sheet_part).values():
        if link.kind != "table":
            continue
        _check_single(package, link.target, seen)
        table = parse(package, link.target)
        block = formula.block(table.get("ref", ""), title)
        header_rows, total_rows = table.get("headerRowCount", "1"), table.get("totalsRowCount", "0")
        if block is None or not {header_rows, total_rows} <= _ROW_COUNTS:
            raise damaged(package, f"{link.target} 没有写明表格的区域")
        columns = table.iterfind("{*}tableColumns/{*}tableColumn")
        yield Table(
            name=unescaped(table.get("displayName", "")),
            reference=block,
            columns=tuple(unescaped(column.get("name", "")) for column in columns),
            header_rows=int(header_rows),
            total_rows=int(total_rows),
        )


def _properties(package: Package) -> dict[str, str]:
    links = relationships(package).values()
    part = next((link.target for link in links if link.kind == "custom-properties"), None)
    if part is None:
        return {}
    properties = parse(package, part).iterfind("{*}property")
    return {
        entry.get("name", ""): unescaped("".join(map(str, entry.itertext())))
        for entry in properties
    }
