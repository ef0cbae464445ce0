"""Only plain files are read, never more of them than asked for, and nothing keeps us waiting."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.files import SpecialFileError, read_regular, why_unreadable


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "数据.json"
    path.write_bytes(b"{}")
    assert read_regular(path, 2) == b"{}"


def test_one_byte_too_many_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "数据.json"
    path.write_bytes(b"{} ")
    with pytest.raises(OSError, match=os.strerror(errno.EFBIG)) as refusal:
        read_regular(path, 2)
    assert why_unreadable(refusal.value) == "文件太大"


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="no files made up by the system")
def test_a_file_that_says_it_is_empty_is_not_believed() -> None:
    path = Path("/proc/self/maps")
    assert path.stat().st_size == 0
    with pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
        read_regular(path, 10)


def _pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _socket(path: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)  # of a whole path the system allows 108 bytes
    return path


def _link_to_a_pipe(path: Path) -> Path:
    path.symlink_to(_pipe(path.with_name("管道")))
    return path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
@pytest.mark.parametrize(
    "make",
    [_pipe, _socket, _link_to_a_pipe, lambda _: Path("/dev/zero"), lambda _: Path("/dev/tty")],
)
def test_neither_pipes_nor_devices_are_opened(
    make: Callable[[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = make(tmp_path / "甲")
    with pytest.raises(SpecialFileError) as refusal:
        read_regular(path, 10)
    assert "不是普通文件" in why_unreadable(refusal.value)


NAMES = {
    "甲/没有": "文件不存在",
    "文件/乙": "所在的文件夹不存在",
    "甲": "这是文件夹",
    "圈": "链接绕成了圈",
    "长" * 100: "文件名太长",
    "断": "文件不存在",
    "a\0b": "文件名里有不能用的字符",
}


@pytest.mark.parametrize(("name", "why"), NAMES.items(), ids=NAMES.values())
def test_why_a_file_cannot_be_read_is_said_in_chinese(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "甲").mkdir()
    (tmp_path / "文件").touch()
    (tmp_path / "圈").symlink_to("圈")
    (tmp_path / "断").symlink_to("没有")
    with pytest.raises(OSError) as refusal:  # noqa: PT011 - the clause below is the point
        read_regular(tmp_path / name, 10)
    assert why in why_unreadable(refusal.value)
