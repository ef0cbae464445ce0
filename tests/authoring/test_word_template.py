"""Building a Word template from its text."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from jixiao.authoring.word_template import build_word_template, main
from jixiao.errors import TemplateError
from support.audit import audit


def test_marks_choose_the_style() -> None:
    content = build_word_template(
        "# 题\n// 注\n\n## 一、\n### （一）\n#### 1.\n文\n@成文日期 日", "t"
    )
    styles = [(p.text, p.style.name) for p in Document(io.BytesIO(content)).paragraphs if p.style]
    assert styles == [
        ("题", "Title"),
        ("一、", "Heading 1"),
        ("（一）", "Heading 2"),
        ("1.", "Heading 3"),
        ("文", "公文正文"),
        ("日", "成文日期"),
        ("", "文末"),
    ]


def test_unknown_style_is_named_with_its_line() -> None:
    with pytest.raises(TemplateError, match="t 第2行：没有名为“大字”的样式，可用：Title"):
        build_word_template("文\n@大字 文", "t")


@pytest.mark.parametrize("line", ["---", "--- 斜向"])
def test_a_section_of_no_known_kind_is_refused(line: str) -> None:
    with pytest.raises(TemplateError, match="t 第2行：“---”后面要写报告、纵向、横向中的一种"):
        build_word_template(f"文\n{line}", "t")


def test_pages_of_a_table_stand_upright_or_across() -> None:
    content = build_word_template("甲\n--- 报告\n乙\n--- 横向\n丙\n--- 纵向", "t")
    sections = Document(io.BytesIO(content)).sections
    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in sections]  # type: ignore[union-attr]
    assert sizes == [(210, 297), (297, 210), (210, 297), (210, 297)]


def fonts() -> Iterator[tuple[str, str | None]]:
    for style in Document(io.BytesIO(build_word_template("文", "t"))).styles:
        for found in style.element.iter(qn("w:rFonts")):
            yield style.name or "", found.get(qn("w:eastAsia"))


def test_each_style_that_sets_a_font_names_the_chinese_one() -> None:
    chosen = dict(fonts())
    assert None not in chosen.values()
    assert chosen["Title"] == "方正小标宋简体"
    assert chosen["Heading 1"] == "黑体"
    assert chosen["Heading 2"] == "楷体_GB2312"
    assert chosen["Heading 3"] == "仿宋_GB2312"


def test_each_part_of_the_page_number_stands_in_a_run_of_its_own() -> None:
    section = Document(io.BytesIO(build_word_template("文", "t"))).sections[0]
    for footer in (section.footer, section.even_page_footer):
        (paragraph,) = footer.paragraphs
        kinds = [
            [child.tag.rpartition("}")[2] for child in run._element if not child.tag.endswith("Pr")]
            for run in paragraph.runs
        ]
        assert kinds == [["t"], ["fldChar"], ["instrText"], ["fldChar"], ["t"], ["fldChar"], ["t"]]
        assert paragraph.text == "— 1 —"


def test_same_text_gives_the_same_bytes() -> None:
    assert build_word_template("文", "t") == build_word_template("文", "t")


def test_text_in_xml_signs_is_safe_and_office_opens_it(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("甲 & 乙 <丙>\n--- 报告\n丁", encoding="utf-8")
    main([str(source)])
    audit(tmp_path / "report.docx")
    texts = [p.text for p in Document(str(tmp_path / "report.docx")).paragraphs]
    assert texts == ["甲 & 乙 <丙>", "", "丁", ""]
