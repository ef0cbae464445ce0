"""Building a shipped Word template from the text that stands beside it.

The text (``templates/<规则包>/report.txt``) holds one paragraph a line. The mark before it says
the style: ``#`` title, ``##`` 一、, ``###`` （一）, ``####`` 1., ``@样式名`` a style by its name,
none for 公文正文; ``---`` ends the report, then the attachments; lines that start with ``//`` are
remarks. Placeholders stand as they will in Word.

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
_LINE: Final = re.compile(r"(?:(?P<mark>#{1,4})\s+|@(?P<style>\S+)\s?)?(?P<text>.*)")
_IDS: Final = {style.name: style.style_id for style in STYLES}
_TITLE: Final = "绩效自评报告模板"


def build_word_template(text: str, name: str) -> bytes:
    """The .docx of the template ``text``; ``name`` is the file named in messages.

    Raises:
        TemplateError: a line names a style that doesn't exist, or there are too many ``---``.
    """
    sections = iter((report_section(), attachment_section()))
    body = []
    for number, line in enumerate(text.splitlines(), start=1):
        place = f"{name} 第{number}行"
        if line == _SECTION_END:
            section = next(sections, None)
            if section is None:
                raise TemplateError(f"{place}：“{_SECTION_END}”只能有两处：报告之后、附件之后。")
            body.append(_paragraph("文末", "", section))
        elif line.strip() and not line.startswith("//"):
            body.append(_styled(line.strip(), place))
    body.append(_paragraph("文末", "", "") + last_section())
    return pack(template_parts("".join(body), _TITLE))


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
