"""Splitting a paragraph where a value holds a line break."""

import copy
from typing import Final

from lxml import etree

from jixiao.report.values import PARAGRAPH_END

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BEFORE_PAGE_BREAK: Final = frozenset({f"{_W}pStyle", f"{_W}keepNext", f"{_W}keepLines"})


def split_paragraphs(xml: str) -> str:
    """``xml`` of a part with a new paragraph of the same format at every mark of a line break.

    A clerk who presses Alt+Enter in a cell means a new paragraph with its own indent, not a line
    break inside one. Text that holds no mark is returned as it is.
    """
    if PARAGRAPH_END not in xml:
        return xml
    root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False))
    # From the last one on, each moves only what stands between it and the next: thousands of
    # lines in one cell would otherwise be moved thousands of times.
    for mark in reversed(list(root.iter(f"{_W}cr"))):
        _split(mark)
    return etree.tostring(root, encoding="unicode")


def _split(mark: etree._Element) -> None:
    """End the paragraph at ``mark``; what follows goes to a new paragraph behind it."""
    run = mark.getparent()
    paragraph = run.getparent() if run is not None else None
    if run is None or paragraph is None or paragraph.tag != f"{_W}p":
        return  # inside a link or a field: a line break within the paragraph is all there can be
    following = etree.Element(f"{_W}p")
    properties = _first(paragraph, "pPr")
    if properties is not None:
        following.append(copy.deepcopy(properties))
        section = properties.find(f"{_W}sectPr")
        if section is not None:  # a section ends with its last paragraph
            properties.remove(section)
        _stay_on_page(following[0])
    rest = etree.SubElement(following, f"{_W}r")
    run_properties = _first(run, "rPr")
    if run_properties is not None:
        rest.append(copy.deepcopy(run_properties))
    rest.extend(list(mark.itersiblings()))
    following.extend(list(run.itersiblings()))
    run.remove(mark)
    paragraph.addnext(following)


def _stay_on_page(properties: etree._Element) -> None:
    """A style that begins a page does so once: with the first of the paragraphs."""
    for each in properties.findall(f"{_W}pageBreakBefore"):
        properties.remove(each)
    before = [each for each in properties if each.tag in _BEFORE_PAGE_BREAK]
    stays = etree.Element(f"{_W}pageBreakBefore", {f"{_W}val": "0"})
    properties.insert(len(before), stays)


def _first(element: etree._Element, name: str) -> etree._Element | None:
    """The properties of ``element``, which come first in it; ``find`` would look at all of it."""
    child = next(element.iterchildren(), None)
    return child if child is not None and child.tag == f"{_W}{name}" else None
