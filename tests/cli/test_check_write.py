"""``jixiao check --write``: the findings stand in the workbook itself."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def own(workbook: Path, tmp_path: Path) -> Path:
    """A workbook that may be changed."""
    path = tmp_path / "自评.xlsx"
    path.write_bytes(workbook.read_bytes())
    return path


def test_findings_are_written_once_and_a_second_run_changes_nothing(
    own: Path, jixiao: Call
) -> None:
    first = jixiao("check", own, "--write")
    assert first.code == 1
    assert first.out.endswith(f"{own}：已写入《校验结果》。\n")
    written = own.read_bytes()
    changed = own.stat().st_mtime_ns
    second = jixiao("check", own, "--write")
    assert second.out.endswith(f"{own}：《校验结果》与上次相同，文件没有改动。\n")
    assert (own.read_bytes(), own.stat().st_mtime_ns) == (written, changed)
    review = json.loads(jixiao("data", own).out)["review"]
    assert {entry["status"] for entry in review} == {"待处理"}
    assert list(own.parent.iterdir()) == [own]


def test_the_file_before_can_be_kept(own: Path, workbook: Path, jixiao: Call) -> None:
    result = jixiao("check", own, "--write", "--backup")
    assert "已写入《校验结果》，原文件另存为 自评.xlsx.bak。" in result.out
    assert own.with_name("自评.xlsx.bak").read_bytes() == workbook.read_bytes()
    jixiao("check", own, "--write", "--backup")
    assert len(list(own.parent.iterdir())) == 2


def test_json_is_as_without_writing(own: Path, jixiao: Call) -> None:
    before = jixiao("check", own, "--format", "json").out
    assert jixiao("check", own, "--write", "--format", "json").out == before
    after = json.loads(jixiao("check", own, "--format", "json").out)["findings"]
    assert {finding["status"] for finding in after} == {"待处理"}


def test_several_files_are_written_each_once(own: Path, tmp_path: Path, jixiao: Call) -> None:
    other = tmp_path / "另一份.xlsx"
    other.write_bytes(own.read_bytes())
    result = jixiao("check", own, other, own, "--write")
    assert result.code == 1
    assert result.out.count("已写入《校验结果》") == 2
    assert own.read_bytes() == other.read_bytes()


def test_one_file_that_is_open_and_none_is_written(
    own: Path, workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    other = tmp_path / "另一份.xlsx"
    other.write_bytes(own.read_bytes())
    (tmp_path / "~$另一份.xlsx").write_bytes(b"who")
    result = jixiao("check", own, other, "--write")
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert "正在 Excel、WPS 或 LibreOffice 中打开" in result.err
    assert own.read_bytes() == other.read_bytes() == workbook.read_bytes()


def test_a_read_only_file_is_refused_in_one_line(own: Path, workbook: Path, jixiao: Call) -> None:
    own.chmod(0o444)
    result = jixiao("check", own, "--write")
    assert (result.code, result.out) == (2, "")
    assert "文件是只读的" in result.err
    assert own.read_bytes() == workbook.read_bytes()


def test_a_backup_without_writing_is_no_wish_that_can_be_met(own: Path, jixiao: Call) -> None:
    result = jixiao("check", own, "--backup")
    assert result.code == 2
    assert "--backup 要和 --write 一起用" in result.err
