"""Texts as long as a cell can hold, built to send a reader round in circles."""

import datetime as dt
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.numbers import (
    exact,
    format_amount,
    format_rate,
    half_up,
    parse_number,
    parse_target,
    quotient,
)
from jixiao.numbers.entry import cleaned, shape, signed, tail
from jixiao.numbers.period import parse_period
from jixiao.numbers.target import comparison_in
from jixiao.numbers.text import tidy

LONGEST: Final = 32_767
PIECES: Final = (
    *"90万亿元（()）【》 \t\u3000\u00a0\u200b,，.。、-—+/%‰≥≤<>=年月日季度初底内余多约近",
    *("1,", "9.9", "0,0", "1 ", "100%", "不低于", "以上", "以内", "百分之", "2022年", "12月底前"),
    *("1E999999", "9e9", "٣", "¹", "𝟗", "Ⅳ", "㈠", "\ud800", "\u202e", "\x00"),
)
LIKE: Final = [piece * (LONGEST // len(piece)) for piece in PIECES]
MIXED: Final = [
    "9" * 5_000 + "万",
    "≥" + "9" * 5_000,
    "1E999999",
    "1E-999999",
    "1" + " " * 30_000 + "x",
    "1" + " " * 30_000 + "1",
    "1," * 15_000 + "1",
    "9" * 15 + ("," + "0" * 3) * 8_000,
    "≥" * 16_000 + "9" * 16_000,
    "（" * 16_000 + "9" + "）" * 16_000,
    "0." * 16_000,
    "2022年" * 8_000,
    "不" * 16_000 + "得" * 16_000,
]

texts = st.lists(st.tuples(st.sampled_from(PIECES), st.integers(1, 4_000)), max_size=12).map(
    lambda pieces: "".join(piece * count for piece, count in pieces)[:LONGEST]
) | st.text(max_size=200)
any_number = st.decimals(allow_nan=False, allow_infinity=False)


def check(text: str) -> None:
    """What every reader of typed text keeps: it answers, and no figure is longer than a cell's."""
    target = parse_target(text, 2022)
    assert target.value is None or len(target.value.as_tuple().digits) <= 15
    assert target.value is None or target.kind == "定量"
    assert target.date is None or target.date.year in range(1900, 2100)
    quantity = parse_number(text)
    assert quantity is None or len(quantity.value.as_tuple().digits) <= 30
    assert quantity is None or len(quantity.unit) <= 6
    period = parse_period(tidy(text), 10**300)
    assert period is None or period.date is None or isinstance(period.date, dt.date)
    assert comparison_in(text) in {"", "≥", "≤", "=", ">", "<"}
    assert len(tail(signed(cleaned(text)))) <= len(text) + 3
    assert len(shape(text)) == len(text)


@pytest.mark.parametrize("text", LIKE + MIXED, ids=range(len(LIKE + MIXED)))
def test_a_text_of_like_characters_is_read_like_any_other(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(texts)
def test_any_text_that_fits_in_a_cell_is_read(text: str) -> None:
    check(text)


def test_a_row_of_thousands_of_digits_is_no_figure() -> None:
    assert parse_target("9" * 5_000 + "万").kind == "多值"
    assert parse_number("9" * 5_000) is None
    assert parse_number("1E999999") is None


@given(any_number, st.integers(-400, 400))
def test_rounding_answers_for_any_number(number: Decimal, places: int) -> None:
    rounded = half_up(number, places)
    assert abs(rounded - number) <= Decimal(1).scaleb(-places)
    assert not (rounded.is_zero() and rounded.is_signed())


@pytest.mark.parametrize("number", ["1E+307", "-1E+307", "1E-307", "1E+614", "9E+1500", "1E-1500"])
def test_the_largest_and_smallest_numbers_are_printed(number: str) -> None:
    value = Decimal(number)
    assert Decimal(format_amount(value, 2)) == (value if abs(value) > 1 else 0)
    assert format_rate(value, 6).endswith("%")


@given(any_number, any_number)
def test_a_quotient_has_the_digits_of_a_cell(dividend: Decimal, divisor: Decimal) -> None:
    found = quotient(dividend, divisor)
    assert found is None if not divisor else len((found or Decimal(0)).as_tuple().digits) <= 15


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_of_a_cell_is_a_decimal_that_can_be_rounded(value: float) -> None:
    assert abs(half_up(exact(value), 8) - exact(value)) <= Decimal("0.5E-8")
