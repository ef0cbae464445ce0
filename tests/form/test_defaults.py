"""A new workbook says what the form says by default, and nothing else."""

from dataclasses import replace

from jixiao.form.defaults import new_evaluation
from jixiao.form.loading import base_form
from jixiao.model.self_evaluation import SelfEvaluation


def test_defaults_of_fields_and_lists_are_filled_in() -> None:
    new = new_evaluation(base_form())
    assert new.cover.self_reference == "我单位"
    assert new.unit.staff.point_in_time == "年末"
    assert [paragraph.text for paragraph in new.problems.other_matters] == ["无。"]
    assert new.budget.other_funds.state_capital == "无。"


def test_nothing_else_is_filled_in() -> None:
    new, blank = new_evaluation(base_form()), SelfEvaluation()
    assert (new.projects, new.performance, new.spending) == ((), blank.performance, blank.spending)
    assert replace(new.cover, self_reference=None) == blank.cover
    assert new.settings == blank.settings
