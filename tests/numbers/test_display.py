from decimal import Decimal

import pytest

from jixiao.numbers import arabic_number, chinese_number, format_amount, format_rate


@pytest.mark.parametrize(
    ("value", "places", "trim", "text"),
    [
        ("1092.9", 2, False, "1092.90"),
        ("1092.9", 2, True, "1092.9"),
        ("115", 2, True, "115"),
        ("100", 0, True, "100"),
        ("2.675", 2, False, "2.68"),
        ("-0.001", 2, False, "0.00"),
        ("1E+3", 2, False, "1000.00"),
    ],
)
def test_prints_amounts(value: str, places: int, trim: bool, text: str) -> None:  # noqa: FBT001
    assert format_amount(Decimal(value), places, trim=trim) == text


@pytest.mark.parametrize(
    ("ratio", "places", "trim", "text"),
    [
        ("0.756995150516973", 1, False, "75.7%"),
        ("1.30939130434783", 2, False, "130.94%"),
        ("0.25", 2, True, "25%"),
        ("0.25", 2, False, "25.00%"),
        ("0", 2, False, "0%"),
        ("1.000", 2, False, "100%"),
        ("0.9999", 1, False, "100.0%"),
        ("-0.0503", 1, False, "-5.0%"),
    ],
)
def test_prints_rates(ratio: str, places: int, trim: bool, text: str) -> None:  # noqa: FBT001
    assert format_rate(Decimal(ratio), places, trim=trim) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (45, "四十五"), (99, "九十九")],
)
def test_writes_heading_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (5020, "五千零二十"),
        (10_000, "一万"),
        (99_999, "九万九千九百九十九"),
    ],
)
def test_counts_as_far_as_the_longest_list(number: int, text: str) -> None:
    assert chinese_number(number) == text


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("二", "2"),
        ("十二", "12"),
        ("三-1", "3-1"),
        ("2", "2"),
        ("", ""),
        ("一二", "一二"),
        ("甲", "甲"),
    ],
)
def test_writes_a_numeral_at_the_beginning_in_digits(text: str, digits: str) -> None:
    assert arabic_number(text) == digits


@pytest.mark.parametrize("number", [0, -1, 100_000])
def test_refuses_numbers_no_heading_has(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_number(number)
