"""A block of rows that gets longer, and all that reaches as far as it did."""

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from jixiao.sheets.address import LAST_ROW, Reference
from jixiao.sheets.formula import block, reference

_RANGE: Final = re.compile(
    r"(?<![\w!'.$])(\$?[A-Z]{1,3}\$?)([0-9]{1,7}):(\$?[A-Z]{1,3}\$?)([0-9]{1,7})(?![\w(!.])"
)
_AREA: Final = re.compile(r"(.*!)?(\$?[A-Za-z]{1,3}\$?[0-9]+:\$?[A-Za-z]{1,3}\$?)([0-9]+)")


@dataclass(frozen=True, slots=True)
class Growth:
    """Rows ``first`` to ``last`` of the sheet ``title`` that from now on end at ``end``."""

    title: str
    first: int
    last: int
    end: int

    def named(self, formula: str) -> str:
        """What a defined name refers to: longer if its block ended with the rows."""
        found = reference(formula)
        if found is None or found.sheet.casefold() != self.title.casefold():
            return formula
        return self._area(formula) if self._ends_with_rows(found) else formula

    def area(self, address: str) -> str:
        """An address on the sheet, such as ``A5:N305``."""
        found = block(address, self.title)
        return self._area(address) if found and self._ends_with_rows(found) else address

    def areas(self, addresses: str) -> str:
        """Several addresses with spaces between."""
        return " ".join(map(self.area, addresses.split()))

    def inside(self, formula: str) -> str:
        """A formula on the sheet: ranges in it that cover all the rows cover all of them again."""

        def longer(match: re.Match[str]) -> str:
            left, first, right, last = match.groups()
            is_whole = int(first) == self.first and int(last) == self.last
            return f"{left}{first}:{right}{self.end if is_whole else last}"

        return _RANGE.sub(longer, formula)

    def _ends_with_rows(self, found: Reference) -> bool:
        return found.first_row <= self.last <= found.last_row < min(self.end, LAST_ROW)

    def _area(self, address: str) -> str:
        match = _AREA.fullmatch(address)
        return address if match is None else f"{match[1] or ''}{match[2]}{self.end}"


def grow_worksheet(root: etree._Element, growth: Growth) -> None:
    """Let formulas, validations and conditional formats of a worksheet reach as far."""
    for element in root.iter("{*}*"):
        name = etree.QName(element).localname
        if name in {"dataValidation", "conditionalFormatting", "ignoredError"}:
            addresses = element.get("sqref")
            if addresses:
                element.set("sqref", growth.areas(addresses))
        elif name == "sqref" and element.text:  # in extensions the addresses are an element
            element.text = growth.areas(element.text)
        elif name in {"f", "formula", "formula1", "formula2"} and element.text:
            element.text = growth.inside(element.text)
        elif name == "autoFilter" and element.get("ref"):
            element.set("ref", growth.area(element.get("ref", "")))
