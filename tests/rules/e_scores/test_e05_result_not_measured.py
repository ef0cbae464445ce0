import pytest

from support.rules import Check, Make


@pytest.mark.parametrize(
    ("target", "actual"),
    [("≥90%", "92.6%"), ("6场", "6场"), ("有所提升", "提升"), ("2022年底前", "2022年12月20日")],
)
def test_passes_what_was_measured(
    check: Check, project: Make, row: Make, target: str, actual: str
) -> None:
    assert check("E05", project(row(target, actual, "5", "5"))).passes


def test_finds_a_target_copied(check: Check, project: Make, row: Make) -> None:
    found = check("E05", project(row("≥90%", "≥90%　", "5", "5"))).only
    assert "照抄指标值" in found.message
    assert (found.level, found.path) == ("error", "projects[0].indicators[0].actual")


def test_finds_a_range(check: Check, project: Make, row: Make) -> None:
    assert "范围“95%以上”" in check("E05", project(row("≥90%", "95%以上", "5", "5"))).only.message


def test_finds_a_phrase_where_a_number_belongs(check: Check, project: Make, row: Make) -> None:
    found = check("E05", project(row("≥90%", "达成预期指标", "5", "5"))).only
    assert "没有实测数" in found.message


def test_asks_for_the_day_where_work_was_done(check: Check, project: Make, row: Make) -> None:
    found = check("E05", project(row("2022年底前", "完成", "5", "5"))).only
    assert "没有完成日期" in found.message
    assert found.level == "warning"


def test_passes_where_the_number_was_put_right(check: Check, project: Make, row: Make) -> None:
    assert check("E05", project(row("≥90%", "≥90%", "5", "5", actual_fix="92.6"))).passes


def test_cannot_tell_about_other_words(check: Check, project: Make, row: Make) -> None:
    assert check("E05", project(row("≥90%", "情况良好", "5", "5"))).undecided
