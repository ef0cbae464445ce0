import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.entries import (
    LONGEST_TEXT,
    controls_in,
    fitting,
    storable,
    why_no_text,
    without_controls,
)

anything = st.text(st.characters(exclude_categories=()), max_size=40)


@given(anything)
def test_what_is_left_can_stand_in_a_cell(text: str) -> None:
    assert why_no_text(storable(text)) == ""


@given(anything)
def test_leaves_alone_what_a_cell_can_hold(text: str) -> None:
    if not why_no_text(text) and "\r" not in text:
        assert storable(text) == text


@pytest.mark.parametrize(
    ("text", "left", "characters"),
    [
        ("甲\x07乙", "甲乙", ["U+0007"]),
        ("甲\x0b乙\x0b丙", "甲\n乙\n丙", ["U+000B"]),
        ("甲\r\n乙", "甲\n乙", []),
        ("\ufffe甲\ud800", "甲", ["U+FFFE", "U+D800"]),
        ("甲\u200b乙\u202e\ufeff", "甲\u200b乙\u202e\ufeff", []),
    ],
)
def test_names_what_it_takes_out(text: str, left: str, characters: list[str]) -> None:
    assert without_controls(text) == left or not characters
    assert controls_in(text) == characters
    assert storable(text).replace("\r\n", "\n") == left


def test_cuts_a_text_as_excel_counts() -> None:
    assert fitting("长" * LONGEST_TEXT) == "长" * LONGEST_TEXT
    assert fitting("长" * (LONGEST_TEXT + 1)) == "长" * LONGEST_TEXT
    assert fitting("𠮷" * LONGEST_TEXT) == "𠮷" * (LONGEST_TEXT // 2)
