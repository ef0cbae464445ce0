"""A workbook package being changed, its worksheets as cells that can be written."""

from dataclasses import dataclass, field

from jixiao.ooxml.package import Package, damaged, part_key
from jixiao.ooxml.patch import Patch
from jixiao.ooxml.relationships import relationships
from jixiao.ooxml.xml import parse
from jixiao.sheets.patching.worksheet import MisplacedError, Worksheet
from jixiao.sheets.reader import main_part, tabs_of
from jixiao.sheets.texts import unescaped


@dataclass(slots=True)
class WorkbookPatch(Patch):
    """Changes to a workbook."""

    _worksheets: dict[str, Worksheet] = field(default_factory=dict)

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
