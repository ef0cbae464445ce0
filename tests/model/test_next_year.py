from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from jixiao.cli.samples import sample
from jixiao.model.amount import BLANK, Amount
from jixiao.model.budget import Variance
from jixiao.model.next_year import CARRIED_OVER, next_year
from jixiao.model.performance import Problem
from jixiao.model.project import Instalment
from jixiao.model.self_evaluation import SelfEvaluation
from strategies import self_evaluations


@pytest.fixture(scope="module")
def last() -> SelfEvaluation:
    return sample("衡山县司法局-2022")


@pytest.fixture(scope="module")
def begun(last: SelfEvaluation) -> SelfEvaluation:
    return next_year(last, total=Decimal(100), grade="优")


def test_is_of_the_year_after(begun: SelfEvaluation) -> None:
    assert begun.cover.year == Amount(Decimal(2023))
    assert begun.cover.unit_name == "衡山县司法局"
    assert begun.cover.reported_on is None


def test_figures_move_to_the_columns_of_last_year(
    last: SelfEvaluation, begun: SelfEvaluation
) -> None:
    income, old = begun.budget.income.total, last.budget.income.total
    assert income.last_year == old.actual != BLANK
    assert (income.initial, income.adjusted, income.actual) == (BLANK, BLANK, BLANK)
    public, before = begun.budget.three_public.total, last.budget.three_public.total
    assert (public.last_budget, public.last_actual) == (before.budget, before.actual)
    assert (public.budget, public.actual) == (BLANK, BLANK)
    assert begun.unit.last_year.in_post == last.unit.staff.in_post
    assert begun.spending.items[0].last_year == last.spending.items[0].actual
    assert begun.spending.items[0].actual == BLANK


def test_texts_are_carried_over_and_marked_so(last: SelfEvaluation, begun: SelfEvaluation) -> None:
    assert [text.text for text in begun.unit.duties] == [text.text for text in last.unit.duties]
    assert {text.status for text in begun.unit.duties} == {CARRIED_OVER}


def test_what_told_of_one_year_alone_does_not_stay(last: SelfEvaluation) -> None:
    budget = replace(last.budget, variances=(Variance(reason="追加"),), variance_summary="追加")
    begun = next_year(replace(last, budget=budget))
    assert begun.budget.variances == ()
    assert begun.budget.variance_summary is None
    assert begun.performance.conclusion.overall is None
    assert begun.imports == begun.review == ()


def test_instalments_of_one_year_do_not_stay(last: SelfEvaluation) -> None:
    rows = (Instalment("财预〔2022〕1号", Amount(Decimal(60))),)
    project = replace(last.projects[0], funds=replace(last.projects[0].funds, instalments=rows))
    begun = next_year(replace(last, projects=(project,)))
    assert begun.projects[0].funds.instalments == ()


def test_indicators_keep_their_plan_and_remember_their_result(
    last: SelfEvaluation, begun: SelfEvaluation
) -> None:
    row, old = begun.projects[0].indicators[0], last.projects[0].indicators[0]
    assert (row.name, row.target) == (old.name, old.target)
    assert (row.last_target, row.last_actual, row.last_score) == (
        old.target,
        old.actual,
        old.score,
    )
    assert (row.actual, row.score, row.reason) == (None, BLANK, None)
    assert begun.projects[0].id == last.projects[0].id
    assert begun.projects[0].goal.actual is None


def test_last_years_problems_ask_for_their_cure(
    last: SelfEvaluation, begun: SelfEvaluation
) -> None:
    assert begun.problems.problems == ()
    assert len(begun.problems.last_year_problems) == len(last.problems.problems)
    sections = {text.section for text in begun.last_year.texts}
    assert sections == {"履职成效", "存在的问题", "改进措施"}


def test_last_years_result_is_kept(last: SelfEvaluation, begun: SelfEvaluation) -> None:
    assert (begun.last_year.total, begun.last_year.grade) == (Amount(Decimal(100)), "优")
    first = last.projects[0].indicators[0]
    assert begun.last_year.indicators[0].actual == first.actual
    assert begun.settings == last.settings


@given(self_evaluations())
def test_every_self_evaluation_has_a_year_after(last: SelfEvaluation) -> None:
    begun = next_year(last)
    assert begun.budget.income.total.actual == BLANK
    assert next_year(begun).budget.income.total.last_year == BLANK
    assert len(begun.projects) == len(last.projects)


def test_a_problem_longer_than_a_cell_goes_on_in_the_next_row(last: SelfEvaluation) -> None:
    long = Problem("标题" * 10_000, "展开" * 10_000)
    told = replace(last, problems=replace(last.problems, problems=(long,)))
    begun = next_year(told, total=None, grade=None, figures=())
    lengths = [32_767, 40_000 - 32_767]
    assert [len(each.text or "") for each in begun.problems.last_year_problems] == lengths
    texts = [each.text for each in begun.last_year.texts if each.section == "存在的问题"]
    assert [len(text or "") for text in texts] == lengths
