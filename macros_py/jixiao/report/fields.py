"""Word's fields in a template: which of them stay within the document."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIMPLE: Final = f"{_W}fldSimple"
_MARK: Final = f"{_W}fldChar"
_CODE: Final = (f"{_W}instrText", f"{_W}delInstrText")

_HARMLESS: Final = """
    = ADVANCE AUTHOR BIBLIOGRAPHY CITATION COMMENTS COMPARE CREATEDATE DATE DOCPROPERTY EQ FILENAME
    FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT IF INDEX KEYWORDS LASTSAVEDBY LISTNUM NOTEREF
    NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION
    SECTIONPAGES SEQ SET STYLEREF SUBJECT SYMBOL TA TC TIME TITLE TOA TOC XE
"""
"""Fields that are made from the document alone; DDE, LINK, INCLUDETEXT and their like are not."""
_NAMES: Final = frozenset(_HARMLESS.split())
_LINK: Final = "HYPERLINK"
_WITHIN: Final = "\\l"


def outside_field(root: etree._Element) -> str | None:
    """The code of the first field of a part that may reach outside; ``None`` if there is none."""
    return next((code for code in codes(root) if not _stays_within(code)), None)


def codes(root: etree._Element) -> Iterator[str]:
    """The codes of all fields of a part, those of fields within fields apart.

    Word tears a code over several runs as it likes, so it is put together again. What stands
    outside of any field is taken for the code of one.
    """
    pieces: list[list[str]] = [[]]
    for element in root.iter(_SIMPLE, _MARK, *_CODE):
        if element.tag == _SIMPLE:
            yield str(element.get(f"{_W}instr", ""))
        elif element.tag != _MARK:
            pieces[-1].append(element.text or "")
        elif element.get(f"{_W}fldCharType") == "begin":
            pieces.append([])
        elif len(pieces) > 1 and element.get(f"{_W}fldCharType") == "end":
            yield "".join(pieces.pop())
    yield from map("".join, pieces)


def _stays_within(code: str) -> bool:
    name, *arguments = code.split() or ["="]
    if name.upper() == _LINK:  # to a place of the document: HYPERLINK \l "书签"
        return bool(arguments) and arguments[0].lower() == _WITHIN
    return name.upper() in _NAMES or name.startswith("=")
