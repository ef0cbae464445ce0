import errno
import os
from pathlib import Path

import pytest

from jixiao.errors import OutputError
from jixiao.output import check_writable, write_atomically


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_not_replaced_silently(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"old")
    with pytest.raises(OutputError, match="文件已存在，没有覆盖"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_a_file_marked_read_only_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "定稿.docx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(OutputError, match="只读"):
        write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("name", "words"),
    [("没有/报告.docx", "不存在"), (".", "这是文件夹"), ("长" * 300, "文件名太长")],
)
def test_a_place_that_cannot_hold_the_file_is_told_early(
    tmp_path: Path, name: str, words: str
) -> None:
    with pytest.raises(OutputError, match=words):
        check_writable(tmp_path / name)


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "磁盘空间不足"),
        (errno.EACCES, "正在 Excel、Word 或 WPS 中打开"),
        (errno.EROFS, "磁盘是只读的"),
        (errno.EIO, "写不进去"),
    ],
)
def test_a_failure_midway_keeps_the_old_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(OutputError, match=words) as refusal:
        write_atomically(path, b"new", overwrite=True)
    assert "请" in str(refusal.value)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "报告.docx", b"new")
    assert list(tmp_path.iterdir()) == []
