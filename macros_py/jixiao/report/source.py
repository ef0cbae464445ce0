"""A part of a Word template, written in docxtpl's language, as the source of a jinja2 template.

Only this module needs docxtpl, and only when a template is met for the first time.
"""

import re
from typing import Final

from docxtpl import DocxTemplate
from lxml import etree

from jixiao.ooxml.xml import parsed

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What Word leaves between the letters of a placeholder while somebody types it.
_TRACES: Final = (f"{_W}proofErr", f"{_W}lastRenderedPageBreak")
_DELETED: Final = (f"{_W}delText", f"{_W}delInstrText")
_BRACE: Final = re.compile(r"\{(?=[{%#])")
_OPENING: Final = re.compile(r"(\{\{|\{%)([-+]?)")
_PLACEHOLDER: Final = re.compile(r"\{\{|\{%|\{#")


def jinja_source(xml: bytes) -> str | None:
    """The jinja2 source of the part ``xml``; ``None`` if it holds no placeholder.

    Every placeholder starts a line of its own (the break is inside it and prints nothing), so
    that an error's line number says which placeholder it was.

    Args:
        xml: well-formed, as :func:`jixiao.report.opening.opened` leaves it.
    """
    root = parsed(xml)
    for deleted in root.iter(*_DELETED):  # with 修订 on: nobody sees it, so it stays as it is
        deleted.text = _BRACE.sub('{{ "{" }}', deleted.text or "")
    if not _PLACEHOLDER.search(etree.tostring(root, method="text", encoding="unicode")):
        return None
    for element in list(root.iter(*_TRACES)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in root.iter(etree.Element):
        for attribute in [key for key in element.attrib if str(key).startswith(f"{_W}rsid")]:
            del element.attrib[attribute]
    source = etree.tostring(root, encoding="unicode").replace("\n", " ")
    return _OPENING.sub(r"\1\2\n", DocxTemplate(None).patch_xml(source))


def style_ids(styles_xml: bytes) -> dict[str, str]:
    """The styles of a document: name as shown in Word → the id to write into paragraphs.

    Word renames the ids when it saves in another language, the names stay.
    """
    root = parsed(styles_xml)
    found: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        label, style_id = style.find(f"{_W}name"), style.get(f"{_W}styleId")
        if label is not None and style_id is not None:
            found[str(label.get(f"{_W}val"))] = str(style_id)
    return found
