"""This year's workbook begun from last year's."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jixiao.model.data import load
from jixiao.profile.loading import load_profile

Call = Callable[..., Any]


def test_figures_move_to_last_years_columns_and_texts_wait_to_be_looked_at(
    workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    before = workbook.read_bytes()
    out = tmp_path / "今年.xlsx"
    made = jixiao("new", out, "--from", workbook)
    profile = load_profile()
    end = f"工作簿已生成：{out}（规则包“湖南-县级”{profile.version}）\n"
    assert (made.code, made.out.endswith(end)) == (0, True)
    last, data = load(jixiao("data", workbook).out), load(jixiao("data", out).out)
    assert last.cover.year.number == 2022
    assert data.cover.year.number == 2023
    assert data.budget.income.total.last_year == last.budget.income.total.actual
    assert data.budget.income.total.actual.is_blank
    assert {text.status for text in data.unit.duties} == {"沿用未改"}
    assert [row.name for row in data.projects[0].indicators] == [
        row.name for row in last.projects[0].indicators
    ]
    assert {row.actual for row in data.projects[0].indicators} == {None}
    assert data.last_year.grade == "优"
    assert data.settings.profile == profile.settings.profile
    assert data.settings.grades == profile.settings.grades
    assert data.settings.ticked == last.settings.ticked
    assert workbook.read_bytes() == before


def test_last_years_workbook_is_never_written_over(workbook: Path, jixiao: Call) -> None:
    before = workbook.read_bytes()
    made = jixiao("new", workbook, "--from", workbook, "--force")
    assert made.code == 2
    assert "这是上年的工作簿，不能覆盖" in made.err
    assert workbook.read_bytes() == before


def test_what_is_no_workbook_of_ours_is_refused_and_nothing_written(
    tmp_path: Path, jixiao: Call
) -> None:
    other = tmp_path / "照片.xlsx"
    other.write_bytes(b"\x89PNG")
    made = jixiao("new", tmp_path / "今年.xlsx", "--from", other)
    assert made.code == 2
    assert made.err.count("\n") == 1
    assert "照片.xlsx" in made.err
    assert list(tmp_path.iterdir()) == [other]


def test_last_years_workbook_and_a_sample_together_are_refused(
    workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    made = jixiao(
        "new", tmp_path / "今年.xlsx", "--from", workbook, "--sample", "衡山县司法局-2022"
    )
    assert made.code == 2
    assert not (tmp_path / "今年.xlsx").exists()


def test_another_pack_is_taken_and_what_changes_is_told(
    workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    out = tmp_path / "今年.xlsx"
    made = jixiao("new", out, "--from", workbook, "--profile", "项目-通用")
    assert made.code == 0
    assert "已由规则包“湖南-县级”改用“项目-通用”。" in made.out
    data = load(jixiao("data", out).out)
    assert data.settings.profile.name == "项目-通用"
    assert data.last_year.grade == "优"
    assert "项" in made.out
