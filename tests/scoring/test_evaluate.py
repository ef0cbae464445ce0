"""A whole self-evaluation scored: the typed counts, what follows from figures stands beside."""

from dataclasses import replace
from decimal import Decimal

import pytest

from jixiao.assets import asset
from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.data import load
from jixiao.model.keyed import Keyed
from jixiao.model.overall import OverallAmounts
from jixiao.model.project import FundAmounts, Funds, Indicator, Project, ProjectFoot
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Group, Overshoot, Paper, ScoringRules, Settings, Weights
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import FormScore


def amount(text: str) -> Amount:
    return Amount.of(text)


def row(target: str, actual: str, weight: str = "10", **others: object) -> Indicator:
    fields = {"level1": "产出指标", "name": "指标", **others}
    return Indicator(target=target, actual=actual, weight=amount(weight), **fields)


def score(*rows: Indicator, settings: Settings | None = None, **project: object) -> FormScore:
    data = SelfEvaluation(
        projects=(Project(indicators=rows, **project),), settings=settings or Settings()
    )
    return evaluate(Reading("表.xlsx", data)).projects[0]


SPENT = Funds(total=FundAmounts(amount("5"), amount("5"), amount("5")))


@pytest.fixture(scope="module")
def seed() -> FormScore:
    data = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
    return evaluate(Reading("样表.xlsx", data)).projects[0]


def test_seed_has_its_own_total_and_grade(seed: FormScore) -> None:
    assert (seed.total, seed.grade, seed.weights_total) == (100, "优", 100)
    assert (seed.execution_rate, seed.execution_score) == (1, 10)


def test_seed_counts_the_fourteen_rows_with_a_name(seed: FormScore) -> None:
    assert len(seed.indicators) == 14
    assert [row.path for row in seed.indicators][-1] == "projects[0].indicators[16]"


def test_levels_are_filled_down_and_end_with_the_first_level(seed: FormScore) -> None:
    by_name = {indicator.name: indicator for indicator in seed.indicators}
    assert by_name["法律援助案件"].level1 == "产出指标"
    assert by_name["法律援助案件"].level2 == "数量指标"
    assert by_name["群众满意率"].level2 == "服务对象满意度指标"


def test_seed_deviations_are_those_of_its_overshooting_rows(seed: FormScore) -> None:
    deviations = {row.name: row.deviation for row in seed.indicators if row.deviation}
    assert round(deviations["法治宣传场次"], 3) == Decimal("1.333")
    assert deviations["行政应诉案件"] == 1
    assert round(deviations["法律援助案件"], 3) == Decimal("0.717")


def test_typed_score_beats_the_computed_one_and_both_are_kept() -> None:
    only = score(row("≥10件", "5件", score=amount("8"))).indicators[0]
    assert (only.typed_score, only.computed_score, only.score) == (8, 5, 8)


def test_typed_total_and_grade_beat_the_computed_ones() -> None:
    foot = ProjectFoot(total=amount("88"), grade="优")
    form = score(row("≥10件", "10件", "90"), foot=foot, funds=SPENT)
    assert (form.total, form.computed_total, form.grade) == (88, 100, "优")


@pytest.mark.parametrize(
    ("target", "actual", "expected"),
    [
        ("≥10件", "5件", "5"),
        ("10件", "12件", "10"),
        ("=10件", "9件", "9"),
        ("≤20天", "25天", "8"),
        ("2022年底前", "完成", "10"),
        ("2022年底前", "2022年11月30日", "10"),
        ("2022年底前", "2023年1月5日", None),
        ("有所提升", "提升", None),
    ],
)
def test_scores_follow_from_what_the_cells_say(
    target: str, actual: str, expected: str | None
) -> None:
    computed = score(row(target, actual)).indicators[0].computed_score
    assert computed == (None if expected is None else Decimal(expected))


def test_linear_reverse_formula_is_a_switch() -> None:
    settings = Settings(scoring=ScoringRules(reverse_formula="线性法"))
    assert score(row("≤20天", "25天", "5"), settings=settings).scored_points == Decimal("3.75")


def test_corrections_beat_what_was_read_out_of_the_text() -> None:
    only = row("约定完成", "若干", target_fix=amount("10"), actual_fix=amount("5"), kind_fix="定量")
    assert score(only).indicators[0].computed_score == 5


