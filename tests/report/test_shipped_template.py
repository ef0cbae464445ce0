"""The template shipped with the product: what it says, how it looks, that Office opens it."""

import io
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from docx.enum.section import WD_ORIENT

from jixiao.assets import asset
from jixiao.authoring.word_template import build_word_template
from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.narrative.context import report_context
from jixiao.ooxml.writing import unpacked
from jixiao.report.tables import Cell, Row, Table
from jixiao.report.template import load
from jixiao.scoring.evaluate import evaluate
from support.audit import audit
from support.libreoffice import render

PACKS = ("湖南-县级", "项目-通用", "四川-项目")
FOLDER = asset("templates", "湖南-县级")
GOLDEN = Path(__file__).with_name("golden_report.txt")
Filters = dict[str, Callable[..., object]]


@pytest.fixture
def report(filters: Filters, context: dict[str, Any]) -> bytes:
    return load(FOLDER / "report.docx", filters).render(
        context, title="2022年度部门整体支出绩效自评报告", creator="某县司法局"
    )


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


SHELL = asset("templates", "附表.docx")
TEMPLATES = [SHELL, *(asset("templates", p) / "report.docx" for p in PACKS)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.parent.name)
def test_each_docx_is_built_from_the_text_beside_it(path: Path) -> None:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    built = unpacked(build_word_template(text, path.with_suffix(".txt").name))
    assert unpacked(path.read_bytes()) == built


@pytest.mark.parametrize("across", [(False, False), (False, True), (True, False), (True, True)])
def test_each_table_stands_on_pages_of_its_own_upright_or_across_and_none_is_blank(
    filters: Filters, context: dict[str, Any], tmp_path: Path, across: tuple[bool, bool]
) -> None:
    from docx import Document  # noqa: PLC0415 - slow to load

    small = Table((Decimal(40),), (Row((Cell("甲"),)),))
    each = [{**context["附件"][0], "表": small, "横向": flag} for flag in across]
    path = tmp_path / "tables.docx"
    path.write_bytes(load(SHELL, filters).render(context | {"附件": each}))
    audit(path)
    sections = Document(str(path)).sections
    assert [s.orientation == WD_ORIENT.LANDSCAPE for s in sections] == [*across, across[-1]]
    assert len(render(path, tmp_path / "pages", dpi=30)) == 2


def test_lines_above_a_table_stand_between_its_title_and_it(
    filters: Filters, context: dict[str, Any], paragraphs: Callable[[bytes], list[str]]
) -> None:
    each = {**context["附件"][0], "表上说明": ["填报单位：某县司法局", "金额单位：万元"]}
    said = paragraphs(load(SHELL, filters).render(context | {"附件": [each]}))
    assert said[:5] == [
        "附件2",
        "项目支出绩效自评表",
        "（2022年度）",
        "填报单位：某县司法局",
        "金额单位：万元",
    ]


@pytest.mark.parametrize(
    ("numbers", "listed"),
    [(["二"], [""]), (["一", "三-2"], ["1. ", "3-2. "]), (["1", ""], ["1. ", ""])],
)
def test_attachments_are_listed_with_digits_and_one_alone_without(
    filters: Filters,
    context: dict[str, Any],
    paragraphs: Callable[[bytes], list[str]],
    numbers: list[str],
    listed: list[str],
) -> None:
    (one,) = context["附件"]
    changed = context | {"附件": [{**one, "序号": number} for number in numbers]}
    said = paragraphs(load(FOLDER / "report.docx", filters).render(changed))
    titles = [f"{number}项目支出绩效自评表" for number in listed]
    assert f"附件：{titles[0]}" in said
    assert all(f"　　　{title}" in said for title in titles[1:])


def test_one_item_alone_takes_no_number(
    filters: Filters, context: dict[str, Any], paragraphs: Callable[[bytes], list[str]]
) -> None:
    one = {key: context[key][:1] for key in ("主要职责", "问题清单", "措施清单")}
    spending = {**context["项目支出"], "分项": context["项目支出"]["分项"][:1], "其他": None}
    changed = context | one | {"项目支出": spending}
    said = paragraphs(load(FOLDER / "report.docx", filters).render(changed))
    assert [text for text in said if re.match(r"(\d+\.|（\d+）)(承担|发展|积极|一般)", text)] == []
    assert "一般行政管理事务80.35万元，主要用于被装购置、办公设备购置等。" in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, ["无。"]),
        ({"自评组织": ["成立小组。"]}, ["自评工作组织情况", "成立小组。"]),
        ({"其他说明": ["另有说明。"]}, ["另有说明。"]),
        (
            {"上年整改": ["已整改。"], "其他说明": ["另有说明。"]},
            ["（一）上年问题整改情况", "已整改。", "（二）其他情况", "另有说明。"],
        ),
        (
            {"自评组织": ["甲。"], "上年整改": ["乙。"], "结果应用": ["丙。", "丁。"]},
            [
                *("（一）自评工作组织情况", "甲。", "（二）上年问题整改情况", "乙。"),
                *("（三）自评结果应用和公开情况", "丙。", "丁。"),
            ],
        ),
    ],
)
def test_nothing_is_said_to_be_nothing_where_something_is_said(
    filters: Filters,
    context: dict[str, Any],
    paragraphs: Callable[[bytes], list[str]],
    given: dict[str, list[str]],
    said: list[str],
) -> None:
    changed = context | given | {"附件": []}
    told = [t for t in paragraphs(load(FOLDER / "report.docx", filters).render(changed)) if t]
    assert told[told.index("四、其他需要说明的情况") + 1 : told.index("某县司法局")] == said


def test_what_is_required_and_blank_is_a_gap_that_can_be_seen(
    filters: Filters, paragraphs: Callable[[bytes], list[str]]
) -> None:
    blank = report_context(evaluate(Reading("表.xlsx", SelfEvaluation())))
    for pack in PACKS:
        template = load(asset("templates", pack, "report.docx"), filters)
        text = "\n".join(paragraphs(template.render({**blank, "附件": [], "草稿": ""})))
        assert "＿＿＿＿" in text
        for stray in ("None", "，。", "，，", "：。", "；。", "。。", "（）", "得分分"):
            assert stray not in text


def test_tables_take_the_styles_staff_can_edit(report: bytes) -> None:
    document = unpacked(report)["word/document.xml"].decode()
    table = document[document.index("<w:tbl>") : document.index("</w:tbl>")]
    assert 'w:val="TableText"' in table
    assert 'w:val="TableHead"' in table
    assert "w:eastAsia=" not in table
