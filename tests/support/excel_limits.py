"""What makes Excel offer a repair although the XML follows the schema.

The limits are those Excel documents ("Excel specifications and limits"); openxml-audit 0.8 does
not look at them.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import formualizer
from lxml import etree
from openpyxl.worksheet.cell_range import CellRange

_MAIN = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_CELL_LIKE = re.compile(r"[A-Za-z]{1,3}[0-9]{1,7}|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*")
_NAME = re.compile(r"[^\W\d][\w.?]*|_xlnm\.\w+")
_SHEET_TITLE = re.compile(r"(?!')[^\\/?*\[\]:]{1,31}(?<!')")
_PROMPT_LIMITS = {"promptTitle": 32, "errorTitle": 32, "prompt": 255, "error": 255}
_LIST_LIMIT = 255
_FORMULA_LIMIT = 8192


def broken_limits(path: Path) -> list[str]:
    """Describe each thing in a workbook over which Excel would stumble."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    book = etree.fromstring(parts["xl/workbook.xml"])
    styles = etree.fromstring(parts["xl/styles.xml"])
    formats = len(styles.findall("x:cellXfs/x:xf", _MAIN))
    faults = [*_untyped(parts), *_titles(book), *_names(book)]
    for name in sorted(parts):
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            sheet = etree.fromstring(parts[name])
            found = [*_cells(sheet, formats), *_merges(sheet), *_validations(sheet)]
            faults += [f"/{name}: {fault}" for fault in found]
    return faults


def _untyped(parts: dict[str, bytes]) -> Iterator[str]:
    """Compare the list of content types with the parts that are there."""
    types = etree.fromstring(parts["[Content_Types].xml"])
    stated = {part for each in types if (part := each.get("PartName"))}
    endings = {ending.lower() for each in types if (ending := each.get("Extension"))}
    for part in sorted(stated - {f"/{name}" for name in parts}):
        yield f"content type of a part that is not there: {part}"
    for name in sorted(parts.keys() - {"[Content_Types].xml"}):
        ending = name.rpartition(".")[2].lower()
        plain_xml = ending == "xml" and not name.startswith("customXml/")
        if f"/{name}" not in stated and (ending not in endings or plain_xml):
            yield f"no content type: /{name}"


def _titles(book: etree._Element) -> Iterator[str]:
    titles = [each.get("name", "") for each in book.findall("x:sheets/x:sheet", _MAIN)]
    yield from (f"sheet title: {title}" for title in titles if not _SHEET_TITLE.fullmatch(title))


def _names(book: etree._Element) -> Iterator[str]:
    defined = book.findall("x:definedNames/x:definedName", _MAIN)
    for each in defined:
        name = each.get("name", "")
        if not _NAME.fullmatch(name) or _CELL_LIKE.fullmatch(name):
            yield f"not a name: {name}"
        if "#REF!" in (each.text or ""):
            yield f"name without a target: {name}"
    yield from _twice("name", ((e.get("name", "").lower(), e.get("localSheetId")) for e in defined))


def _cells(sheet: etree._Element, formats: int) -> Iterator[str]:
    addresses = []
    for cell in sheet.findall("x:sheetData/x:row/x:c", _MAIN):
        address = cell.get("r", "")
        addresses.append(address)
        if int(cell.get("s", "0")) >= formats:
            yield f"{address}: style {cell.get('s')} of {formats}"
        formula = cell.findtext("x:f", namespaces=_MAIN)
        if formula:
            yield from (f"{address}: {fault}" for fault in _formula(formula))
    yield from _twice("cell", iter(addresses))


def _formula(formula: str) -> Iterator[str]:
    if len(formula) > _FORMULA_LIMIT:
        yield f"formula of {len(formula)} characters"
    try:
        formualizer.parse(f"={formula}")
    except (formualizer.ParserError, formualizer.TokenizerError) as error:
        yield f"formula ={formula}: {error}"


def _merges(sheet: etree._Element) -> Iterator[str]:
    merges = [each.get("ref", "") for each in sheet.findall("x:mergeCells/x:mergeCell", _MAIN)]
    for one, other in combinations(map(CellRange, merges), 2):
        if not one.isdisjoint(other):
            yield f"merged areas overlap: {one.coord} {other.coord}"


def _validations(sheet: etree._Element) -> Iterator[str]:
    for each in sheet.findall("x:dataValidations/x:dataValidation", _MAIN):
        area = each.get("sqref")
        for attribute, limit in _PROMPT_LIMITS.items():
            if len(each.get(attribute, "")) > limit:
                yield f"{area}: {attribute} longer than {limit}: {each.get(attribute)}"
        listed = each.findtext("x:formula1", default="", namespaces=_MAIN)
        if listed.startswith('"') and len(listed) - 2 > _LIST_LIMIT:
            yield f"{area}: list longer than {_LIST_LIMIT}"


def _twice(kind: str, values: Iterator[object]) -> Iterator[str]:
    yield from (f"{kind} twice: {value}" for value, n in Counter(values).items() if n > 1)
