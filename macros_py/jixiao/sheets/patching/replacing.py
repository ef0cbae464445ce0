"""A workbook file replaced by its changed self, if it still is the one that was read."""

import os
from contextlib import suppress
from pathlib import Path

from jixiao.errors import OutputError
from jixiao.files import read_regular
from jixiao.ooxml.package import Package
from jixiao.output import check_writable, destination, write_atomically


def replace_workbook(
    path: Path, package: Package, data: bytes, *, backup: bool = False
) -> Path | None:
    """Put ``data`` in the place of the workbook that ``package`` was read from.

    It is written beside and swapped, so that at any moment the old file or the new one is there,
    whole.

    Args:
        path: the file; of a link, the file it leads to is replaced.
        package: as the file was read.
        data: the whole new file.
        backup: keep the old file beside it, as ``….xlsx.bak``; an earlier one stays.

    Returns:
        the backup, if one was asked for.

    Raises:
        OutputError: the file cannot be replaced, or was changed since it was read.
    """
    check_writable(path, overwrite=True)
    if not _holds(path, package.data):
        raise OutputError(f"{path}：校验期间文件被改动过，没有写入。请再校验一次。")
    kept = backup_of(path, package) if backup else None
    is_new = kept is not None and not kept.exists()
    if kept is not None and is_new:
        write_atomically(kept, package.data, like=destination(path))
    try:
        write_atomically(path, data, overwrite=True)
    except OutputError:
        if kept is not None and is_new:  # the original is as it was: nobody needs its copy
            with suppress(OSError):
                kept.unlink()
        raise
    return kept


def backup_of(path: Path, package: Package) -> Path:
    """Where the backup of a workbook goes: ``x.xlsx.bak``, or ``x.xlsx.bak2`` and so on.

    One that is there already, left by a run that did not come to its end, is taken for it.

    Raises:
        OutputError: no file of such a name can be written.
    """
    target = destination(path)
    number = 1
    while True:
        name = target.with_name(f"{target.name}.bak{number if number > 1 else ''}")
        if _holds(name, package.data):
            return name
        if not os.path.lexists(name):
            check_writable(name)
            return name
        number += 1


def _holds(path: Path, data: bytes) -> bool:
    try:
        return read_regular(path, len(data)) == data
    except OSError:
        return False
