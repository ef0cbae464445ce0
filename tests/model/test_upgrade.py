"""Data of form version 1, as files written then and as staff wrote them by hand."""

import json
from typing import Any

import pytest

from jixiao.errors import DataError
from jixiao.model.data import dump, load
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Settings
from support.past import WORKBOOKS, exported

V1_WEIGHTS = {"execution": 10, "cost": "5", "output": "45", "benefit": "30", "satisfaction": "10"}


def loaded(settings: dict[str, Any], version: int | None = 1) -> SelfEvaluation:
    head = {} if version is None else {"form_version": version}
    return load(json.dumps(head | {"settings": settings}))


@pytest.mark.parametrize("name", WORKBOOKS)
def test_files_of_version_1_are_read_and_written_as_today(name: str) -> None:
    data = load(exported(name))
    assert json.loads(dump(data))["form_version"] == 2
    assert load(dump(data)) == data


@pytest.mark.parametrize("version", [1, None])
def test_weights_become_groups(version: int | None) -> None:
    settings = loaded({"weights": V1_WEIGHTS, "report_template": "report.docx"}, version).settings
    assert settings.weights.execution == 10
    assert [(each.name, each.points) for each in settings.groups] == [
        ("成本指标", 5),
        ("产出指标", 45),
        ("效益指标", 30),
        ("满意度指标", 10),
    ]


def test_a_cost_of_nothing_is_no_group() -> None:
    groups = loaded({"weights": V1_WEIGHTS | {"cost": 0}}).settings.groups
    assert [each.name for each in groups] == ["产出指标", "效益指标", "满意度指标"]


@pytest.mark.parametrize("weights", [{"output": "五十"}, {"output": []}, {"benefit": 10**6}])
def test_a_weight_that_is_none_is_refused_as_ever(weights: dict[str, Any]) -> None:
    with pytest.raises(DataError):
        loaded({"weights": weights})


def test_the_two_papers_version_1_took_for_granted_are_handed_in() -> None:
    stamped = loaded({"profile": {"name": "某规则包"}, "papers": {"report": {"submitted": "否"}}})
    assert stamped.settings.ticked == ("project_tables",)


def test_data_of_today_stay_as_they_are() -> None:
    text = dump(SelfEvaluation())
    assert load(text).settings == Settings()
    bare = json.loads(text)
    del bare["form_version"]
    assert load(json.dumps(bare)) == load(text)


def test_what_no_version_knew_is_refused() -> None:
    with pytest.raises(DataError, match="表单里没有这一项"):
        loaded({"weights": {"outputs": 1}})
