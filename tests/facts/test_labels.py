"""The names of the inputs behind a fact, as staff read them."""

import pytest

from jixiao.facts.labels import input_label
from jixiao.facts.registry import everything
from jixiao.form.loading import base_form


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("cover.unit_name", "《首页》单位名称（全称）"),
        ("budget.income.total.initial", "《预决算》收入总计（年初预算）"),
        ("unit.duties", "《单位情况》主要职责"),
        ("unit.duties.text", "《单位情况》主要职责“内容”"),
        ("projects", "《项目》各表"),
        ("projects.head.name", "《项目》项目名称"),
        ("projects.indicators.actual", "《项目》绩效指标“实际完成值”"),
        ("projects.head.nothing", ""),
        ("unit.duties.nothing", ""),
        ("nothing", ""),
    ],
)
def test_an_input_is_called_what_its_sheet_calls_it(path: str, label: str) -> None:
    assert input_label(path, base_form()) == label


def test_every_input_behind_a_fact_has_a_name() -> None:
    paths = {path for _, fact in everything() for path in fact.paths}
    assert [path for path in paths if not input_label(path, base_form())] == []
