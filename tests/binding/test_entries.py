import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.binding.entries import amount_entry, date_entry, shown_text, text_entry
from jixiao.form.definition import Field
from jixiao.model.amount import Amount
from jixiao.numbers import to_wan
from jixiao.numbers.days import iso_of_number, iso_of_text
from jixiao.sheets.value import Value

MONEY = Field(key="m", label="金额", type="money")
RATE = Field(key="r", label="比率", type="rate")
COUNT = Field(key="c", label="人数", type="integer", unit="人")


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from(["元", "万元", "千元", "亿元"]))
def test_money_written_with_any_unit_means_the_same_money(number: Decimal, unit: str) -> None:
    entry = amount_entry(f"{number}{unit}", MONEY, "万元")
    assert entry.value == Amount(to_wan(number, unit))


@pytest.mark.parametrize(
    ("typed", "field", "number"),
    [
        ("92.5%", RATE, "0.925"),
        ("0.9", RATE, "0.9"),
        ("120名", COUNT, "120"),
        ("￥115.00", MONEY, "115"),
        ("－3", MONEY, "-3"),
    ],
)
def test_reads_numbers_typed_as_text(typed: str, field: Field, number: str) -> None:
    entry = amount_entry(typed, field, "万元")
    assert entry.value == Amount(Decimal(number))
    assert (entry.issue, entry.expected) == ("number_as_text", number)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("1.2万人", COUNT),
        ("90%", COUNT),
        ("115场", MONEY),
        ("5分", RATE),
        ("≥90%", RATE),
        ("100多", COUNT),
        (True, COUNT),
        (dt.date(2022, 1, 2), MONEY),
    ],
)
def test_does_not_guess_at_other_texts(typed: Value, field: Field) -> None:
    entry = amount_entry(typed, field, "万元")
    assert entry.value == Amount(text=shown_text(typed))
    assert entry.issue == "not_a_number"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (Decimal("6.50"), "6.5"),
        (False, "FALSE"),
        (dt.date(2022, 12, 5), "2022年12月5日"),
        (dt.datetime(2022, 12, 5, 9, 5), "2022年12月5日09:05"),  # noqa: DTZ001
        (dt.time(9, 5), "09:05"),
        ("6场", "6场"),
    ],
)
def test_writes_values_out_as_staff_would(value: Value, text: str) -> None:
    assert shown_text(value) == text


def test_a_text_has_the_line_ends_of_cells() -> None:
    assert text_entry("一\r\n二\r三", Field(key="t", label="文字")).value == "一\n二\n三"


def test_a_day_with_a_time_is_the_day() -> None:
    assert date_entry(dt.datetime(2023, 8, 8, 0, 30)).value == "2023-08-08"  # noqa: DTZ001
    assert date_entry("2023-08-08 00:00:00").value == "2023-08-08"


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
def test_a_day_is_read_however_it_is_written(day: dt.date) -> None:
    iso = day.isoformat()
    for text in (f"{day.year}年{day.month}月{day.day}日", f"{day:%Y.%m.%d}", f"{day:%Y%m%d}", iso):
        assert iso_of_text(text) == iso
    assert iso_of_number(Decimal(f"{day:%Y%m%d}")) == iso
    assert iso_of_number(Decimal((day - dt.date(1899, 12, 30)).days)) == iso


@pytest.mark.parametrize("number", ["0", "2022", "45146.5", "99999999", "1E20"])
def test_other_numbers_are_no_days(number: str) -> None:
    assert iso_of_number(Decimal(number)) is None


@pytest.mark.parametrize("typed", ["\u202d115\u202c", "\ufeff115", "1\u200b15", "115\u200e"])
def test_reads_a_figure_with_invisible_marks_around_it(typed: str) -> None:
    entry = amount_entry(typed, Field(key="k", label="l", type="money"))
    assert (entry.value, entry.issue) == (Amount(Decimal(115)), "number_as_text")


def test_reads_a_choice_and_a_day_with_invisible_marks_around_them() -> None:
    field = Field(key="k", label="l", type="choice", options=("是", "否"))
    entry = text_entry("\u200b是\u202c", field)
    assert (entry.value, entry.issue) == ("是", None)
    assert date_entry("\u202d2023-8-8\u202c").value == "2023-08-08"


def test_keeps_invisible_marks_in_texts() -> None:
    text = "甲\u200b乙\u202e丙\ufeff"
    assert text_entry(text, Field(key="k", label="l")).value == text
