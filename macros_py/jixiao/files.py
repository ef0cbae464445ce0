"""Reading a file that somebody named: a plain file, and no more of it than asked for.

A pipe would keep the program waiting, a device never ends; neither is ever opened here.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

_OPENING: Final = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    # What became a pipe since it was looked at, or lies in /proc, does not keep us waiting either.
    | getattr(os, "O_NONBLOCK", 0)
)  # fmt: skip
_REASONS: Final = {
    errno.ENOENT: "文件不存在",
    errno.ENOTDIR: "所在的文件夹不存在",
    errno.EISDIR: "这是文件夹",
    errno.EACCES: "没有读取权限",
    errno.EPERM: "没有读取权限",
    errno.ELOOP: "链接绕成了圈，找不到文件",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EINVAL: "文件名里有不能用的字符",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘读取出错",
}


class SpecialFileError(OSError):
    """It is a pipe, a device or a socket."""


def read_regular(path: Path, most: int) -> bytes:
    """The content of a plain file.

    Args:
        path: the file; links are followed.
        most: how many bytes there may be.

    Raises:
        SpecialFileError: it is neither a file nor a folder.
        OSError: it cannot be read, is a folder (``EISDIR``), is larger than ``most``
            (``EFBIG``), or its name is none (``EINVAL``); :func:`why_unreadable` says so in
            Chinese.
    """
    try:
        _check(path, path.stat(), most)
        handle = os.open(path, _OPENING)
    except ValueError as error:  # a NUL in the name, a letter the system has no code for
        raise OSError(errno.EINVAL, str(error)) from error
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        _check(path, found, most)
        # The size in the directory says nothing about what the system makes up, as in /proc.
        data = _read(file, path, found.st_size + 1)
        if len(data) > found.st_size:
            data += _read(file, path, most + 1 - len(data))
    if len(data) > most:
        raise _error(errno.EFBIG, path)
    return data


def _read(file: BinaryIO, path: Path, most: int) -> bytes:
    data: bytes | None = file.read(most)
    if data is None:  # nothing is there yet: no plain file does that
        raise SpecialFileError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(path))
    return data


def why_unreadable(error: OSError) -> str:
    """What :func:`read_regular` found, as a Chinese clause without a full stop."""
    if isinstance(error, SpecialFileError):
        return "不是普通文件，而是管道、设备之类"
    return _REASONS.get(error.errno or 0, "读取时出错")


def _check(path: Path, found: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise _error(errno.EISDIR, path)
    if not stat.S_ISREG(found.st_mode):
        raise SpecialFileError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    if found.st_size > most:
        raise _error(errno.EFBIG, path)


def _error(number: int, path: Path) -> OSError:
    return OSError(number, os.strerror(number), str(path))
