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

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXTS: Final = frozenset({f"{_W}t"})
_OPENING: Final = re.compile(r"\{[{%#]")
_CLOSERS: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_CELL_MARKS: Final = re.compile(r"\{%\s*(vm|hm|colspan|cellbg)\b")


def check_marks(xml: bytes, part: str, template: str) -> None:
    """Refuse a placeholder that is not closed in its own paragraph.

    Args:
        xml: of the part.
        part: its name.
        template: the file named in messages.

    Raises:
        TemplateError: there is one, or a mark for cells that templates have ``表格`` for; or the
            part is damaged.
    """
    for text in _paragraphs(xml, template):
        for reason in _reasons(text):
            raise TemplateError(
                f"Word模板“{template}”的{part_name(part)}，“{quoted(text)}”一段：{reason}。"
                "请在 Word 中改正模板这一处后再生成。"
            )


def _reasons(text: str) -> Iterator[str]:
    if found := _CELL_MARKS.search(text):
        yield f"模板里不能用标记“{found[1]}”；合并的单元格用“|表格”"
    place = 0
    while found := _OPENING.search(text, place):
        closer = _CLOSERS[found[0]]
        end = text.find(closer, found.end())
        again = text.find(found[0], found.end() + 1)
        if end < 0 or 0 <= again < end:
            written = text[found.start() :]
            yield f"占位符“{quoted(written)}”没有写结束的“{closer}”"
            return
        place = end + 2


def _paragraphs(xml: bytes, template: str) -> Iterator[str]:
    """The text of each paragraph, those inside a text box apart from the one around it."""
    try:
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as exc:
        raise TemplateError(
            f"Word模板“{template}”已损坏，读不出其中的文字。请用 Word 打开并另存为 .docx 后再用。"
        ) from exc
    texts: dict[etree._Element | None, list[str]] = {}
    for run in root.iter(*_TEXTS):
        around = next(run.iterancestors(f"{_W}p"), None)
        texts.setdefault(around, []).append(run.text or "")
    for pieces in texts.values():
        text = "".join(pieces)
        if "{" in text:
            yield text
