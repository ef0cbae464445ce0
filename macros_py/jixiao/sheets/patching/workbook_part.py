"""What the workbook part says about its sheets: names, recalculation, the chain of formulas."""

from typing import Final

from lxml import etree

from jixiao.ooxml.patch import Patch
from jixiao.ooxml.relationships import relationships
from jixiao.sheets.patching.growth import Growth
from jixiao.sheets.reader import main_part
from jixiao.sheets.texts import unescaped

_BEFORE_CALCULATION: Final = frozenset(
    {
        "fileVersion",
        "fileSharing",
        "workbookPr",
        "AlternateContent",
        "revisionPtr",
        "absPath",
        "workbookProtection",
        "bookViews",
        "sheets",
        "functionGroups",
        "externalReferences",
        "definedNames",
    }
)
_TYPES: Final = "[Content_Types].xml"
_TRUE: Final = ("1", "true")


def recalculate_on_load(patch: Patch) -> None:
    """Have Excel calculate everything when it opens the workbook."""
    part = main_part(patch.package)[0]
    root = patch.root(part)
    settings = root.find("{*}calcPr")
    if settings is None:
        settings = _inserted(root, "calcPr", _BEFORE_CALCULATION)
    if settings.get("fullCalcOnLoad") not in _TRUE:
        settings.set("fullCalcOnLoad", "1")
        patch.changed(part)


def grow_names(patch: Patch, growth: Growth) -> None:
    """Let the names of blocks that ended with the grown rows reach as far."""
    part = main_part(patch.package)[0]
    for name in patch.root(part).iterfind("{*}definedNames/{*}definedName"):
        refers_to = name.text or ""
        longer = growth.named(refers_to)
        if longer != refers_to:
            name.text = longer
            patch.changed(part)


def set_constant(patch: Patch, name: str, title: str, value: str) -> None:
    """Let a hidden name of the sheet ``title`` stand for the text ``value``."""
    part = main_part(patch.package)[0]
    root = patch.root(part)
    titles = [unescaped(sheet.get("name", "")) for sheet in root.iterfind("{*}sheets/{*}sheet")]
    index = str(titles.index(title))
    names = root.find("{*}definedNames")
    if names is None:
        names = _inserted(root, "definedNames", _BEFORE_CALCULATION - {"definedNames"})
    own = [
        entry
        for entry in names.iterfind("{*}definedName")
        if (entry.get("name"), entry.get("localSheetId")) == (name, index)
    ]
    entry = own[0] if own else names.makeelement(_like(root, "definedName"), {}, None)
    if not own:
        entry.attrib.update({"name": name, "localSheetId": index, "hidden": "1"})
        names.append(entry)
    entry.text = '"' + value.replace('"', '""') + '"'
    patch.changed(part)


def forget_calculation_order(patch: Patch) -> None:
    """Drop the chain of formulas: one that is out of date makes Excel offer a repair.

    Excel makes a new one when it saves.
    """
    main = main_part(patch.package)[0]
    folder, _, base = main.rpartition("/")
    links = f"{folder}/_rels/{base}.rels"
    chains = [
        (identity, link.target)
        for identity, link in relationships(patch.package, main).items()
        if link.kind == "calcChain"
    ]
    for identity, target in chains:
        patch.drop(target)
        _remove(patch, links, "Id", identity)
        _remove(patch, _TYPES, "PartName", target)


def _remove(patch: Patch, part: str, attribute: str, value: str) -> None:
    root = patch.root(part)
    for entry in list(root):
        if (entry.get(attribute) or "").lower() == value.lower():
            root.remove(entry)
            patch.changed(part)


def _inserted(root: etree._Element, name: str, before: frozenset[str]) -> etree._Element:
    """A new child of the workbook, behind those that come ``before`` it."""
    made = root.makeelement(_like(root, name), {}, None)
    places = [
        index
        for index, child in enumerate(root, 1)
        if isinstance(child.tag, str) and etree.QName(child).localname in before
    ]
    root.insert(max(places, default=0), made)
    return made


def _like(root: etree._Element, name: str) -> str:
    return f"{{{etree.QName(root).namespace}}}{name}"
