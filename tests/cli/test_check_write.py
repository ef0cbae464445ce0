"""``jixiao check --write``: the findings stand in the workbook itself."""

import gc
import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jixiao.cli import checking, writing
from jixiao.cli.commands import check
from jixiao.cli.writing import Looked
from jixiao.errors import OutputError
from jixiao.ooxml.package import Package

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


def test_a_file_and_a_link_to_it_are_written_once(own: Path, tmp_path: Path, jixiao: Call) -> None:
    link = tmp_path / "快捷方式.xlsx"
    link.symlink_to(own)
    result = jixiao("check", link, own, "--write", "--backup", "--format", "json")
    assert [each["file"] for each in json.loads(result.out)] == [str(link), str(own)]
    assert link.is_symlink()
    assert len(list(tmp_path.glob("*.bak*"))) == 1
    assert "没有改动" in jixiao("check", own, "--write").out


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the workbooks in the order in which they are read."""
    names: list[str] = []
    read = checking.open_package

    def noting(path: Path) -> object:
        names.append(path.name)
        return read(path)

    monkeypatch.setattr(checking, "open_package", noting)
    return names


@pytest.mark.parametrize("again", [False, True])
def test_a_single_file_is_read_once(
    own: Path, jixiao: Call, reads: list[str], *, again: bool
) -> None:
    jixiao("check", *([own] * (1 + again)), "--write")
    assert reads == [own.name]


@pytest.mark.parametrize("options", [(), ("--write",), ("--format", "json")])
def test_of_several_files_one_is_in_memory_at_a_time(
    own: Path,
    tmp_path: Path,
    jixiao: Call,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
) -> None:
    others = [tmp_path / f"{number}.xlsx" for number in range(3)]
    for other in others:
        other.write_bytes(own.read_bytes())
    living: list[int] = []
    read = checking.open_package

    def counting(path: Path) -> Package:
        gc.collect()
        living.append(sum(type(each) is Package for each in gc.get_objects()))
        return read(path)

    monkeypatch.setattr(checking, "open_package", counting)
    assert jixiao("check", *others, *options).code == 1
    assert len(living) == (6 if "--write" in options else 3)
    assert len(set(living)) == 1


def test_a_failure_midway_says_what_is_written_and_what_is_not(
    own: Path, tmp_path: Path, jixiao: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["1.xlsx", "2.xlsx", "3.xlsx"]
    for name in names:
        (tmp_path / name).write_bytes(own.read_bytes())
    replaced = writing.replace_workbook

    def full(path: Path, package: Package, data: bytes, *, backup: bool) -> object:
        if path.name == "2.xlsx":
            raise OutputError(f"{path}：磁盘空间不足，没有写入。")
        return replaced(path, package, data, backup=backup)

    monkeypatch.setattr(writing, "replace_workbook", full)
    monkeypatch.chdir(tmp_path)
    result = jixiao("check", *names, "--write")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "2.xlsx：磁盘空间不足，没有写入。已写入的：1.xlsx；没有写入的：2.xlsx、3.xlsx。\n"
    )
    assert own.read_bytes() == (tmp_path / "3.xlsx").read_bytes()
    assert own.read_bytes() != (tmp_path / "1.xlsx").read_bytes()


def test_a_file_that_was_changed_between_checking_and_writing_is_left_alone(
    own: Path, tmp_path: Path, jixiao: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "另一份.xlsx"
    other.write_bytes(own.read_bytes())
    write = writing.write_findings

    def late(looked: Iterable[Looked], day: date, *, backup: bool) -> list[str]:
        jixiao("new", other, "--force")
        return write(looked, day, backup=backup)

    monkeypatch.setattr(check, "write_findings", late)
    result = jixiao("check", own, other, "--write")
    assert result.code == 2
    assert "校验期间文件被改动过" in result.err
    assert f"已写入的：{own}；没有写入的：{other}。" in result.err


def test_one_file_that_is_open_and_none_is_written(
    own: Path, workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    other = tmp_path / "另一份.xlsx"
    other.write_bytes(own.read_bytes())
    (tmp_path / "~$另一份.xlsx").write_bytes(b"who")
    result = jixiao("check", own, other, "--write")
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert "正在 Excel、Word、WPS 或 LibreOffice 中打开" in result.err
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
