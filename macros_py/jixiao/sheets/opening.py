"""A workbook file opened as a package."""

import errno
from pathlib import Path

from jixiao.errors import JixiaoError, NotAWorkbookError
from jixiao.files import SpecialFileError, read_regular, why_unreadable
from jixiao.ooxml.kinds import WORKBOOK
from jixiao.ooxml.limits import Limits
from jixiao.ooxml.package import Package


def open_package(path: Path, limits: Limits | None = None) -> Package:
    """The package in a file.

    Args:
        path: of an .xlsx or .xlsm.
        limits: other than usual.

    Raises:
        NotAWorkbookError: there is no such file, it cannot be read, or it is no usable package.
    """
    limits = limits or WORKBOOK.limits
    try:
        data = read_regular(path, limits.file_bytes)
    except OSError as error:
        raise _unreadable(path, error) from error
    return Package.of(data, path.name, WORKBOOK, limits)


def _unreadable(path: Path, error: OSError) -> JixiaoError:
    match error.errno:
        case errno.EFBIG:
            return WORKBOOK.too_large(path.name)
        case errno.EISDIR:
            return NotAWorkbookError(f"{path}：这是文件夹，不是工作簿。请给出其中的 Excel 文件。")
        case errno.ENOENT:
            return NotAWorkbookError(
                f"{path}：文件不存在。请核对文件名（连同扩展名）和所在文件夹。"
            )
        case errno.EACCES | errno.EPERM if not isinstance(error, SpecialFileError):
            return NotAWorkbookError(
                f"{path}：文件读不出来，可能没有读取权限，或正被其他程序独占。"
                "请关闭占用它的程序，或复制一份到别处再试。"
            )
        case _:
            return NotAWorkbookError(
                f"{path}：文件读不出来（{why_unreadable(error)}）。请核对文件名和所在文件夹。"
            )
