"""The template shipped with the product: what it says, how it looks, that Office opens it."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from jixiao.assets import asset
from jixiao.authoring.word_template import build_word_template
from jixiao.ooxml.writing import unpacked
from jixiao.report.template import load
from support.audit import audit
from support.libreoffice import render

FOLDER = asset("templates", "湖南-县级")
GOLDEN = Path(__file__).with_name("golden_report.txt")
Filters = dict[str, Callable[..., object]]


@pytest.fixture
def report(filters: Filters, context: dict[str, Any]) -> bytes:
    return load(FOLDER / "report.docx", filters).render(
        context, title="2022年度部门整体支出绩效自评报告", creator="某县司法局"
    )


def test_docx_is_built_from_the_text_beside_it() -> None:
    text = (FOLDER / "report.txt").read_text(encoding="utf-8")
    built = unpacked(build_word_template(text, "report.txt"))
    assert unpacked((FOLDER / "report.docx").read_bytes()) == built


def test_says_what_the_golden_text_says(
    report: bytes, paragraphs: Callable[[bytes], list[str]]
) -> None:
    said = "\n".join(text for text in paragraphs(report) if text)
    assert said == GOLDEN.read_text(encoding="utf-8").strip()


def test_report_with_every_optional_part_blank_has_no_stray_punctuation(
    filters: Filters, context: dict[str, Any], paragraphs: Callable[[bytes], list[str]]
) -> None:
    context["项目支出"]["其他"] = None
    blank = {key: _without_optional(value) for key, value in context.items()}
    text = "\n".join(
        paragraphs(load(FOLDER / "report.docx", filters).render(blank | {"年度": 2022}))
    )
    for stray in ("，。", "，，", "：。", "；。", "：，", "（）", "None", "，其中：\n", "。。"):
        assert stray not in text


def _without_optional(value: object) -> object:
    """The same shape with lists empty and all values blank."""
    if isinstance(value, Mapping):
        return {key: _without_optional(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return []
    return value if hasattr(value, "__dict__") else None


def test_office_opens_report_and_template_without_repair(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(report)
    audit(path)
    audit(FOLDER / "report.docx")


def test_prints_on_five_pages_with_the_form_on_one(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(report)
    assert len(render(path, tmp_path / "pages", dpi=40)) == 5


def test_page_is_the_page_of_an_official_document() -> None:
    from docx import Document  # noqa: PLC0415 - slow to load

    document = Document(io.BytesIO((FOLDER / "report.docx").read_bytes()))
    section = document.sections[0]
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin] == [37, 35, 28, 26]


def test_report_without_attachments_has_no_blank_page_and_the_margins_of_a_report(
    filters: Filters, context: dict[str, Any], tmp_path: Path
) -> None:
    from docx import Document  # noqa: PLC0415 - slow to load

    path = tmp_path / "report.docx"
    path.write_bytes(load(FOLDER / "report.docx", filters).render(context | {"附件": []}))
    audit(path)
    (section,) = Document(str(path)).sections
    assert section.top_margin is not None
    assert round(section.top_margin.mm) == 37
    assert len(render(path, tmp_path / "pages", dpi=40)) == 4


def test_two_attachments_each_begin_a_page(
    filters: Filters, context: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    doubled = context["附件"] * 2
    path.write_bytes(load(FOLDER / "report.docx", filters).render(context | {"附件": doubled}))
    audit(path)
    assert len(render(path, tmp_path / "pages", dpi=40)) == 6


def test_tables_take_the_styles_staff_can_edit(report: bytes) -> None:
    document = unpacked(report)["word/document.xml"].decode()
    table = document[document.index("<w:tbl>") : document.index("</w:tbl>")]
    assert 'w:val="TableText"' in table
    assert 'w:val="TableHead"' in table
    assert "w:eastAsia=" not in table
