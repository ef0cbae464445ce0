"""Writing a result so that it is there whole or not at all, and never under somebody's hands."""

import errno
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from jixiao.drafts import put
from jixiao.errors import OutputError

_WORD: Final = (".docx", ".docm", ".doc", ".rtf")
_WORD_PREFIXED: Final = 6
_FULL: Final = "磁盘空间不足，没有写入。请清理后重试，或换个位置。"
_HELD: Final = (
    "写不进去，文件可能正在 Excel、Word 或 WPS 中打开，或文件夹不允许写入。"
    "请关闭该文件后重试，或换个位置。"
)
_GONE: Final = "所在的文件夹不存在或已被删除，没有写入。请换个位置。"
_REASONS: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _HELD,
    errno.EPERM: _HELD,
    errno.EBUSY: _HELD,
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EROFS: "所在磁盘是只读的，没有写入。请换个位置。",
    errno.ENAMETOOLONG: "文件名太长，没有写入。请换个短些的文件名。",
    errno.ELOOP: "链接绕成了圈，没有写入。请给出文件本身的位置。",
    errno.EINVAL: "文件名里有不能用的字符，没有写入。请换个文件名。",
}
_MISSING: Final = (errno.ENOENT, errno.ENOTDIR)


def check_writable(path: Path, *, overwrite: bool = False) -> None:
    """Say early, before any work is done, why a result could not be written to ``path``.

    Raises:
        OutputError: its folder is missing, it is a folder or no plain file, it exists and
            ``overwrite`` is not set, it is marked read-only, or somebody has it open.
    """
    try:
        _check(path, destination(path), overwrite=overwrite)
    except (OSError, ValueError) as error:
        raise OutputError(_cannot_write(path, error)) from error


def write_atomically(
    path: Path, data: bytes, *, overwrite: bool = False, like: Path | None = None
) -> None:
    """Write ``data`` to ``path``: beside it first, then into its place in one step.

    Whatever goes wrong, an existing file stays as it was and nothing half-written is left. One that
    is replaced hands on who may read and write it; of a link, the file it leads to is replaced.

    Args:
        path: where to.
        data: the whole content.
        overwrite: whether a file that is there may be replaced.
        like: a file whose rights and time of change the new one gets, as its copy.

    Raises:
        OutputError: as ``check_writable``, or the disk is full, or the file is in use.
    """
    check_writable(path, overwrite=overwrite)
    try:
        target = destination(path)

        def ready(draft: Path) -> None:
            check_writable(path, overwrite=overwrite)
            with suppress(OSError):  # not every file system knows modes and times
                if like is not None:
                    shutil.copystat(like, draft)
                elif target.exists():
                    shutil.copymode(target, draft)

        put(target, data, ready=ready)
    except (OSError, ValueError) as error:
        raise OutputError(_cannot_write(path, error)) from error


def destination(path: Path) -> Path:
    """Where a link leads in the end, be anything there or not; any other path itself.

    Raises:
        OSError: the link leads round in circles.
    """
    if not path.is_symlink():
        return path
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return target


def _check(path: Path, target: Path, *, overwrite: bool) -> None:
    found = _found(target)
    if found is None:
        folder = target.parent
        if not folder.is_dir():
            raise OutputError(f"{path}：文件夹“{folder}”不存在。请先建好文件夹，或换个位置。")
        return
    if stat.S_ISDIR(found.st_mode):
        raise OutputError(f"{path}：这是文件夹，不能写成文件。请给出文件名。")
    if not stat.S_ISREG(found.st_mode):
        raise OutputError(f"{path}：这不是普通文件，而是管道、设备之类，没有写入。请换个文件名。")
    if not overwrite:
        raise OutputError(f"{path}：文件已存在，没有覆盖。请换个文件名，或先移走原文件。")
    if not found.st_mode & stat.S_IWRITE:
        raise OutputError(f"{path}：文件是只读的，没有覆盖。请取消“只读”属性，或换个文件名。")
    if owner := _owner_file(target):
        raise OutputError(
            f"{path}：文件正在 Excel、Word、WPS 或 LibreOffice 中打开，没有写入。"
            f"请关闭后重试；确认没有人打开时，删掉旁边的“{owner}”再试。"
        )


def _found(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except OSError as error:
        if error.errno in _MISSING:
            return None
        raise


def _owner_file(target: Path) -> str:
    """The name of the small file that a program puts beside one it has open; "" if there is none.

    On a shared folder the system does not keep a file that a colleague has open from being
    replaced; only this tells.
    """
    name = target.name
    names = [f"~${name}", f".~lock.{name}#"]
    if target.suffix.lower() in _WORD:
        # Word puts its mark in the place of up to two letters of a long name.
        names.append(f"~${name[min(2, max(0, len(target.stem) - _WORD_PREFIXED)) :]}")
    for each in names:
        with suppress(OSError, ValueError):  # a name too long for the disk can't be there
            target.with_name(each).lstat()
            return each
    return ""


def _cannot_write(path: Path, error: OSError | ValueError) -> str:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    why = _REASONS.get(
        number or 0, f"写不进去（系统错误 {number}）。请核对文件名和所在文件夹，或换个位置。"
    )
    return f"{path}：{why}"