def test_overshoot_is_deducted_only_from_what_a_unit_can_steer() -> None:
    settings = Settings(overshoot=Overshoot(method="每项扣分"))
    steered, driven = row("10件", "20件"), row("10件", "20件", demand_driven="是")
    form = score(steered, driven, settings=settings)
    assert [indicator.computed_score for indicator in form.indicators] == [8, 10]


def test_no_total_is_stated_while_a_weighted_row_has_no_score() -> None:
    rows = row("≥10件", "9件", "62"), row("有所提升", "提升", "28")
    form = score(*rows, foot=ProjectFoot(total=amount("95"), grade="优"), funds=SPENT)
    assert (form.total, form.computed_total, form.grade) == (None, None, None)
    assert (form.typed_total, form.so_far) == (95, "72分中得65.8")
    assert [each.weight for each in form.unscored] == [28]


def test_no_total_is_stated_while_weights_do_not_add_up() -> None:
    form = score(row("≥10件", "10件", "100"), foot=ProjectFoot(total=amount("100")), funds=SPENT)
    assert (form.weights_total, form.full_marks, form.total, form.grade) == (110, 100, None, None)
    assert form.so_far == "110分中得110"


def test_no_total_is_stated_without_any_weight() -> None:
    form = score(row("≥10件", "10件", ""), funds=SPENT)
    assert (form.total, form.grade, form.so_far) == (None, None, "10分中得10")


def test_a_row_without_a_weight_does_not_keep_the_others_from_their_total() -> None:
    form = score(row("≥10件", "10件", "90"), row("", "", ""), funds=SPENT)
    assert (form.total, form.grade) == (100, "优")


def test_no_total_is_stated_while_the_execution_rate_has_no_score() -> None:
    form = score(row("≥10件", "10件", "90"))
    assert (form.total, form.so_far) == (None, "90分中得90")


def test_a_form_without_an_execution_row_counts_its_indicators_alone() -> None:
    settings = Settings(weights=Weights(Decimal(0)), groups=(Group("产出指标", Decimal(100)),))
    form = score(row("≥10件", "9件", "100"), settings=settings, funds=SPENT)
    assert (form.total, form.grade, form.weights_total) == (90, "优", 100)


def test_free_groups_share_their_points() -> None:
    groups = tuple(Group(name) for name in ("产出指标", "效益指标", "成本指标"))
    settings = Settings(weights=Weights(Decimal(10), Decimal(90)), groups=groups)
    rows = row("≥10件", "10件", "60"), row("≥10件", "9件", "30", level1="效益指标")
    form = score(*rows, settings=settings, funds=SPENT)
    assert (form.full_marks, form.total, form.grade) == (100, 97, "优")


def test_weights_are_the_maximum_where_nobody_prescribes_points() -> None:
    settings = Settings(weights=Weights(Decimal(0)), groups=(Group("产出指标"),))
    form = score(row("≥10件", "9件", "50"), settings=settings)
    assert (form.maximum, form.total, form.grade) == (50, 45, None)
    assert score(row("≥10件", "9件", "100"), settings=settings).grade == "优"


def test_a_form_without_weights_has_no_scores() -> None:
    settings = Settings(weights=Weights(Decimal(0)), groups=(Group("产出指标"),))
    form = score(row("≥10件", "9件", ""), settings=settings)
    assert (form.total, form.grade, form.so_far) == (None, None, None)


def test_points_of_rows_that_do_not_apply_are_made_up_for() -> None:
    settings = Settings(scoring=ScoringRules(absent_satisfaction="折算为100分"))
    rows = row("≥10件", "9件", "50"), row("≥10件", "10件", "10", level1="满意度指标")
    apart = row("", "", "30", level1="效益指标", name=None, not_applicable="是")
    form = score(*rows, apart, settings=settings, funds=SPENT)
    assert (form.absent, form.total) == (30, Decimal("92.86"))
    assert score(*rows, apart, funds=SPENT).total is None


def test_points_of_a_satisfaction_that_does_not_apply_are_counted_once() -> None:
    settings = Settings(scoring=ScoringRules(absent_satisfaction="折算为100分"))
    apart = row("", "", "10", level1="满意度指标（10分）", name=None, not_applicable="是")
    form = score(row("≥10件", "9件", "80"), apart, settings=settings, funds=SPENT)
    assert (form.absent, form.total) == (10, Decimal("91.11"))


def test_points_spread_over_the_other_groups_leave_the_total_as_it_is() -> None:
    settings = Settings(scoring=ScoringRules(absent_satisfaction="折算为100分"))
    assert score(row("≥10件", "9件", "90"), settings=settings, funds=SPENT).total == 91
    assert score(row("≥10件", "9件", "80"), settings=settings, funds=SPENT).total == Decimal(
        "91.11"
    )


