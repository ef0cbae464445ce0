"""Places of a file system where no file is to be had, each made in the working folder."""

import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path

Make = Callable[[], None]
Place = tuple[str, Make]
"""A name, in which ``{}`` stands for its ending, and how the place comes to be there."""


def _nothing() -> None:
    pass


def _file() -> None:
    Path("文件").write_text("别动", encoding="utf-8")


def _folder() -> None:
    for ending in (".xlsx", ".docx", ".json", ""):
        Path(f"夹{ending}").mkdir()


def _pipe() -> None:
    for ending in (".xlsx", ".docx", ".json", ""):
        os.mkfifo(f"管{ending}")


def _link_to_a_pipe() -> None:
    os.mkfifo("管")
    for ending in (".xlsx", ".docx", ".json", ""):
        Path(f"通{ending}").symlink_to("管")


def _socket() -> None:
    for ending in (".xlsx", ".docx", ".json", ""):
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(f"插{ending}")


def _loop() -> None:
    for ending in (".xlsx", ".docx", ".json", ""):
        Path(f"圈{ending}").symlink_to(f"绕{ending}")
        Path(f"绕{ending}").symlink_to(f"圈{ending}")


def _loop_above() -> None:
    Path("圈").symlink_to("圈")


def _dangling() -> None:
    for ending in (".xlsx", ".docx", ".json", ""):
        Path(f"断{ending}").symlink_to(f"没有/断{ending}")


def _device(device: str) -> Make:
    def make() -> None:
        for ending in (".xlsx", ".docx", ".json", ""):
            Path(f"设{ending}").symlink_to(device)

    return make


def closed() -> None:
    """A folder that nobody may search, but for those who may everything."""
    _file()
    folder = Path("锁")
    folder.mkdir()
    folder.chmod(0)


NOWHERE: Mapping[str, Place] = {
    "no such file": ("没有{}", _nothing),
    "no such folder": ("没有/没有{}", _nothing),
    "below a file": ("文件/没有{}", _file),
    "a folder": ("夹{}", _folder),
    "a pipe": ("管{}", _pipe),
    "a link to a pipe": ("通{}", _link_to_a_pipe),
    "a socket": ("插{}", _socket),
    "a device without end": ("设{}", _device("/dev/zero")),
    "a device that is full": ("设{}", _device("/dev/full")),
    "a device that is empty": ("设{}", _device("/dev/null")),
    "a terminal": ("设{}", _device("/dev/tty")),
    "a link round in circles": ("圈{}", _loop),
    "below a link round in circles": ("圈/没有{}", _loop_above),
    "a link that leads nowhere": ("断{}", _dangling),
    "a name too long": ("长" * 86 + "{}", _nothing),
    "a path too long": ("长/" * 1500 + "没有{}", _nothing),
    "a NUL in the name": ("空\0字{}", _nothing),
    "bytes that are no letters": ("\udcff\udcfe{}", _nothing),
    "letters that are none": ("\ud800{}", _nothing),
    "no name": ("", _nothing),
    "a folder that may not be searched": ("锁/没有{}", closed),
}
