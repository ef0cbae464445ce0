"""The last section of a document, where nothing stands in it."""

import re
from typing import Final

_OPENING: Final = "<w:sectPr"
_CLOSING: Final = "</w:sectPr>"
_SIZE: Final = re.compile(r"<w:pgSz\b[^>]*/>")
_MARGINS: Final = re.compile(r"<w:pgMar\b[^>]*/>")
_SAYS: Final = re.compile(r"<w:(?:t[ >]|tbl>|drawing|pict|object)")


def with_last_page(xml: str) -> str:
    """``xml`` of a document whose last section, if empty, has the page of the one before.

    Behind a table printed across the page it would otherwise ask for an upright page of its own.
    """
    last = xml.rfind(_OPENING)
    before = xml.rfind(_OPENING, 0, max(last, 0))
    if before < 0:
        return xml
    end = xml.find(_CLOSING, before)
    if end < 0 or end > last or _SAYS.search(xml, end, last):
        return xml
    sizes = _SIZE.search(xml, before, end), _SIZE.search(xml, last)
    if sizes[0] is None or sizes[1] is None or sizes[0][0] == sizes[1][0]:
        return xml
    section = _SIZE.sub(sizes[0][0], xml[last:], count=1)
    if margins := _MARGINS.search(xml, before, end):
        section = _MARGINS.sub(margins[0], section, count=1)
    return xml[:last] + section
