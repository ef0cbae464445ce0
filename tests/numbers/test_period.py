import datetime as dt

import pytest

from jixiao.numbers.period import parse_period


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022年底前", "2022-12-31"),
        ("2022年年底前", "2022-12-31"),
        ("2022年12月31日前", "2022-12-31"),
        ("2022年6月", "2022-06-30"),
        ("2024年2月底", "2024-02-29"),
        ("2022年3月初", "2022-03-01"),
        ("2022年初", "2022-01-01"),
        ("2022年度内完成", "2022-12-31"),
        ("2022-06-30", "2022-06-30"),
        ("2022/6/30前", "2022-06-30"),
        ("2022.12.31", "2022-12-31"),
        ("2022年上半年", "2022-06-30"),
        ("2022年第三季度末", "2022-09-30"),
        ("3季度前", "2021-09-30"),
        ("12月底前", "2021-12-31"),
        ("年底前", "2021-12-31"),
        ("11月5号", "2021-11-05"),
    ],
)
def test_finds_the_last_day_meant(text: str, date: str) -> None:
    period = parse_period(text, year=2021)
    assert period is not None
    assert period.date == dt.date.fromisoformat(date)


@pytest.mark.parametrize("text", ["2022年年底前", "12月31日之前", "2022年内", "2022年6月止"])
def test_tells_a_deadline_by_the_word_behind_the_date(text: str) -> None:
    period = parse_period(text, year=2021)
    assert period is not None
    assert period.is_deadline


@pytest.mark.parametrize("text", ["2022年底", "2022年12月20日"])
def test_tells_a_plain_date_from_a_deadline(text: str) -> None:
    period = parse_period(text, year=2021)
    assert period is not None
    assert not period.is_deadline


@pytest.mark.parametrize("text", ["2月30日前", "2023年2月29日", "2022年13月"])
def test_finds_a_date_that_the_calendar_does_not_have(text: str) -> None:
    period = parse_period(text, year=2021)
    assert period is not None
    assert period.date is None


def test_leaves_the_day_open_where_no_year_is_known() -> None:
    period = parse_period("12月底前")
    assert period is not None
    assert period.date is None
    assert period.is_deadline


@pytest.mark.parametrize(
    "text", ["6场", "3个月", "2022年完成6场", "2022年1月至12月", "全年", "99年"]
)
def test_finds_no_date_in_counts_ranges_and_words(text: str) -> None:
    assert parse_period(text, year=2021) is None


def test_finds_a_date_at_the_end_of_a_long_sentence() -> None:
    period = parse_period("加强" * 5000 + "2022年底前", year=2021)
    assert period is not None
    assert period.date == dt.date(2022, 12, 31)
