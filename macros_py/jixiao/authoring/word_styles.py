"""The styles of an official document (GB/T 9704-2012) for a Word template.

Fonts stand in the styles alone, each with its ``eastAsia`` face, so that a bureau changes the look
of all its reports by editing one style in Word.
"""

from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from jixiao.authoring.word_fonts import FANG_SONG, HEI, KAI, LATIN, SONG, XIAO_BIAO_SONG

LINE_PITCH: Final = 579
"""28.95 pt: 22 lines on the 225 mm between the margins."""

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style.

    Attributes:
        style_id: what paragraphs refer to.
        name: what Word shows; Word's own names (``heading 1``) give outline and navigation.
        font: the Chinese face; ``""`` inherits that of ``Normal``.
        half_points: size; 32 is 三号.
        paragraph: inner XML of ``w:pPr``, in the order the format asks for.
        following: id of the style of the next paragraph when staff type on.
        latin: face of Latin letters and digits.
        is_running: set a hair tighter, so that 28 characters of 三号 fill the line of 156 mm.
    """

    style_id: str
    name: str
    font: str = ""
    half_points: int = 0
    paragraph: str = ""
    following: str = "Body"
    latin: str = LATIN
    is_running: bool = False


_INDENT: Final = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
_NO_INDENT: Final = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_SIGN: Final = '<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>'


def _spacing(line: int = LINE_PITCH, before: int = 0, after: int = 0) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def _heading(level: int, font: str) -> Style:
    return Style(
        f"Heading{level}",
        f"heading {level}",
        font,
        32,
        f'<w:keepNext/><w:keepLines/>{_INDENT}<w:outlineLvl w:val="{level - 1}"/>',
        is_running=True,
    )


def _cell_text(style_id: str, name: str, font: str) -> Style:
    spacing = '<w:spacing w:before="0" w:after="0" w:line="250" w:lineRule="exact"/>'
    return Style(style_id, name, font, 21, f'{spacing}<w:jc w:val="center"/>', style_id)


def _page_number(style_id: str, name: str, indent: str, align: str) -> Style:
    paragraph = (
        f'<w:spacing w:line="240" w:lineRule="auto"/><w:ind {indent}/><w:jc w:val="{align}"/>'
    )
    return Style(style_id, name, SONG, 28, paragraph, style_id, latin=SONG)


STYLES: Final = (
    Style(
        "Title",
        "Title",
        XIAO_BIAO_SONG,
        44,
        f'<w:keepNext/>{_spacing(660, after=LINE_PITCH)}<w:jc w:val="center"/>',
    ),
    _heading(1, HEI),
    _heading(2, KAI),
    _heading(3, FANG_SONG),
    Style("Body", "公文正文", paragraph=_INDENT, is_running=True),
    # The last lines hold together, or the signature would stand on a page without text.
    Style("ClosingBody", "文末正文", paragraph=f"<w:keepNext/>{_INDENT}", is_running=True),
    Style("AttachmentList", "附件说明", paragraph=f"<w:keepNext/>{_INDENT}"),
    Style("Signature", "落款署名", paragraph=f"<w:keepNext/>{_spacing(before=1158)}{_SIGN}"),
    Style("SignDate", "成文日期", paragraph=_SIGN),
    Style(
        "AttachmentMark",
        "附件标记",
        HEI,
        32,
        "<w:keepNext/><w:pageBreakBefore/>",
        "AttachmentTitle",
    ),
    Style(
        "AttachmentTitle",
        "附件标题",
        XIAO_BIAO_SONG,
        44,
        f'<w:keepNext/>{_spacing(620, before=160, after=60)}<w:jc w:val="center"/>',
        "AttachmentNote",
    ),
    Style(
        "AttachmentNote",
        "附件副题",
        FANG_SONG,
        24,
        f'<w:keepNext/>{_spacing(400, after=60)}<w:jc w:val="center"/>',
        "TableText",
    ),
    Style(
        "TableLead",
        "表上说明",
        FANG_SONG,
        21,
        f'<w:keepNext/>{_spacing(320, after=40)}<w:jc w:val="left"/>',
        "TableText",
    ),
    _cell_text("TableText", "表格文字", FANG_SONG),
    _cell_text("TableHead", "表头文字", HEI),
    Style(
        "TableFoot",
        "表下说明",
        FANG_SONG,
        21,
        f'{_spacing(320, before=60)}<w:jc w:val="left"/>',
        "TableFoot",
    ),
    Style(
        "Ending",
        "文末",
        FANG_SONG,
        2,
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        "Ending",
    ),
    _page_number("FooterOdd", "页码单页", 'w:rightChars="100" w:right="280"', "right"),
    _page_number("FooterEven", "页码双页", 'w:leftChars="100" w:left="280"', "left"),
    Style("Header", "header", HEI, 24, '<w:jc w:val="right"/>', "Header"),
)
"""Besides ``Normal`` (仿宋 三号, fixed pitch), on which all of them are based."""


def styles_xml() -> str:
    """``word/styles.xml`` (without declaration)."""
    return (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FANG_SONG, LATIN)}"
        '<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:qFormat/><w:pPr><w:widowControl/>{_spacing()}<w:jc w:val="both"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>" + "".join(map(_style_xml, STYLES)) + "</w:styles>"
    )


def _style_xml(style: Style) -> str:
    font = _fonts(style.font, style.latin) if style.font else ""
    size = style.half_points
    sizes = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    spacing = '<w:spacing w:val="-5"/>' if style.is_running else ""
    inner = f"{font}{spacing}{sizes}"
    text = f"<w:rPr>{inner}</w:rPr>" if inner else ""
    own = "" if style.name[0].isascii() else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{style.style_id}">'
        f'<w:name w:val="{escape(style.name)}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="{style.following}"/><w:qFormat/>'
        f"<w:pPr>{style.paragraph}</w:pPr>{text}</w:style>"
    )


def _fonts(chinese: str, latin: str) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{chinese}" w:hAnsi="{latin}" w:cs="{LATIN}"/>'
