"""A package being changed: which parts were opened, and which of them are other than before."""

from dataclasses import dataclass, field

from lxml import etree

from jixiao.ooxml.package import Package, damaged, part_key
from jixiao.ooxml.relationships import relationships
from jixiao.ooxml.rewriting import rewritten
from jixiao.ooxml.xml import parse, serialised
from jixiao.sheets.patching.worksheet import MisplacedError, Worksheet
from jixiao.sheets.reader import main_part, tabs_of
from jixiao.sheets.texts import unescaped


@dataclass(slots=True)
class Patch:
    """Changes to a package, put together in the end by :meth:`to_bytes`.

    Only parts that were named to :meth:`changed` are written again, so whoever alters the XML of
    a part says so.
    """

    package: Package
    _roots: dict[str, etree._Element] = field(default_factory=dict)
    _worksheets: dict[str, Worksheet] = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)
    _dropped: set[str] = field(default_factory=set)

    def root(self, part: str) -> etree._Element:
        """The XML of a part, read once.

        Raises:
            NotAWorkbookError: there is no such part, or it is damaged.
        """
        key = part_key(part)
        if key not in self._roots:
            self._roots[key] = parse(self.package, part, whole=True)
        return self._roots[key]

    def worksheet(self, part: str) -> Worksheet:
        """The worksheet in a part.

        Raises:
            NotAWorkbookError: as :meth:`root`, or its rows and cells cannot be told apart.
        """
        key = part_key(part)
        if key not in self._worksheets:
            try:
                self._worksheets[key] = Worksheet(self.root(part))
            except MisplacedError as error:
                place = _title_of(self.package, part)
                raise damaged(self.package, f"工作表“{place}”{error}") from error
        return self._worksheets[key]

    def changed(self, part: str) -> None:
        """Say that the XML of a part was altered."""
        self._changed.add(part_key(part))

    def drop(self, part: str) -> None:
        """Leave a part out."""
        self._dropped.add(part_key(part))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed so far."""
        return not self._changed and not self._dropped

    def to_bytes(self) -> bytes:
        """The package with all changes; if there are none, the very bytes it was read from."""
        if self.is_empty:
            return self.package.data
        contents = {part: serialised(self._roots[part]) for part in self._changed - self._dropped}
        return rewritten(self.package, contents, self._dropped)


def table_part(package: Package, sheet_part: str, name: str) -> str:
    """The part of the Excel table ``name`` of a sheet.

    Raises:
        LookupError: the sheet has no such table.
    """
    for link in relationships(package, sheet_part).values():
        if link.kind == "table":
            table = parse(package, link.target)
            if unescaped(table.get("displayName", "")) == name:
                return link.target
    raise LookupError(name)


def sheet_parts(package: Package) -> dict[str, str]:
    """Title → part of each worksheet, in the order of the tabs.

    Raises:
        NotAWorkbookError: it is no workbook.
    """
    main, workbook = main_part(package)
    tabs = tabs_of(workbook, relationships(package, main))
    return {title: link.target for title, _, link in tabs if link and link.kind == "worksheet"}


def _title_of(package: Package, part: str) -> str:
    key = part_key(part)
    parts = sheet_parts(package).items()
    return next((title for title, each in parts if part_key(each) == key), part)
