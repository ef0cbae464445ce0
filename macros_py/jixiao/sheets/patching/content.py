"""What a cell can be given, and how it is stored."""

import re
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Final

from lxml import etree

from jixiao.model.entries import LONGEST_TEXT

_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_STORED: Final = ("f", "v", "is")


Result = None | str | Decimal
"""What a formula gave; ``None`` for a blank text."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without ``=``, and its result, which shows until something recalculates."""

    text: str
    result: Result = None


Content = None | str | Decimal | Formula
"""``None`` for blank."""


def store(cell: etree._Element, content: Content) -> None:
    """Put ``content`` into a ``c`` element, whose style stays.

    Texts go into the cell itself: Excel, WPS and LibreOffice read that as well as a shared text,
    and no other part changes.
    """
    _empty(cell, _STORED)
    if isinstance(content, Decimal) and not _fits(content):
        content = f"{content}"
    match content:
        case None | "":
            return
        case str():
            cell.set("t", "inlineStr")
            inline = _child(cell, "is", 0)
            text = _child(inline, "t", 0)
            text.text = _escaped(fitted(content))
            if content != content.strip() or "\n" in content:
                text.set(_SPACE, "preserve")
        case Decimal():
            _child(cell, "v", 0).text = _number(content)
        case Formula(text=formula, result=result):
            _child(cell, "f", 0).text = formula
            store_result(cell, result)


def store_result(cell: etree._Element, result: Result) -> None:
    """Put another result beside the formula of a ``c`` element, which stays."""
    _empty(cell, ("v", "is"))
    at = sum(1 for child in cell if _name(child) == "f")
    if isinstance(result, Decimal) and _fits(result):
        _child(cell, "v", at).text = _number(result)
    else:
        cell.set("t", "str")
        _child(cell, "v", at).text = _escaped(fitted(str("" if result is None else result)))


def fitted(text: str) -> str:
    """``text`` as far as a cell can hold it; Excel counts UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * LONGEST_TEXT:
        return text
    return units[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


def _empty(cell: etree._Element, names: tuple[str, ...]) -> None:
    for child in list(cell):
        if _name(child) in names:
            cell.remove(child)
    # The last two are numbers of rich values and array results, which go with the content.
    for attribute in ("t", "vm", "cm"):
        cell.attrib.pop(attribute, "")


def _child(parent: etree._Element, name: str, at: int) -> etree._Element:
    child = parent.makeelement(f"{{{etree.QName(parent).namespace}}}{name}", {}, None)
    parent.insert(at, child)
    return child


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _fits(number: Decimal) -> bool:
    """Whether a cell can hold a number: Excel knows none that is infinite, or that is none."""
    return isfinite(number) and isfinite(float(number))


def _number(number: Decimal) -> str:
    return f"{float(number):.15g}"


def _escaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
