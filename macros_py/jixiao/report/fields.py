"""Word's fields in a template or a report: which of them stay within the document."""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

_SIMPLE: Final = "fldSimple"
_MARK: Final = "fldChar"
_CODE: Final = ("instrText", "delInstrText")
_WORDS: Final = (*_CODE, "t", "delText")
_LEFT_OUT: Final = ("del", "moveFrom")
_RESULT: Final = "\0"  # in a code: behind it the result begins
_SPACES: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)

UNCERTAIN: Final = "{…}"
"""A code that Word may read otherwise than it stands there."""

_HARMLESS: Final = """
    = ADVANCE AUTHOR BIBLIOGRAPHY CITATION COMMENTS COMPARE CREATEDATE DATE DOCPROPERTY EQ FILENAME
    FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT IF INDEX KEYWORDS LASTSAVEDBY LISTNUM NOTEREF
    NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION
    SECTIONPAGES SEQ SET STYLEREF SUBJECT SYMBOL TA TC TIME TITLE TOA TOC XE
"""
"""Fields that are made from the document alone; DDE, LINK, INCLUDETEXT and their like are not."""
_NAMES: Final = frozenset(_HARMLESS.split())
# A name may come together from other fields, or from what a program leaves out: it stands nowhere.
_REACHING: Final = re.compile(
    r"(?<![A-Z])(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON|RD"
    r"|MAILMERGE|MERGEFIELD|EMBED|CONTROL|ADDIN)(?![A-Z])"
)
_LINK_WITHIN: Final = re.compile(
    r"HYPERLINK\s+\\l\s+(?:\"[^\"]*\"|[^\s\"\\]+)(?:\s+\\(?:[hn]|\*\s*\w+|[ot]\s+\"[^\"]*\"))*",
    re.IGNORECASE,
)
"""``HYPERLINK \\l "书签"``: to a place of the document, and nothing else."""


def outside_field(root: etree._Element) -> str | None:
    """The code of the first field of a part that may reach outside; ``None`` if there is none."""
    return next((code for code in codes(root) if not _stays_within(code)), None)


def codes(root: etree._Element) -> tuple[str, ...]:
    """The codes of all fields of a part, each with those of the fields within it.

    Word tears a code over several runs as it likes, so it is put together again, from whatever
    kind of text stands between the marks. What of a code stands outside of any field is taken for
    the code of one. Where a code begins with another field, or some of it is text that Word may
    leave out, what Word reads cannot be told, and :data:`UNCERTAIN` is given.
    """
    reading = _Reading()
    for element in root.iter(etree.Element):
        reading.pass_over(element, etree.QName(element).localname)
    return reading.all_codes()


@dataclass(slots=True)
class _Reading:
    """The fields that are open, the innermost last, each as the pieces of its code."""

    open: list[list[str]] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)

    def pass_over(self, element: etree._Element, name: str) -> None:
        """Go on to the next element of the part."""
        if name == _SIMPLE:
            self.found.append(_attribute(element, "instr"))
        elif name == _MARK:
            self._mark(_attribute(element, "fldCharType"))
        elif name in _WORDS and self._in_code:
            self.open[-1].append(_text(element))
            if not _is_plain(element):
                self.found.append(UNCERTAIN)
        elif name in _CODE:
            self.loose.append(_text(element))
        elif name in _LEFT_OUT and self._in_code:
            self.found.append(UNCERTAIN)

    def all_codes(self) -> tuple[str, ...]:
        """What was found, when all was passed over."""
        while self.open:
            self._end()
        return (*self.found, "".join(self.loose))

    @property
    def _in_code(self) -> bool:
        return bool(self.open) and _RESULT not in self.open[-1]

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            if self._in_code and not "".join(self.open[-1]).strip():
                self.found.append(UNCERTAIN)
            self.open.append([])
        elif self.open and kind == "end":
            self._end()
        elif self.open:
            self.open[-1].append(_RESULT)

    def _end(self) -> None:
        code = "".join(self.open.pop()).partition(_RESULT)[0]
        if self._in_code:
            self.open[-1].append(code)
        self.found.append(code)


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _is_plain(element: etree._Element) -> bool:
    """Whether a text is Word's own up to its paragraph: what is others' may be passed over."""
    for each in (element, *element.iterancestors()):
        name = etree.QName(each)
        if name.namespace not in _SPACES:
            return False
        if name.localname == "p":
            return True
    return True


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute of either variant of the standard."""
    found = (v for k, v in element.attrib.items() if etree.QName(str(k)).localname == name)
    return str(next(found, ""))


def _stays_within(code: str) -> bool:
    if _REACHING.search(code.upper()):
        return False
    if _LINK_WITHIN.fullmatch(code.strip()):
        return True
    name = (code.split() or ["="])[0].upper()
    return name in _NAMES or name.startswith("=")
