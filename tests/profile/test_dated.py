"""Parameters that changed: what was in force on the day of the report counts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jixiao.authoring.preparing import filled
from jixiao.cli.samples import sample
from jixiao.errors import ProfileError
from jixiao.form.reading import Reading
from jixiao.model.settings import Settings
from jixiao.profile.loading import load_profile, read_profile
from jixiao.rules.checking import check


@pytest.mark.parametrize(
    ("day", "fair"),
    [
        (date(2020, 1, 1), 60),  # before the first that is known
        (date(2025, 3, 16), 60),
        (date(2025, 3, 17), 70),
        (None, 70),
    ],
)
def test_the_line_of_a_grade_is_that_of_the_day(day: date | None, fair: int) -> None:
    assert load_profile("四川-项目", on=day).settings.grades.fair == fair


def test_each_value_has_the_basis_of_its_time() -> None:
    before, after = (
        load_profile("四川-项目", on=day).source("grades.fair")
        for day in (date(2024, 3, 1), date(2026, 3, 1))
    )
    assert before is not None
    assert after is not None
    assert before.basis == "财预〔2020〕10号"
    assert (after.basis, after.since) == ("川财绩〔2025〕5号", date(2025, 3, 17))


@pytest.mark.parametrize("written", ["2023-08-08", "2023-8-8", "2023年8月8日"])
def test_a_new_workbook_has_what_holds_on_its_day_and_no_finding_says_otherwise(
    written: str,
) -> None:
    data = replace(sample("衡山县司法局-2022"), settings=Settings())
    data = replace(data, cover=replace(data.cover, reported_on=written))
    prepared = filled(data, "四川-项目")
    assert prepared.data.settings.grades.fair == 60
    found = check(Reading("", prepared.data, form=prepared.form)).findings
    assert not [each for each in found if each.code == "J05"]


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "本县"
    folder.mkdir()
    text = (load_profile("四川-项目").folder / "profile.toml").read_text(encoding="utf-8")
    broken = text.replace("since = 2025-03-17 },\n]", 'since = "去年" },\n]')
    assert broken != text
    (folder / "profile.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(ProfileError, match=r"grades\.fair.*since 应是日期"):
        read_profile(folder)
