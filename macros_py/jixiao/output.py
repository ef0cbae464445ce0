"""Writing a result so that it is there whole or not at all."""

import errno
import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from jixiao.errors import OutputError


def check_writable(path: Path, *, overwrite: bool = False) -> None:
    """Say early, before any work is done, why a result could not be written to ``path``.

    Raises:
        OutputError: its folder is missing, it is a folder, it exists and ``overwrite`` is not set,
            or it is marked read-only.
    """
    try:
        if not path.parent.is_dir():
            raise OutputError(f"{path}：文件夹“{path.parent}”不存在。请先建好文件夹，或换个位置。")
        if path.is_dir():
            raise OutputError(f"{path}：这是文件夹，不能写成文件。请给出文件名。")
        if not path.exists():
            return
        if not overwrite:
            raise OutputError(f"{path}：文件已存在，没有覆盖。请换个文件名，或先移走原文件。")
        if not path.stat().st_mode & stat.S_IWRITE:
            raise OutputError(f"{path}：文件是只读的，没有覆盖。请取消“只读”属性，或换个文件名。")
    except (OSError, ValueError) as error:
        raise OutputError(_cannot_write(path, error)) from error


def write_atomically(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write ``data`` to ``path``: beside it first, then into its place in one step.

    Whatever goes wrong, an existing file stays as it was and nothing half-written is left. One that
    is replaced hands on who may read and write it.

    Raises:
        OutputError: as ``check_writable``, or the disk is full, or the file is in use.
    """
    check_writable(path, overwrite=overwrite)
    draft = path.with_name(f".jixiao-{secrets.token_hex(8)}.tmp")
    try:
        # Created as any new file is, so that colleagues may read it where the folder lets them.
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        check_writable(path, overwrite=overwrite)
        if path.exists():
            with suppress(OSError):  # not every file system knows modes
                shutil.copymode(path, draft)
        draft.replace(path)
    except OSError as error:
        raise OutputError(_cannot_write(path, error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _cannot_write(path: Path, error: OSError | ValueError) -> str:
    number = error.errno if isinstance(error, OSError) else None
    match number:
        case errno.ENOSPC | errno.EDQUOT:
            return f"{path}：磁盘空间不足，没有写入。请清理后重试，或换个位置。"
        case errno.EACCES | errno.EPERM | errno.EBUSY:
            return (
                f"{path}：写不进去，文件可能正在 Excel、Word 或 WPS 中打开，或文件夹不允许写入。"
                "请关闭该文件后重试，或换个位置。"
            )
        case errno.EROFS:
            return f"{path}：所在磁盘是只读的，没有写入。请换个位置。"
        case errno.ENAMETOOLONG:
            return f"{path}：文件名太长，没有写入。请换个短些的文件名。"
        case _:
            return f"{path}：写不进去（{error}）。请核对文件名和所在文件夹，或换个位置。"
