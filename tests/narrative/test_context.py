"""What the placeholders of a Word template stand for."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from jixiao.assets import asset
from jixiao.facts.problems import Article, measure_list, problem_list
from jixiao.facts.texts import item, sentences
from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.budget import Amounts
from jixiao.model.data import load
from jixiao.model.performance import Measure, Problem
from jixiao.model.project import OtherItems, ProjectItem, ProjectSpending
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Display
from jixiao.narrative.context import report_context
from jixiao.narrative.printing import Printer, printed_date, required
from jixiao.scoring.evaluate import evaluate


@pytest.fixture
def seed() -> SelfEvaluation:
    return load(asset("workbook", "samples", "衡山县司法局-2022.json"))


def context(data: SelfEvaluation) -> Any:  # noqa: ANN401 - a tree of texts and numbers
    return report_context(evaluate(Reading("表.xlsx", data)))


def test_figures_of_the_seed_follow_from_its_data(seed: SelfEvaluation) -> None:
    told = context(seed)
    assert told["决算"]["收入差额"] == Decimal("229.70")
    assert round(told["决算"]["基本占比"], 3) == Decimal("0.757")
    assert round(told["基本支出"]["人员占比"], 3) == Decimal("0.879")
    assert told["资产"]["使用率"] == 1
    assert len(told["主要职责"]) == 12
    assert told["日期"] == "2023年8月8日"


def test_money_in_yuan_is_told_in_wan(seed: SelfEvaluation) -> None:
    income = replace(
        seed.budget.income,
        money_unit="元",
        total=Amounts(initial=Amount.of("8632000"), actual=Amount.of("8000000")),
    )
    told = context(replace(seed, budget=replace(seed.budget, income=income)))
    assert told["预算"]["收入"] == Decimal("863.2")
    assert told["决算"]["收入差额"] == Decimal("-63.2")


def test_nothing_is_told_of_an_empty_workbook() -> None:
    told = context(SelfEvaluation())
    assert told["年度"] == "＿＿＿＿"
    assert told["决算"]["收入差额"] is None
    assert (told["主要职责"], told["问题清单"], told["自评"]) == ([], [], [])


def test_items_below_the_line_stand_together_with_the_other_projects(
    seed: SelfEvaluation,
) -> None:
    items = (
        ProjectItem("甲", actual=Amount.of("80")),
        ProjectItem("乙", actual=Amount.of("20")),
        ProjectItem("丙", actual=Amount.of("10"), itemised="是"),
    )
    others = OtherItems(actual=Amount.of("5.5"), note="均为50万元以下项目")
    told = context(replace(seed, spending=ProjectSpending(items, others)))["项目支出"]
    assert [item["名称"] for item in told["分项"]] == ["甲", "丙"]
    assert told["其他"] == {
        "决算": Decimal("25.5"),
        "个数": None,
        "说明": "均为50万元以下项目",
    }


def test_a_rest_is_never_invented(seed: SelfEvaluation) -> None:
    assert context(seed)["项目支出"]["其他"] is None


def test_measures_form_a_tree_of_two_levels() -> None:
    tree = measure_list(
        (
            Measure("条", content="增加编制"),
            Measure("条", lead="业务工作上："),
            Measure("款", heading="加大普法力度。", content="开展宣传。"),
            Measure("款", content="推行轮训；"),
        )
    )
    assert tree == [
        Article("增加编制。"),
        Article("业务工作上：", ["加大普法力度。开展宣传。", "推行轮训；"]),
    ]


def test_a_subitem_without_an_item_counts_as_one() -> None:
    assert measure_list((Measure("款", content="轮训。"),)) == [Article("轮训。")]


def test_a_measure_says_who_does_it_by_when() -> None:
    (article,) = measure_list(
        (Measure("条", content="开展普法。", office="普法股", due="12月底前。"),)
    )
    assert article.text == "开展普法（责任股室：普法股，完成时限：12月底前）。"


def test_problems_join_heading_and_detail() -> None:
    assert problem_list((Problem("基础薄弱", "人手不足。"), Problem())) == ["基础薄弱。人手不足。"]


@pytest.mark.parametrize(
    ("value", "text"),
    [("229.7", "增加229.70万元"), ("-3", "减少3.00万元"), ("0", "持平"), (None, "")],
)
def test_differences_say_their_direction(value: str | None, text: str) -> None:
    number = None if value is None else Decimal(value)
    assert Printer(Display()).difference(number) == text


def test_differences_of_counts_have_their_own_unit() -> None:
    assert Printer(Display()).difference(Decimal("2.0"), "人") == "增加2人"
    assert Printer(Display()).difference(Decimal(-10), "个") == "减少10个"


def test_growth_says_its_direction() -> None:
    shown = [Printer(Display()).growth(Decimal(text)) for text in ("0.1", "-0.25", "0")]
    assert shown == ["增长10.0%", "下降25.0%", "持平"]


def test_a_gap_stands_for_a_value_and_for_the_entry_of_a_list() -> None:
    printer = Printer(Display())
    gap = required(None)
    assert [printer.wan(gap), printer.rate(gap), printer.score(gap)] == ["＿＿＿＿"] * 3  # type: ignore[arg-type]
    (entry,) = required([])  # type: ignore[misc]
    assert entry["名称"] == "＿＿＿＿"
    assert required(["甲"]) == ["甲"]
    assert required(Decimal(0)) == 0


@pytest.mark.parametrize(
    ("iso", "text"),
    [("2023-08-08", "2023年8月8日"), ("八月八日", "八月八日"), (None, ""), ("", "")],
)
def test_dates_have_no_leading_zeros(iso: str | None, text: str) -> None:
    assert printed_date(iso) == text


def test_display_settings_decide_decimals() -> None:
    printer = Printer(Display(amount_places=Decimal(1), trim_zeros="是"))
    assert printer.wan(Decimal(115)) == "115万元"
    assert Printer(Display()).wan(Decimal(115)) == "115.00万元"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("二、负责法律援助", "负责法律援助。"),
        ("（三）普法。", "普法。"),
        ("1. 普法", "普法。"),
        ("1.2倍于上年", "1.2倍于上年。"),
    ],
)
def test_numbers_typed_in_front_of_items_are_left_out(typed: str, told: str) -> None:
    assert item(typed) == told


def test_a_conclusion_keeps_its_own_counting() -> None:
    assert sentences("一是完成较好", "二是效益明显。") == "一是完成较好。二是效益明显。"
