"""Calculated cells: references resolved, and the same scores as the evaluation."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.assets import asset
from jixiao.errors import FormError
from jixiao.form.formula import parse
from jixiao.form.loading import base_form
from jixiao.form.reading import Reading
from jixiao.functions.calculate import Calculator
from jixiao.functions.references import Context
from jixiao.functions.values import Value
from jixiao.model.amount import Amount
from jixiao.model.budget import Amounts, Budget, Expenditure
from jixiao.model.cover import Cover
from jixiao.model.data import load
from jixiao.model.overall import Overall, OverallAmounts, OverallFunds
from jixiao.model.project import FundAmounts, Funds, Indicator, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import (
    Group,
    Overshoot,
    SatisfactionStep,
    ScoringRules,
    Settings,
    Weights,
)
from jixiao.scoring.evaluate import evaluate
from support.indicator_texts import DATES, SEEN

FORM = base_form()


def calculator(data: SelfEvaluation) -> Calculator:
    return Calculator(FORM, data)


@pytest.fixture(scope="module")
def seed() -> SelfEvaluation:
    return load(asset("workbook", "samples", "衡山县司法局-2022.json"))


def money(initial: str, adjusted: str, actual: str) -> Amounts:
    return Amounts(
        initial=Amount.of(initial), adjusted=Amount.of(adjusted), actual=Amount.of(actual)
    )


def test_a_calculated_row_of_a_grid_sums_its_column() -> None:
    spent = Expenditure(basic=money("1", "2", "3"), project=money("0.1", "0.2", "0.3"))
    cells = calculator(SelfEvaluation(budget=Budget(expenditure=spent)))
    assert cells.cell("budget.expenditure.parts.adjusted") == Decimal("2.2")
    assert cells.cell("budget.expenditure.gap.adjusted") is None


def test_a_calculated_column_of_a_grid_compares_its_row() -> None:
    spent = Expenditure(basic=money("100", "120", "90"))
    cells = calculator(SelfEvaluation(budget=Budget(expenditure=spent)))
    assert cells.cell("budget.expenditure.basic.adjustment") == Decimal("0.2")
    assert cells.cell("budget.expenditure.basic.growth") == Decimal("-0.1")


def test_linked_rows_come_in_wan_unless_corrected() -> None:
    spent = Expenditure(money_unit="元", total=money("2655800", "0", "/"))
    overall = OverallFunds(total=OverallAmounts(adjusted=Amount.of("7")))
    cells = calculator(
        SelfEvaluation(budget=Budget(expenditure=spent), overall=Overall(funds=overall))
    )
    assert cells.cell("overall.funds.total.initial_used") == Decimal("265.58")
    assert cells.cell("overall.funds.total.adjusted_used") == Decimal(7)
    assert cells.cell("overall.funds.total.executed_used") == "/"


def test_every_calculated_cell_of_an_empty_form_is_blank() -> None:
    cells = calculator(SelfEvaluation())
    calculated = (path for path, cell in FORM.cells.items() if cell.field.formula)
    values = {path: cells.cell(path) for path in calculated if not path.startswith("settings.")}
    assert {path for path, value in values.items() if value is not None} == set()
    paths = [path for path, cell in FORM.project_cells.items() if cell.field.formula]
    assert {path for path in paths if cells.cell(path, 7) is not None} == set()


def test_ready_rows_of_lists_are_blank() -> None:
    cells = calculator(SelfEvaluation())
    for block in FORM.project_lists.values():
        assert {cells.row_value(block.path, 5, f.key, 0) for f in block.column} == {None}


def test_overview_and_checks_lead_to_a_project(seed: SelfEvaluation) -> None:
    cells = calculator(seed)
    name = cells.evaluate(parse("LINK({projects.head.name})"), Context(base="projects", project=0))
    assert name == seed.projects[0].head.name
    rest = cells.evaluate(parse("LINK({projects.head.name})"), Context(base="projects", project=3))
    assert rest is None


def test_projects_beyond_the_last_do_not_take_the_values_of_one_that_exists(
    seed: SelfEvaluation,
) -> None:
    cells = calculator(seed)
    expression = parse("LINK({head.name})")
    count = len(seed.projects)
    names = [cells.evaluate(expression, Context(project=number)) for number in range(count + 3)]
    assert names == [project.head.name for project in seed.projects] + [None] * 3


@pytest.mark.parametrize("path", ["budget.nonsense", "funds.total.initial"])
def test_an_unknown_cell_is_named(path: str) -> None:
    with pytest.raises(FormError, match=path):
        calculator(SelfEvaluation()).cell(path)


def test_an_unknown_reference_is_named() -> None:
    with pytest.raises(FormError, match="nonsense"):
        calculator(SelfEvaluation()).evaluate(parse("LINK({.nonsense})"), Context("cover"))


def test_seed_has_the_scores_of_its_evaluation(seed: SelfEvaluation) -> None:
    assert_agrees(seed)


def test_seed_scores_by_computation_alone_agree_too(seed: SelfEvaluation) -> None:
    blank = tuple(replace(row, score=Amount()) for row in seed.projects[0].indicators)
    project = replace(seed.projects[0], indicators=blank)
    assert_agrees(replace(seed, projects=(project,)))


def assert_agrees(data: SelfEvaluation) -> None:
    """The cells say what the evaluation says, of each project."""
    cells = calculator(data)
    for number, form in enumerate(evaluate(Reading("表.xlsx", data)).projects):
        for row in form.indicators:
            index = int(row.path.rpartition("[")[2].rstrip("]"))

            def value(key: str, index: int = index, number: int = number) -> Value:
                return cells.row_value("indicators", index, key, number)

            assert value("computed_score") == row.computed_score, row
            used = value("used_score")
            assert (None if used == "待评" else used) == row.score, row
            assert value("level") == row.level1
            assert_rate(value("completion"), row.completion)
            assert_rate(value("deviation"), row.deviation)
        assert_rate(cells.cell("funds.execution_rate", number), form.execution_rate)
        score = cells.cell("funds.computed_execution_score", number)
        assert (None if score == "—" else score) == form.computed_execution_score
        assert cells.cell("foot.computed_total", number) == form.computed_total
        assert cells.cell("foot.used_total", number) == form.total
        assert cells.cell("foot.used_grade", number) == form.grade
        assert cells.cell("foot.so_far", number) == form.so_far
        assert cells.cell("foot.weights", number) == form.weights_total


def assert_rate(cell: Value, rate: Decimal | None) -> None:
    if rate is None:
        assert cell in {None, "—"}
    else:
        assert isinstance(cell, Decimal)
        assert abs(cell - rate) <= Decimal("0.000000005") + abs(rate) * Decimal("1E-14")


AMOUNTS = st.sampled_from(["", "/", "0", "100", "95.2", "99.5"]).map(Amount.of)
TEXTS = st.sampled_from([None, *SEEN, *DATES])
INDICATORS = st.builds(
    Indicator,
    level1=st.sampled_from([None, "产出指标", "效益指标", "满意度指标"]),
    name=st.sampled_from([None, "指标"]),
    target=TEXTS,
    actual=TEXTS,
    weight=st.sampled_from(["", "10", "7.5", "/"]).map(Amount.of),
    score=st.sampled_from(["", "", "9.5", "/"]).map(Amount.of),
    kind_fix=st.sampled_from([None, None, "定量", "定性", "日期"]),
    direction_fix=st.sampled_from([None, "≥", "≤", "="]),
    target_fix=st.sampled_from(["", "", "6", "0"]).map(Amount.of),
    actual_fix=st.sampled_from(["", "", "6", "14"]).map(Amount.of),
    band=st.sampled_from([None, "达成", "部分达成", "未达成"]),
    demand_driven=st.sampled_from([None, "是", "否"]),
    not_applicable=st.sampled_from([None, None, "是"]),
)
FUNDS = st.builds(
    Funds,
    money_unit=st.sampled_from(["元", "万元", None]),
    total=st.builds(FundAmounts, initial=AMOUNTS, adjusted=AMOUNTS, executed=AMOUNTS),
    execution_score=st.sampled_from(["", "", "9.5", "/"]).map(Amount.of),
)
STEPS = tuple(
    SatisfactionStep(Decimal(rate), Decimal(part))
    for rate, part in (("0.9", "1"), ("0.8", "0.8"), ("0.6", "0.5"))
)
RULES = st.builds(
    Settings,
    scoring=st.builds(
        ScoringRules,
        full_marks_from=st.sampled_from([Decimal(1), Decimal("0.95")]),
        reverse_formula=st.sampled_from(["比例法", "线性法", None]),
        satisfaction_method=st.sampled_from(["按比例", "分档", None]),
        absent_satisfaction=st.sampled_from(["并入效益", "折算为100分", "分到其余指标", None]),
        zero_budget=st.sampled_from(["折算为100分", "给满分", None]),
        result_method=st.sampled_from(["按比例", "区间外0分", None]),
        lowest_completion=st.sampled_from([Decimal("0.7"), None]),
        highest_completion=st.sampled_from([Decimal("1.3"), None]),
    ),
    weights=st.sampled_from([Weights(), Weights(Decimal(0)), Weights(Decimal(10), Decimal(20))]),
    groups=st.sampled_from(
        [
            (Group("产出指标", Decimal(10)), Group("满意度指标", Decimal(10))),
            (Group("产出指标"), Group("效益指标")),
            (),
        ]
    ),
    overshoot=st.builds(
        Overshoot,
        method=st.sampled_from(["不扣分", "每项扣分", "按偏离度调减", None]),
        deduct_from=st.sampled_from([Decimal("0.3"), None]),
        points=st.sampled_from([Decimal(2), None]),
        slope=st.sampled_from([Decimal("0.5"), None]),
        floor=st.sampled_from([Decimal("0.6"), None]),
    ),
    satisfaction_steps=st.sampled_from([(), STEPS]),
)


@given(st.lists(INDICATORS, max_size=6).map(tuple), FUNDS, RULES, st.sampled_from(["", "2022"]))
def test_any_project_has_the_scores_of_its_evaluation(
    indicators: tuple[Indicator, ...], funds: Funds, rules: Settings, year: str
) -> None:
    project = Project(funds=funds, indicators=indicators)
    cover = Cover(year=Amount.of(year))
    assert_agrees(SelfEvaluation(cover=cover, projects=(project,), settings=rules))
