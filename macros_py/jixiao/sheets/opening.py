"""A workbook file opened as a package."""

from pathlib import Path

from jixiao.errors import NotAWorkbookError
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
    name = path.name
    limits = limits or WORKBOOK.limits
    try:
        if path.is_dir():
            raise NotAWorkbookError(f"{path}：这是文件夹，不是工作簿。请给出其中的 Excel 文件。")
        if path.stat().st_size > limits.file_bytes:
            raise WORKBOOK.too_large(name)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NotAWorkbookError(
            f"{path}：文件不存在。请核对文件名（连同扩展名）和所在文件夹。"
        ) from error
    except (OSError, ValueError) as error:
        raise NotAWorkbookError(
            f"{path}：文件读不出来，可能没有读取权限，或正被其他程序独占。"
            "请关闭占用它的程序，或复制一份到别处再试。"
        ) from error
    return Package.of(data, name, WORKBOOK, limits)
