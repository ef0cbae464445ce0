"""The texts of cells as the file stores them."""

import re
from typing import Final

from lxml import etree

from jixiao.ooxml.package import Package
from jixiao.ooxml.xml import each

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """The text that ``_x000D_`` and its like stand for; ``_x005F_x000D_`` is ``_x000D_`` itself."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    # A character outside the basic plane may come as two escapes, which make one only together.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def joined(item: etree._Element) -> str:
    """The text of an ``si`` or ``is`` element: its runs without their fonts and their readings."""
    pieces = []
    for child in item:
        name = etree.QName(child).localname
        if name == "t":
            pieces.append(child.text or "")
        elif name == "r":
            pieces.append(child.findtext("{*}t") or "")
    return "".join(map(unescaped, pieces))


def shared_strings(package: Package, part: str) -> list[str]:
    """The texts that cells refer to by number."""
    return [joined(item) for item in each(package, part, "si")]
