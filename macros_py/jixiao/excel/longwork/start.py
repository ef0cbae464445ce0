"""Starting long work."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jixiao.errors import InputError
from jixiao.excel.longwork.progress import Progress

_NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_BUSY: Final = "上一件事还在后台做着。请等它做完，或按 Esc 停下，再点一次。"


@dataclass(slots=True)
class Work:
    """Work that was started.

    Attributes:
        folder: where the two sides meet.
        process: that does it.
        is_watched: whether the add-in knows of it.
    """

    folder: Path
    process: subprocess.Popen[bytes]
    is_watched: bool = False


_started: Final[list[Work]] = []
"""The last one; its process must not be forgotten while it runs."""


def require_free() -> None:
    """Long work is done one at a time: the status bar can tell of one, and Esc can stop one.

    Raises:
        InputError: one is under way.
    """
    if any(work.process.poll() is None for work in _started):
        raise InputError(_BUSY)


def start(module: str, *arguments: str, files: Mapping[str, bytes] | None = None) -> Work:
    """Start the work of ``module`` in a process of its own.

    Args:
        module: has ``work(progress, *arguments) -> Report``.
        arguments: for it.
        files: for it, too: name → content, put into its folder.

    Raises:
        InputError: other work is under way.
    """
    require_free()
    folder = Path(tempfile.mkdtemp(prefix="jixiao-work-"))
    for name, content in (files or {}).items():
        (folder / name).write_bytes(content)
    Progress(folder).step(0, 1, "正在准备…")
    command = [sys.executable, "-m", "jixiao.excel.longwork.worker", str(folder), module]
    process = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
        [*command, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
    )
    _started[:] = [Work(folder, process)]
    return _started[0]


def unwatched() -> Work | None:
    """The work that was started and that nobody has asked for yet; from now on it is watched."""
    for work in _started:
        if not work.is_watched:
            work.is_watched = True
            return work
    return None
