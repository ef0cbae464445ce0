"""From data to Word: the report of the sample unit, and what follows when its inputs change."""

import html
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.budget import Amounts
from jixiao.model.data import load
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper
from jixiao.profile.loading import load_profile
from jixiao.report.render import render_report
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import Evaluation
from support.audit import audit

TEMPLATE = asset("templates", "湖南-县级", "report.docx")
GENERAL = asset("templates", "项目-通用", "report.docx")
SICHUAN = asset("templates", "四川-项目", "report.docx")

FIGURES = (
    "863.2 748.2 115 1092.90 229.70 827.32 827.31 75.7% 265.58 24.3% 2.74 1.95 0.79 43.85 "
    "1581.89 295.41 1286.48 1561.69 727.33 87.9% 99.98 12.1% 80.35 53.88"
)
ALL = Keyed(
    {key: Paper("是") for key in ("report", "basic_table", "overall_table", "project_tables")}
)
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>")
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def words(docx: bytes) -> str:
    """All paragraphs of a document, those of its tables included, one a line."""
    xml = zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml").decode()
    paragraphs = ("".join(_TEXT.findall(one)) for one in _PARAGRAPH.findall(xml))
    return html.unescape("\n".join(paragraphs))


def evaluated(data: SelfEvaluation, template: Path = TEMPLATE) -> Evaluation:
    """``data`` in the form of the 规则包 that ``template`` belongs to."""
    return evaluate(Reading("表.xlsx", data, form=form_of(load_profile(template.parent.name))))


@pytest.fixture
def seed() -> SelfEvaluation:
    return load(asset("workbook", "samples", "衡山县司法局-2022.json"))


@pytest.fixture
def text() -> Callable[..., str]:
    def render(data: SelfEvaluation, template: Path = TEMPLATE, **options: str) -> str:
        return words(render_report(evaluated(data, template), template, **options))

    return render


def amounts(initial: str, actual: str) -> Amounts:
    return Amounts(initial=Amount.of(initial), actual=Amount.of(actual))


@pytest.mark.parametrize("figure", FIGURES.split())
def test_every_figure_of_the_original_report_stands_in_ours(
    seed: SelfEvaluation, text: Callable[..., str], figure: str
) -> None:
    assert figure in text(seed)


def test_three_public_total_has_its_unit(seed: SelfEvaluation, text: Callable[..., str]) -> None:
    assert "“三公”经费决算数2.74万元" in text(seed)


def test_free_texts_stand_as_written(seed: SelfEvaluation, text: Callable[..., str]) -> None:
    told = text(seed)
    for paragraph in seed.performance.paragraphs + seed.unit.duties:
        assert paragraph.text is not None
        assert paragraph.text in told
    for measure in seed.problems.measures:
        assert (measure.content or measure.lead or "") in told


def test_table_has_the_rows_of_the_official_form(
    seed: SelfEvaluation, text: Callable[..., str]
) -> None:
    told = text(seed)
    for row in seed.projects[0].indicators:
        assert (row.name or "") in told
    for label in ("产出指标\n（50分）", "效益指标\n（30分）", "满意度指标\n（10分）"):
        assert label in told


def test_a_smaller_year_is_told_as_a_decrease(
    seed: SelfEvaluation, text: Callable[..., str]
) -> None:
    budget = replace(
        seed.budget,
        income=replace(seed.budget.income, total=amounts("500", "400")),
        expenditure=replace(
            seed.budget.expenditure,
            total=amounts("500", "400"),
            basic=amounts("400", "100"),
            project=amounts("100", "300"),
        ),
    )
    told = text(replace(seed, budget=budget))
    assert "较年初预算减少100.00万元" in told
    assert "基本支出100.00万元，占总支出的25.0%" in told
    assert "项目支出300.00万元，占总支出的75.0%" in told


