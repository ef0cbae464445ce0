"""``jixiao template facts``: what a Word template can name."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from jixiao.facts.registry import everything

Call = Callable[..., Any]


@pytest.fixture
def facts(jixiao: Call) -> dict[str, dict[str, Any]]:
    """What ``--format json`` says, by name."""
    result = jixiao("template", "facts", "--format", "json")
    assert result.code == 0
    return {each["name"]: each for each in json.loads(result.out)}


def test_every_fact_is_listed(facts: dict[str, dict[str, Any]]) -> None:
    assert list(facts) == [name for name, _ in everything()]


@pytest.mark.parametrize(
    ("name", "unit", "example", "label"),
    [
        ("预算.收入", "万元", "863.20万元", "《预决算》收入总计（年初预算）"),
        ("决算.基本占比", "比例", "75.7%", "《预决算》基本支出（本年决算）"),
        ("编制.总数", "个", "62个", "《单位情况》编制总数"),
        ("主要职责", "清单", "12项", "《单位情况》主要职责"),
        ("项目.产出.指标值", "文字", "6场", "《项目》绩效指标“年度指标值”"),
        ("项目.得分", "分", "100", "《项目》总分"),
        ("日期", "日期", "2023年8月8日", "《首页》报送日期"),
    ],
)
def test_a_fact_has_its_unit_an_example_and_its_place(
    facts: dict[str, dict[str, Any]], name: str, unit: str, example: str, label: str
) -> None:
    fact = facts[name]
    assert (fact["unit"], fact["example"]) == (unit, example)
    assert fact["inputs"][0]["label"] == label


def test_the_table_says_how_a_name_is_written(jixiao: Call) -> None:
    result = jixiao("template", "facts")
    assert result.code == 0
    assert "金额 {{ 名称|万元 }}" in result.out
    assert f"共{len(list(everything()))}项，示例取自“衡山县司法局-2022”。" in result.out


def test_a_profile_that_is_not_there_is_one_clear_line(jixiao: Call) -> None:
    result = jixiao("template", "facts", "--profile", "某县")
    assert result.code == 2
    assert "没有名为“某县”的规则包" in result.err