@pytest.mark.parametrize(
    ("target", "actual", "expected"),
    [
        ("≥10件", "6.9件", "0"),
        ("≥10件", "7件", "7"),
        ("≥10件", "13件", "10"),
        ("≥10件", "13.1件", "0"),
        ("≤20天", "26天", "7.69"),
        ("≤20天", "26.1天", "0"),
        ("≤20天", "5天", "10"),
        ("有所提升", "提升", None),
    ],
)
def test_results_outside_the_range_earn_nothing(
    target: str, actual: str, expected: str | None
) -> None:
    settings = Settings(scoring=ScoringRules(result_method="区间外0分"))
    computed = score(row(target, actual), settings=settings).indicators[0].computed_score
    assert computed == (None if expected is None else Decimal(expected))
    driven = score(row("≥10件", "20件", demand_driven="是"), settings=settings)
    assert driven.indicators[0].computed_score == 10


@pytest.mark.parametrize("printed", ["产出指标（50分）", "产出指标\n(50分)", "产出 指标（50）"])
def test_points_behind_a_level_are_no_part_of_its_name(printed: str) -> None:
    only = score(row("≥10件", "10件", level1=printed)).indicators[0]
    assert (only.level1, only.level1_points) == ("产出指标", 50)


def test_row_not_applicable_counts_for_nothing() -> None:
    form = score(row("≥10件", "10件"), row("", "", "20", name=None, not_applicable="是"))
    assert (len(form.indicators), form.weights_total) == (1, 20)


def test_without_a_budget_the_total_is_brought_back_to_100() -> None:
    nothing = FundAmounts(amount("0"), amount("0"), amount("0"))
    form = score(row("≥10件", "10件", "90"), funds=Funds(total=nothing))
    assert form.execution_rate is None
    assert form.execution_score is None
    assert form.total == 100


def test_without_a_budget_full_marks_are_a_switch() -> None:
    nothing = FundAmounts(amount("0"), amount("0"), amount("0"))
    settings = Settings(scoring=ScoringRules(zero_budget="给满分"))
    form = score(row("≥10件", "9件", "90"), funds=Funds(total=nothing), settings=settings)
    assert (form.execution_score, form.total) == (10, 91)


def test_funds_in_yuan_give_the_same_rate() -> None:
    money = FundAmounts(amount("1150000"), amount("2655800"), amount("1327900"))
    form = score(row("≥1件", "1件"), funds=Funds(money_unit="元", total=money))
    assert form.adjusted == Decimal("265.58")
    assert form.execution_score == 5


def test_whole_form_takes_its_money_from_the_accounts_unless_corrected() -> None:
    data = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
    papers = Keyed({"overall_table": Paper("是")})
    data = replace(data, settings=replace(data.settings, papers=papers))
    linked = evaluate(Reading("样表.xlsx", data)).overall
    assert linked is not None
    assert (linked.initial, linked.adjusted, linked.executed) == (
        Decimal("863.2"),
        None,
        Decimal("1092.9"),
    )
    fixed = replace(
        data.overall,
        funds=replace(data.overall.funds, total=OverallAmounts(adjusted=amount("1092.9"))),
    )
    corrected = evaluate(Reading("样表.xlsx", replace(data, overall=fixed))).overall
    assert corrected is not None
    assert corrected.execution_rate == 1


def test_whole_form_is_left_out_where_it_is_neither_ticked_nor_filled() -> None:
    data = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
    assert evaluate(Reading("样表.xlsx", data)).overall is None


@pytest.mark.parametrize(
    ("typed", "stated"), [("100", "100"), ("98", "98"), ("0", "0"), ("100.01", None), ("-1", None)]
)
def test_a_typed_total_that_no_form_can_earn_is_not_stated(typed: str, stated: str | None) -> None:
    rows = (row("≥1场", "1场", "50"), row("≥1场", "1场", "30", level1="效益指标"))
    rows += (row("≥90%", "95%", "10", level1="满意度指标"),)
    form = score(*rows, funds=SPENT, foot=ProjectFoot(amount(typed), "优"))
    assert form.total == (stated and Decimal(stated))
    assert form.grade == ("优" if stated else None)
    assert (form.typed_total, form.computed_total) == (Decimal(typed), 100)
    assert form.so_far == (None if stated else "100分中得100")