@pytest.mark.parametrize("number", [0, 3, 12])
def test_each_project_gets_its_own_form(
    seed: SelfEvaluation, text: Callable[..., str], number: int
) -> None:
    projects = tuple(
        replace(
            seed.projects[0],
            id=f"P{order}",
            head=replace(seed.projects[0].head, name=f"第{order}号项目"),
        )
        for order in range(number)
    )
    told = text(replace(seed, projects=projects))
    assert told.count("实际完成情况") == number
    for order in range(number):
        assert f"第{order}号项目" in told


def test_another_unit_leaves_nothing_of_the_sample(text: Callable[..., str]) -> None:
    other = replace(SelfEvaluation(), cover=replace(SelfEvaluation().cover, unit_name="甲县水利局"))
    told = text(other)
    assert "衡山" not in told
    assert "司法" not in told


def test_what_was_not_filled_is_a_visible_gap(text: Callable[..., str]) -> None:
    assert "预算安排收入＿＿＿＿" in text(SelfEvaluation())


def test_dangerous_characters_are_safe(seed: SelfEvaluation, text: Callable[..., str]) -> None:
    name = "A&B <公司> \"甲\" '乙' {{ 年度 }}"
    project = replace(seed.projects[0], head=replace(seed.projects[0].head, name=name))
    assert name in text(replace(seed, projects=(project,)))


@pytest.mark.parametrize(
    "template", [TEMPLATE, GENERAL, SICHUAN], ids=["湖南-县级", "项目-通用", "四川-项目"]
)
def test_office_opens_it_without_repair(
    seed: SelfEvaluation, template: Path, tmp_path: Path
) -> None:
    papers = ALL
    data = replace(seed, settings=replace(seed.settings, papers=papers))
    path = tmp_path / "报告.docx"
    path.write_bytes(render_report(evaluated(data, template), template))
    audit(path)


def test_papers_ticked_become_attachments_in_order(
    seed: SelfEvaluation, text: Callable[..., str]
) -> None:
    papers = ALL
    told = text(replace(seed, settings=replace(seed.settings, papers=papers)))
    places = [told.index(f"\n附件{number}\n") for number in (1, 2, 3)]
    assert places == sorted(places)
    assert "财政供养人员" in told


def test_whole_form_prints_the_money_of_the_accounts(
    seed: SelfEvaluation, text: Callable[..., str]
) -> None:
    papers = Keyed(
        {"report": Paper("是"), "overall_table": Paper("是"), "project_tables": Paper("否")}
    )
    told = text(replace(seed, settings=replace(seed.settings, papers=papers)))
    assert "其中：基本支出：827.32" in told
    assert "按支出性质分：1092.90" in told


def test_report_of_projects_tells_each_indicator(
    seed: SelfEvaluation, text: Callable[..., str]
) -> None:
    told = text(seed, GENERAL)
    assert "法治宣传场次：年度指标值6场，实际完成值14场，分值5分，得5分。" in told
    assert "（四）满意度指标完成情况" in told
    assert "二、资金使用情况" in told


def test_draft_is_said_in_the_header(seed: SelfEvaluation) -> None:
    docx = render_report(evaluated(seed), TEMPLATE, draft="草稿")
    package = zipfile.ZipFile(io.BytesIO(docx))
    headers = [name for name in package.namelist() if name.startswith("word/header")]
    assert any("草稿" in package.read(name).decode() for name in headers)


def test_same_data_give_the_same_bytes(seed: SelfEvaluation) -> None:
    evaluation = evaluated(seed)
    assert render_report(evaluation, TEMPLATE) == render_report(evaluation, TEMPLATE)


def test_score_and_grade_are_told(seed: SelfEvaluation, text: Callable[..., str]) -> None:
    foot = replace(seed.projects[0].foot, total=Amount(Decimal("88.5")))
    told = text(replace(seed, projects=(replace(seed.projects[0], foot=foot),)))
    assert "司法行政项目经费得88.5分，等级为“良”" in told
