"""Data files that lie: each is refused in one line, and none is read into memory for nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.errors import DataError
from jixiao.model.data import load
from jixiao.model.json_text import MOST_BYTES
from jixiao.quoting import quoted

HOSTILE_NUMBERS = [
    "1e400",
    "-1e400",
    "1e999999",
    "1E+99999999",
    "1e-99999999",
    "1e9999999999999999999",
    "9" * 5_000,
    "0." + "3" * 5_000,
    "NaN",
    "Infinity",
    "-Infinity",
]


def refusal(source: str | bytes | Path) -> str:
    with pytest.raises(DataError) as caught:
        load(source)
    message = str(caught.value)
    assert len(message) < 200
    assert all(character.isprintable() for character in message)
    message.encode()
    return message


@pytest.mark.parametrize("number", HOSTILE_NUMBERS)
@pytest.mark.parametrize(
    "place",
    [
        '{"form_version": %s}',
        '{"form": %s}',
        '{"cover": {"year": %s}}',
        '{"settings": {"grades": {"good": %s}}}',
        '{"settings": {"grades": {"good": "%s"}}}',
        '{"cover": {"unit_name": %s}}',
        '{"projects": %s}',
        '{"naem": %s}',
    ],
)
def test_a_number_that_no_cell_holds_is_refused_wherever_it_stands(place: str, number: str) -> None:
    refusal(place % number)


def test_a_version_of_thirty_digits_is_a_newer_one() -> None:
    assert "form_version是1E+30，本工具只认识到2" in refusal('{"form_version": 1e30}')
    assert "form_version应为版本号" in refusal('{"form_version": 1e-30}')


def test_a_negative_zero_is_a_zero() -> None:
    year = load('{"cover": {"year": -0.0}}').cover.year
    assert str(year.number) == "0.0"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("[" * 900_000, "括号套得太深"),
        ('{"a":' * 900_000, "括号套得太深"),
        ('{"cover":{"unit_name":' + "[" * 100_000 + "]" * 100_000 + "}}", "括号套得太深"),
        ('{"cover":' + "[" * 500 + "]" * 500 + "}", "cover应为一组值"),
        ("[" + "[]," * 600_000 + "1]", "内容太多，不像一个单位的绩效自评数据"),
        ("[" + "1," * 1_100_000 + "1]", "内容太多"),
        (" " * (MOST_BYTES + 1), "内容太多"),
        (b" " * (MOST_BYTES + 1), "内容太多"),
        ("{" + ",".join(f'"{n % 40_000}":1' for n in range(45_000)) + "}", "同一处写了两个“0”"),
        ('{"cover":{"year":1' + "0" * 1_000_000 + "}}", "太长或太大，Excel 存不下"),
        ('{"' + "长" * 1_000_000 + '": 1}', "长…表单里没有这一项"),
        (r'{"\ud800\u0007\u202e": 1}', "数据：���表单里没有这一项"),
        (r'{"\ud800": 1, "\ud800": 2}', "同一处写了两个“�”"),
        (r'{"cover": {"unit_name": "\ud800"}}', "看不见的控制字符（U+D800）"),
        ('{"cover": {"unit_name": "' + "长" * 1_000_000 + '"}}', "有1000000个字，超过"),
        ('{"settings": {"grades": {"good": "' + "九" * 9_000 + '"}}}', "现为“九九"),
        (
            '{"settings": {"papers": {"report": {"submitted": "' + "否" * 9_000 + '"}}}}',
            "现为“否否",
        ),
        ('{"projects[' + "9" * 5_000 + ']": 1}', "表单里没有这一项"),
        ('{"cover": {}}'.encode("utf-16"), "不是 UTF-8 编码的文本"),
        ('{"cover": {}}'.encode("utf-16-le"), "不是有效的 JSON"),
    ],
    ids=range(20),
)
def test_what_is_built_to_break_the_reader_is_refused(source: str | bytes, said: str) -> None:
    assert said in refusal(source)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({"unit": {"duties": [{"text": "一"}] * 10_001}}, "unit.duties有10001条，最多10000条"),
        ({"projects": [{}] * 351}, "projects有351条，最多350条"),
        (
            {"projects": [{"indicators": [{"name": "甲"}] * 4_501}] * 2},
            "projects的绩效指标合计有9002条，一个工作簿最多放9000条",
        ),
        ({"projects": [{"indicators": [{}] * 9_000}] * 12}, "内容太多"),
        (
            {"projects": [{"id": f"P{n % 300}", "foot": {"head": "甲"}} for n in range(350)]},
            "两个项目的 id 同为“P0”",
        ),
    ],
)
def test_more_entries_than_any_unit_has_are_refused(entries: dict[str, Any], said: str) -> None:
    assert said in refusal(json.dumps(entries))


def test_three_hundred_projects_and_lists_of_thousands_of_rows_are_read() -> None:
    row = {"name": "开展法治宣传活动", "target": "≥6场", "actual": "14场", "weight": 10}
    projects = [{"head": {"name": f"项目{n}"}, "indicators": [row] * 30} for n in range(300)]
    duties = [{"text": "承担全面依法治县重大问题的政策研究。"}] * 5_000
    data = load(json.dumps({"projects": projects, "unit": {"duties": duties}}))
    assert (len(data.projects), len(data.unit.duties)) == (300, 5_000)


def test_a_file_larger_than_any_data_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.json"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a hole: it takes no room on the disk
    assert refusal(path).startswith("大.json：内容太多")


@given(st.text(), st.integers(1, 60))
def test_a_quotation_is_short_and_can_be_shown_anywhere(text: str, longest: int) -> None:
    shown = quoted(text, longest)
    assert len(shown) <= longest + 1
    assert all(character.isprintable() for character in shown)
    assert quoted(shown, longest + 1) == shown
