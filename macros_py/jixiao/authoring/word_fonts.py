"""The faces of official documents, and what stands in where a machine lacks them."""

from typing import Final

FANG_SONG: Final = "仿宋_GB2312"
KAI: Final = "楷体_GB2312"
HEI: Final = "黑体"
SONG: Final = "宋体"
XIAO_BIAO_SONG: Final = "方正小标宋简体"
LATIN: Final = "Times New Roman"

# Face → the name under which newer systems have it; 小标宋 has no equal, 宋体 comes closest.
_STAND_INS: Final = {
    FANG_SONG: "仿宋",
    KAI: "楷体",
    HEI: "SimHei",
    SONG: "SimSun",
    XIAO_BIAO_SONG: "宋体",
}

_MAIN_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"


def font_table_xml() -> str:
    """``word/fontTable.xml`` (without declaration), which names a stand-in for each face."""
    chinese = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{stand_in}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for face, stand_in in _STAND_INS.items()
    )
    return (
        f'<w:fonts xmlns:w="{_MAIN_NS}">{chinese}<w:font w:name="{LATIN}">'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
        "</w:fonts>"
    )


def _colours() -> str:
    """Black, white and greys: an official document has no others."""
    greys = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": "333333",
        "lt2": "EEEEEE",
        **{f"accent{number}": f"{number}0{number}0{number}0" for number in range(1, 7)},
        "hlink": "000000",
        "folHlink": "000000",
    }
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in greys.items()
    )
    return f'<a:clrScheme name="公文">{colours}</a:clrScheme>'


def _scheme_fonts(kind: str, chinese: str) -> str:
    return (
        f'<a:{kind}><a:latin typeface="{LATIN}"/><a:ea typeface="{chinese}"/>'
        f'<a:cs typeface=""/></a:{kind}>'
    )


_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE: Final = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"

THEME_XML: Final = (
    f'<a:theme xmlns:a="{_DRAWING_NS}" name="公文"><a:themeElements>{_colours()}'
    f'<a:fontScheme name="公文">{_scheme_fonts("majorFont", XIAO_BIAO_SONG)}'
    f"{_scheme_fonts('minorFont', FANG_SONG)}</a:fontScheme>"
    f'<a:fmtScheme name="公文"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
    "</a:themeElements></a:theme>"
)
"""``word/theme/theme1.xml`` (without declaration): what Word offers when staff add something."""
