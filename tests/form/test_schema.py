import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from jixiao.assets import asset
from jixiao.form.loading import base_form
from jixiao.form.schema import json_schema
from jixiao.model.data import dump
from jixiao.model.self_evaluation import SelfEvaluation
from strategies import self_evaluations

SCHEMA = json_schema(base_form())
SAMPLES = sorted(asset("workbook", "samples").glob("*.json"))


def test_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(self_evaluations())
def test_accepts_all_that_is_dumped(data: SelfEvaluation) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(dump(data)))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_accepts_the_samples(sample: Path) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(sample.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "entries",
    [
        {"cover": {"naem": "x"}},
        {"cover": {"unit_name": 5}},
        {"cover": {"year": True}},
        {"settings": {"overshoot": {"method": "随便"}}},
        {"settings": {"grades": {"good": "八十"}}},
        {"unit": {"duties": {}}},
        {"form_version": 3},
    ],
)
def test_refuses_what_the_reader_refuses(entries: dict[str, Any]) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(entries)


def test_explains_values_in_the_words_of_the_form() -> None:
    year = SCHEMA["properties"]["cover"]["properties"]["year"]
    assert year["title"] == "评价年度"
    assert year["x-unit"] == "年"
    assert "四位数字" in year["description"]
    project = SCHEMA["properties"]["projects"]["items"]["properties"]
    category = project["head"]["properties"]["category"]
    assert category["examples"] == ["业务工作专项", "运行维护专项", "专项资金"]
    initial = project["funds"]["properties"]["total"]["properties"]["initial"]
    assert initial["title"] == "年度资金总额（年初预算数）"
