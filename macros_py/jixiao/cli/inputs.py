"""The input files as the line names them."""

from os.path import realpath
from pathlib import Path

from jixiao.errors import NotAWorkbookError
from jixiao.files import SpecialFileError, is_special, why_unreadable


def plain(path: Path) -> Path:
    """``path``, if it may be opened: a pipe would keep us waiting, a device never ends.

    Raises:
        NotAWorkbookError: it is neither a file nor a folder.
    """
    if is_special(path):
        raise NotAWorkbookError(f"{path}：{why_unreadable(SpecialFileError())}。请给出工作簿文件。")
    return path


def place_of(path: Path) -> str:
    """Where a path leads, to tell whether two are the same file."""
    try:
        return realpath(path)
    except (OSError, ValueError):  # the working folder has gone, or the name is none
        return str(path)
