"""A workbook file replaced by its changed self, in one step, where nobody has it open."""

from pathlib import Path

from jixiao.errors import OutputError
from jixiao.ooxml.package import Package
from jixiao.output import check_writable, write_atomically


def check_replaceable(path: Path) -> None:
    """Say early why the workbook at ``path`` cannot be replaced.

    Raises:
        OutputError: it is read-only, or open in Excel, WPS or LibreOffice.
    """
    target = path.resolve()
    check_writable(target, overwrite=True)
    for name in (f"~${target.name}", f".~lock.{target.name}#"):
        # On a shared folder the system does not keep a file that a colleague has open from being
        # replaced; what tells is the small file that the program puts beside it.
        if target.with_name(name).exists():
            raise OutputError(
                f"{path}：文件正在 Excel、WPS 或 LibreOffice 中打开，没有写入。"
                f"请关闭后重试；确认没有人打开时，删掉旁边的“{name}”再试。"
            )


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
    check_replaceable(path)
    target = path.resolve()
    try:
        is_same = target.read_bytes() == package.data
    except OSError:
        is_same = False
    if not is_same:
        raise OutputError(f"{path}：校验期间文件被改动过，没有写入。请再校验一次。")
    kept = _free_name(target) if backup else None
    if kept is not None:
        write_atomically(kept, package.data)
    write_atomically(target, data, overwrite=True)
    return kept


def _free_name(target: Path) -> Path:
    """``x.xlsx.bak``, or ``x.xlsx.bak2`` where there is one already."""
    number = 1
    while True:
        name = target.with_name(f"{target.name}.bak{number if number > 1 else ''}")
        if not name.exists():
            return name
        number += 1
