"""The placeholders of a part as they stand in its paragraphs, before they are translated.

docxtpl finds the end of a placeholder wherever it comes next. One that is not closed would swallow
the paragraphs up to the next one, and a whole heading would be lost without a word.
"""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from jixiao.errors import TemplateError
from jixiao.ooxml.xml import parsed
from jixiao.quoting import quoted
from jixiao.report.faults import part_name
from jixiao.report.language import MOST_MARKS, TOO_MANY

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPENING: Final = re.compile(r"\{[{%#]")
_CLOSERS: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_FULL_WIDTH: Final = re.compile("[{｛][｛％]|｛[{%]|[｝％][}｝]|%｝")
_WHOLE: Final = re.compile(r"\{[{%#](p|tr|tc)\s")
_WHOLES: Final = {"p": "一段", "tr": "一行", "tc": "一格"}
_CELL_MARKS: Final = re.compile(r"\{%\s*(vm|hm|colspan|cellbg)\b")


def check_marks(xml: bytes, part: str, template: str) -> None:
    """Refuse what the translation would take for something else, or take for ever over.

    Args:
        xml: of the part.
        part: its name.
        template: the file named in messages.

    Raises:
        TemplateError: a placeholder is not closed in its own paragraph, would take the words
            beside it away, or is a mark for cells that templates have ``表格`` for; or there are
            too many.
    """
    root = parsed(xml)
    # docxtpl looks from each brace for the next one, however far: the square of their number.
    braces = "".join(map(str, root.itertext())).count("{")
    faults = [("", TOO_MANY)] if braces > 2 * MOST_MARKS else _faults(root)
    for where, reason in faults:
        nearby = f"“{quoted(where)}”一段：" if where else ""
        raise TemplateError(
            f"Word模板“{template}”的{part_name(part)}，{nearby}{reason}。"
            "请在 Word 中改正模板这一处后再生成。"
        )


def _faults(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Text of the paragraph and reason; without a text where it stands in no paragraph."""
    count = 0
    for place, text in _paragraphs(root):
        if _FULL_WIDTH.search(text):
            yield text, "大括号、百分号要用半角的，写成 {{ }} 或 {% %}"
        for opening, end in _marks(text):
            count += 1
            if reason := _reason(text[opening : None if end < 0 else end + 2], place, end < 0):
                yield text, reason
    if count > MOST_MARKS:
        yield "", TOO_MANY
    for hidden in _everywhere(root):
        if found := _CELL_MARKS.search(hidden):
            yield "", _for_cells(found[1])


def _reason(mark: str, place: etree._Element, is_open: bool) -> str:  # noqa: FBT001
    """Why the placeholder ``mark`` is refused, which stands at ``place``; "" if it is not."""
    if is_open:
        return f"占位符“{quoted(mark)}”没有写结束的“{_CLOSERS[mark[:2]]}”"
    if mark[2] == "-" or mark[-3] == "-":
        return f"占位符“{quoted(mark)}”的括号里边不要写减号"
    if found := _CELL_MARKS.match(mark):
        return _for_cells(found[1])
    if found := _WHOLE.match(mark):
        around = next(place.iterancestors(f"{_W}{found[1]}"), None)
        if around is not None and _text(around).strip() != mark:
            whole = _WHOLES[found[1]]
            return f"占位符“{quoted(mark)}”要单独占{whole}，同{whole}里别的字会丢；请移到别处"
    return ""


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


def _paragraphs(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """A text element and the text of each paragraph, apart from the text boxes in it."""
    texts: dict[etree._Element | None, list[etree._Element]] = {}
    for text in root.iter(f"{_W}t"):
        texts.setdefault(next(text.iterancestors(f"{_W}p"), None), []).append(text)
    for pieces in texts.values():
        written = "".join(piece.text or "" for piece in pieces)
        if "{" in written or "｛" in written:
            yield pieces[0], written


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t"))


def _everywhere(root: etree._Element) -> Iterator[str]:
    """All text there is, that of fields and deleted words included, and all attributes."""
    yield "".join(map(str, root.itertext()))
    for element in root.iter(etree.Element):
        yield from (str(value) for value in element.attrib.values() if "{" in str(value))
