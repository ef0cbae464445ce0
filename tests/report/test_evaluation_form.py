"""The official form: its rows, its merges, its width."""

from dataclasses import replace
from decimal import Decimal

from jixiao.report.evaluation_form import EvaluationForm, IndicatorRow, evaluation_table

from jixiao.report.tables import table_xml


def test_fills_the_width_between_the_margins_of_an_attachment(form: EvaluationForm) -> None:
    assert sum(evaluation_table(form).widths) == Decimal(170)


def test_groups_of_indicators_are_merged_by_level(form: EvaluationForm) -> None:
    cells = [cell for row in evaluation_table(form).rows for cell in row.cells]
    spans = {cell.text: cell.rowspan for cell in cells if cell.rowspan > 1}
    assert spans == {
        "项目资金\n（万元）": 5,
        "年度总体\n目标": 2,
        "绩效指标": 18,
        "产出指标\n（50分）": 12,
        "数量指标": 7,
        "质量指标": 2,
        "时效指标": 2,
        "效益指标\n（30分）": 4,
    }


def test_equal_second_level_under_another_first_level_is_not_merged(form: EvaluationForm) -> None:
    rows = (IndicatorRow("产出", "其他"), IndicatorRow("效益", "其他"))
    cells = [c for r in evaluation_table(replace(form, indicators=rows)).rows for c in r.cells]
    assert [cell.rowspan for cell in cells if cell.text == "其他"] == [1, 1]


def test_form_without_indicators_and_sources_still_fills_its_grid(form: EvaluationForm) -> None:
    xml = table_xml(evaluation_table(replace(form, indicators=(), funds=form.funds[:1])), {})
    assert xml.count("<w:tr>") == 8


def test_unit_of_money_is_the_one_given(form: EvaluationForm) -> None:
    xml = table_xml(evaluation_table(replace(form, funds_label="项目资金\n（元）")), {})
    assert "（元）" in xml
    assert "万元" not in xml
