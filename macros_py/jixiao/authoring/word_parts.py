"""The parts of a Word template around its text: settings, headers, footers, relationships."""

from typing import Final

from jixiao.authoring.word_fonts import THEME_XML, font_table_xml
from jixiao.authoring.word_styles import LINE_PITCH, styles_xml
from jixiao.ooxml.package import CONTENT_TYPES
from jixiao.report.properties import APP_PROPERTIES, APP_XML, CORE_PROPERTIES, core_xml

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_REL: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# Headers and footers: part → (relationship id, kind, which pages).
_MARGINALS: Final = {
    "header1": ("rId3", "header", "default"),
    "header2": ("rId4", "header", "even"),
    "footer1": ("rId5", "footer", "default"),
    "footer2": ("rId6", "footer", "even"),
}
# A word such as 草稿 on every page, where there is one to print.
_DRAFT: Final = "{% if 草稿 is defined and 草稿 %}{{ 草稿 }}{% endif %}"

# The pitch of the lines comes from the styles: a grid of the page would pull tables apart too.
_PAPER: Final = '<w:pgSz w:w="11906" w:h="16838"/>'
_ACROSS: Final = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_GRID: Final = f'<w:docGrid w:linePitch="{LINE_PITCH}"/>'
# A4 by GB/T 9704: margins 37, 35, 28, 26 mm, the page number 7 mm below the text.
_REPORT_MARGINS: Final = (
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" '
    'w:header="1134" w:footer="1247" w:gutter="0"/>'
)
# The forms attached are wider and, if at all possible, on one page: 22, 20, 20, 20 mm.
_ATTACHMENT_MARGINS: Final = (
    '<w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="680" w:footer="454" w:gutter="0"/>'
)
# Turned with the page: 20 mm where it is bound, on the upper edge.
_ACROSS_MARGINS: Final = (
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="567" w:footer="454" w:gutter="0"/>'
)

HINT: Final = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
"""Quotation marks and dashes, which Latin and Chinese share, take the Chinese face."""


def report_section() -> str:
    """The ``w:sectPr`` of the report itself."""
    return f"<w:sectPr>{_references()}{_PAPER}{_REPORT_MARGINS}{_GRID}</w:sectPr>"


def attachment_section() -> str:
    """The ``w:sectPr`` of the attachments, on pages of their own."""
    return f"<w:sectPr>{_references()}{_PAPER}{_ATTACHMENT_MARGINS}{_GRID}</w:sectPr>"


def landscape_section() -> str:
    """The same for a table printed across the page."""
    return f"<w:sectPr>{_references()}{_ACROSS}{_ACROSS_MARGINS}{_GRID}</w:sectPr>"


def last_section() -> str:
    """The ``w:sectPr`` at the end: the report's where nothing is attached.

    Behind attachments it holds nothing; being continuous it adds no page then.
    """
    kind = '<w:type w:val="continuous"/>'
    return f"<w:sectPr>{_references()}{kind}{_PAPER}{_REPORT_MARGINS}{_GRID}</w:sectPr>"


def _references() -> str:
    """Headers and footers of odd and even pages."""
    return "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="{rel_id}"/>'
        for rel_id, kind, pages in _MARGINALS.values()
    )


def template_parts(body: str, title: str) -> dict[str, bytes]:
    """All parts of a .docx whose ``w:body`` holds ``body`` (with its sections)."""
    document = f'<w:document xmlns:w="{_MAIN_NS}" xmlns:r="{_REL_NS}"><w:body>'
    settings = (
        f'<w:settings xmlns:w="{_MAIN_NS}"><w:zoom w:percent="100"/>'
        "<w:evenAndOddHeaders/><w:characterSpacingControl "
        'w:val="compressPunctuation"/><w:compat><w:useFELayout/>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )
    texts = {
        CONTENT_TYPES: _content_types(),
        "_rels/.rels": _package_relationships(),
        "word/document.xml": f"{document}{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": settings,
        "word/fontTable.xml": font_table_xml(),
        "word/theme/theme1.xml": THEME_XML,
        "word/header1.xml": _header(),
        "word/header2.xml": _header(),
        "word/footer1.xml": _footer("FooterOdd"),
        "word/footer2.xml": _footer("FooterEven"),
    }
    parts = {name: (_DECLARATION + text).encode() for name, text in texts.items()}
    return parts | {CORE_PROPERTIES: core_xml(title, ""), APP_PROPERTIES: APP_XML}


def _header() -> str:
    return (
        f'<w:hdr xmlns:w="{_MAIN_NS}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        f"<w:r>{HINT}<w:t>{_DRAFT}</w:t></w:r></w:p></w:hdr>"
    )


def _footer(style_id: str) -> str:
    """``— 1 —``; each part of the field in a run of its own, or WPS shows no number."""
    dash = f'<w:r>{HINT}<w:t xml:space="preserve">{{}}</w:t></w:r>'
    number = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:t>1</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return (
        f'<w:ftr xmlns:w="{_MAIN_NS}"><w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>'
        f"{dash.format('— ')}{number}{dash.format(' —')}</w:p></w:ftr>"
    )


def _content_types() -> str:
    kinds = {
        "/word/document.xml": f"{_WORD_KIND}.document.main+xml",
        "/word/styles.xml": f"{_WORD_KIND}.styles+xml",
        "/word/settings.xml": f"{_WORD_KIND}.settings+xml",
        "/word/fontTable.xml": f"{_WORD_KIND}.fontTable+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        **{f"/word/{part}.xml": f"{_WORD_KIND}.{row[1]}+xml" for part, row in _MARGINALS.items()},
        f"/{CORE_PROPERTIES}": "application/vnd.openxmlformats-package.core-properties+xml",
        f"/{APP_PROPERTIES}": (
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
    }
    overrides = "".join(
        f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _package_relationships() -> str:
    return _relationships(
        ("rId1", f"{_REL_NS}/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE_REL}/metadata/core-properties", CORE_PROPERTIES),
        ("rId3", f"{_REL_NS}/extended-properties", APP_PROPERTIES),
    )


def _document_relationships() -> str:
    return _relationships(
        ("rId1", f"{_REL_NS}/styles", "styles.xml"),
        ("rId2", f"{_REL_NS}/settings", "settings.xml"),
        ("rId7", f"{_REL_NS}/fontTable", "fontTable.xml"),
        ("rId8", f"{_REL_NS}/theme", "theme/theme1.xml"),
        *(
            (rel_id, f"{_REL_NS}/{kind}", f"{part}.xml")
            for part, (rel_id, kind, _) in _MARGINALS.items()
        ),
    )


def _relationships(*rows: tuple[str, str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="{rel_id}" Type="{kind}" Target="{target}"/>'
        for rel_id, kind, target in rows
    )
    return f'<Relationships xmlns="{_PACKAGE_REL}">{listed}</Relationships>'
