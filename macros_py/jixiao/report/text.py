"""What a report says, paragraph by paragraph, for reading and copying without Word."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from lxml import etree

from jixiao.ooxml.writing import unpacked
from jixiao.ooxml.xml import parsed

Kind = Literal["标题", "正文", "表格"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY: Final = "word/document.xml"
_HEADINGS: Final = ("Title", "Heading", "AttachmentTitle", "AttachmentMark")
_BREAKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that is not blank, or a row of a table with tabs between its cells."""

    kind: Kind
    text: str


def lines_of(report: bytes) -> tuple[Line, ...]:
    """The paragraphs and table rows of a .docx made by :mod:`jixiao.report.render`, in order."""
    root = parsed(unpacked(report)[_BODY])
    return tuple(line for line in _lines(root) if line.text.strip())


def _lines(root: etree._Element) -> Iterator[Line]:
    for block in root.iterfind(f"{_W}body/*"):
        if block.tag == f"{_W}p":
            style = block.find(f"{_W}pPr/{_W}pStyle")
            name = "" if style is None else str(style.get(f"{_W}val"))
            yield Line("标题" if name.startswith(_HEADINGS) else "正文", _text(block))
        elif block.tag == f"{_W}tbl":
            for row in block.iterfind(f"{_W}tr"):
                cells = (" ".join(_text(cell).split()) for cell in row.iterfind(f"{_W}tc"))
                yield Line("表格", "\t".join(cells).rstrip())


def _text(element: etree._Element) -> str:
    found = element.iter(f"{_W}t", *_BREAKS)
    return "".join(_BREAKS.get(str(each.tag)) or each.text or "" for each in found)
