"""The placeholders of a part as they stand in its paragraphs, before they are translated.

docxtpl finds the end of a placeholder wherever it comes next. One that is not closed would swallow
the paragraphs up to the next one, and a whole heading would be lost without a word.
"""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from jixiao.errors import TemplateError
from jixiao.model.quoting import quoted
from jixiao.report.faults import part_name
from jixiao.report.language import MOST_MARKS

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPENING: Final = re.compile(r"\{[{%#]")
_CLOSERS: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_CELL_MARKS: Final = re.compile(r"\{%\s*(vm|hm|colspan|cellbg)\b")


def check_marks(xml: bytes, part: str, template: str) -> None:
    """Refuse what the translation would take for something else, or take for ever over.

    Args:
        xml: of the part.
        part: its name.
        template: the file named in messages.

    Raises:
        TemplateError: a placeholder is not closed in its own paragraph, is a mark for cells that
            templates have ``表格`` for, or there are too many; or the part is damaged.
    """
    try:
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as exc:
        raise TemplateError(
            f"Word模板“{template}”已损坏，读不出其中的文字。请用 Word 打开并另存为 .docx 后再用。"
        ) from exc
    for where, reason in _faults(root):
        nearby = f"“{quoted(where)}”一段：" if where else ""
        raise TemplateError(
            f"Word模板“{template}”的{part_name(part)}，{nearby}{reason}。"
            "请在 Word 中改正模板这一处后再生成。"
        )


def _faults(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Text of the paragraph and reason; without a text where it stands in no paragraph."""
    count = 0
    for text in _paragraphs(root):
        for opening, end in _marks(text):
            written, closer = text[opening:], _CLOSERS[text[opening : opening + 2]]
            count += 1
            if end < 0:
                yield text, f"占位符“{quoted(written)}”没有写结束的“{closer}”"
            elif found := _CELL_MARKS.match(written):
                yield text, _for_cells(found[1])
    if count > MOST_MARKS:
        yield "", f"占位符超过{MOST_MARKS}个；请减少"
    for hidden in _everywhere(root):
        if found := _CELL_MARKS.search(hidden):
            yield "", _for_cells(found[1])


def _for_cells(mark: str) -> str:
    return f"模板里不能用标记“{mark}”；合并的单元格用“|表格”"


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Where each placeholder of ``text`` begins and ends; the end is -1 for one that is open."""
    place = 0
    while found := _OPENING.search(text, place):
        end = text.find(_CLOSERS[found[0]], found.end())
        if end < 0 or text.find(found[0], found.end() + 1, end) >= 0:
            yield found.start(), -1
            return
        yield found.start(), end
        place = end + 2


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The text of each paragraph, those inside a text box apart from the one around it."""
    texts: dict[etree._Element | None, list[str]] = {}
    for run in root.iter(f"{_W}t"):
        around = next(run.iterancestors(f"{_W}p"), None)
        texts.setdefault(around, []).append(run.text or "")
    for pieces in texts.values():
        text = "".join(pieces)
        if "{" in text:
            yield text


def _everywhere(root: etree._Element) -> Iterator[str]:
    """All text there is, that of fields and deleted words included, and all attributes."""
    yield "".join(map(str, root.itertext()))
    for element in root.iter(etree.Element):
        yield from (str(value) for value in element.attrib.values() if "{" in str(value))
