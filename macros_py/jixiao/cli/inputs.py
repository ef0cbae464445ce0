"""The input files as the line names them."""

from os.path import realpath
from pathlib import Path

from jixiao.errors import OutputError


def refuse_same(out: Path, source: Path, what: str) -> None:
    """Keep a result from being written over what it is made from, through a link at that.

    Args:
        out: the result.
        source: what is read.
        what: that is, in Chinese.

    Raises:
        OutputError: both are one file.
    """
    if place_of(out) == place_of(source):
        raise OutputError(f"{out}：这是{what}，不能覆盖。请换个文件名。")


def place_of(path: Path) -> str:
    """Where a path leads, to tell whether two are the same file."""
    try:
        return realpath(path)
    except (OSError, ValueError):  # the working folder has gone, or the name is none
        return str(path)
