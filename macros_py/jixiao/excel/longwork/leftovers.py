"""Folders of work whose end nobody saw: Excel was closed, or the PC went off."""

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from jixiao.excel.longwork.progress import Progress

PREFIX: Final = "jixiao-work-"
"""What the names of the folders begin with."""

_LONGEST_START: Final = 24 * 3600.0
"""Seconds after which work that has not begun never will."""


def sweep() -> None:
    """Remove the folders of dead work; those of work under way, in this Excel or another, stay."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):  # another user's, or swept by another Excel just now
            if folder.is_dir() and not folder.is_symlink() and _is_dead(folder):
                shutil.rmtree(folder)


def _is_dead(folder: Path) -> bool:
    has_ended = Progress(folder).has_ended()
    if has_ended is None:
        return time.time() - folder.stat().st_mtime > _LONGEST_START
    return has_ended
