"""Joining parts of a sentence."""

import pytest

from jixiao.report.wording import among, unended


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ({}, ""),
        ({"基本支出": None, "项目支出": ""}, ""),
        ({"基本支出": "748.20万元"}, "，其中：基本支出748.20万元"),
        ({"货物": "1万元", "工程": None, "服务": "0万元"}, "，其中：货物1万元，服务0万元"),
    ],
)
def test_among_lists_what_is_given(parts: dict[str, object], joined: str) -> None:
    assert among(parts) == joined


@pytest.mark.parametrize(
    ("text", "bare"),
    [(None, ""), ("付款。", "付款"), ("付款；。 \n", "付款"), ("办公费等", "办公费等"), ("。", "")],
)
def test_unended_takes_off_what_would_double_the_full_stop(text: str | None, bare: str) -> None:
    assert unended(text) == bare
