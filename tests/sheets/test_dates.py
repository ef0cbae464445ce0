from datetime import date, datetime, time
from decimal import Decimal

import pytest

from jixiao.sheets.dates import Calendar, from_iso, shows_a_date


@pytest.mark.parametrize(
    "code",
    [
        "yyyy-mm-dd",
        'yyyy"年"m"月"d"日"',
        "[$-804]aaaa",
        "h:mm AM/PM",
        "[DBNum1][$-804]yyyy年m月",
        "mm:ss.0",
    ],
)
def test_a_format_with_a_date_or_time_code_shows_a_date(code: str) -> None:
    assert shows_a_date(code)


@pytest.mark.parametrize(
    "code",
    [
        "General",
        "0.00E+00",
        '0.00"day"',
        "[Red]#,##0",
        "G/通用格式",
        "[h]:mm",
        r"0\d",
        "_(#,##0_);@",
        "0.00%",
    ],
)
def test_a_format_of_figures_or_elapsed_time_shows_none(code: str) -> None:
    assert not shows_a_date(code)


@pytest.mark.parametrize(
    ("serial", "moment"),
    [
        ("1", date(1900, 1, 1)),
        ("59", date(1900, 2, 28)),
        ("61", date(1900, 3, 1)),
        ("45352", date(2024, 3, 1)),
        ("45352.3545138889", datetime.fromisoformat("2024-03-01T08:30:30")),
        ("45352.9999999999", date(2024, 3, 2)),
        ("0.75", time(18, 0)),
        ("2958465", date(9999, 12, 31)),
    ],
)
def test_days_are_counted_from_1900_as_excel_does(
    serial: str, moment: date | datetime | time
) -> None:
    assert Calendar().moment(Decimal(serial)) == moment


def test_a_workbook_of_an_old_mac_counts_from_1904() -> None:
    assert Calendar(from_1904=True).moment(Decimal(1)) == date(1904, 1, 2)
    assert Calendar(from_1904=True).moment(Decimal(2_957_003)) == date(9999, 12, 31)


@pytest.mark.parametrize("figure", ["-1", "0", "2958466", "1E+10"])
def test_a_figure_outside_the_calendar_stays_a_figure(figure: str) -> None:
    assert Calendar().moment(Decimal(figure)) == Decimal(figure)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-01", date(2024, 3, 1)),
        ("2024-03-01T00:00:00", date(2024, 3, 1)),
        ("2024-03-01T08:30:00Z", datetime.fromisoformat("2024-03-01T08:30:00")),
        ("08:30:00", time(8, 30)),
        ("三月一日", None),
    ],
)
def test_iso_dates_of_strict_files_are_read(text: str, moment: date | time | None) -> None:
    assert from_iso(text) == moment
