"""The input files as the line names them."""

from os.path import realpath
from pathlib import Path


def place_of(path: Path) -> str:
    """Where a path leads, to tell whether two are the same file."""
    try:
        return realpath(path)
    except (OSError, ValueError):  # the working folder has gone, or the name is none
        return str(path)
