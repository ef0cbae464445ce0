"""Building a shipped Word template from the text that stands beside it.

The text (``templates/<规则包>/report.txt``) holds one paragraph a line. The mark before it says
the style: ``#`` title, ``##`` 一、, ``###`` （一）, ``####`` 1., ``@样式名`` a style by its name,
none for 公文正文; ``--- 报告``, ``--- 纵向`` and ``--- 横向`` end a section: the report's pages, or
those of a table upright or across; lines that start with ``//`` are remarks. Placeholders stand as
they will in Word.

Staff never need this: they edit the .docx. It is how the shipped one is made and reviewed::

    python -m jixiao.authoring.word_template templates/湖南-县级/report.txt
"""

import re
import sys
from pathlib import Path
from typing import Final

from markupsafe import escape

from jixiao.authoring.word_parts import (
    HINT,
    attachment_section,
    landscape_section,
    last_section,
    report_section,
    template_parts,
)
from jixiao.authoring.word_styles import STYLES
from jixiao.errors import TemplateError
from jixiao.ooxml.writing import pack

_MARKS: Final = {"#": "Title", "##": "heading 1", "###": "heading 2", "####": "heading 3"}
_BODY: Final = "公文正文"
_SECTION_END: Final = "---"
_SECTIONS: Final = {
    "报告": report_section,
    "纵向": attachment_section,
    "横向": landscape_section,
}
_LINE: Final = re.compile(r"(?:(?P<mark>#{1,4})\s+|@(?P<style>\S+)\s?)?(?P<text>.*)")
_IDS: Final = {style.name: style.style_id for style in STYLES}
_TITLE: Final = "绩效自评报告模板"


def build_word_template(text: str, name: str) -> bytes:
    """The .docx of the template ``text``; ``name`` is the file named in messages.

    Raises:
        TemplateError: a line names a style or a kind of section that doesn't exist.
    """
    body = []
    for number, line in enumerate(text.splitlines(), start=1):
        place = f"{name} 第{number}行"
        if line.startswith(_SECTION_END):
            body.append(_paragraph("文末", "", _section(line, place)))
        elif line.strip() and not line.startswith("//"):
            body.append(_styled(line.strip(), place))
    body.append(_paragraph("文末", "", "") + last_section())
    return pack(template_parts("".join(body), _TITLE))


def _section(line: str, place: str) -> str:
    """The ``w:sectPr`` that the line ``--- 报告`` stands for."""
    kind = line.removeprefix(_SECTION_END).strip()
    if kind not in _SECTIONS:
        raise TemplateError(f"{place}：“{_SECTION_END}”后面要写{'、'.join(_SECTIONS)}中的一种。")
    return _SECTIONS[kind]()


def _styled(line: str, place: str) -> str:
    """The paragraph that ``line`` describes."""
    found = _LINE.fullmatch(line)
    mark, style, text = found.group("mark", "style", "text") if found else (None, None, line)
    style = style or _MARKS.get(mark or "", _BODY)
    if style not in _IDS:
        raise TemplateError(f"{place}：没有名为“{style}”的样式，可用：{'、'.join(_IDS)}。")
    return _paragraph(style, text, "")


def _paragraph(style: str, text: str, section: str) -> str:
    """One ``w:p``; ``section`` is the ``w:sectPr`` that ends with it, or nothing."""
    run = f'<w:r>{HINT}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{_IDS[style]}"/>{section}</w:pPr>{run}</w:p>'


def main(arguments: list[str]) -> None:
    """Write the .docx beside each text named in ``arguments``."""
    for argument in arguments:
        path = Path(argument)
        text = path.read_text(encoding="utf-8")
        path.with_suffix(".docx").write_bytes(build_word_template(text, path.name))


if __name__ == "__main__":
    main(sys.argv[1:])
