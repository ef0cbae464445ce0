"""Starting long work."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Final

from jixiao.errors import InputError
from jixiao.excel.longwork.progress import Progress
from jixiao.excel.setup import this_machine
from jixiao.private import sweep

PREFIX: Final = "jixiao-work-"
"""What the names of the folders begin with."""

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


def start(module: str, *arguments: str, given: bytes = b"") -> Work:
    """Start the work of ``module`` in a process of its own.

    Args:
        module: has ``work(progress, given, *arguments) -> Report``.
        arguments: for it.
        given: for it, too: what nobody else may see. It goes from process to process, and is
            written nowhere, so nothing of it can be left behind.

    Raises:
        InputError: other work is under way.
    """
    require_free()
    sweep(PREFIX)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        Progress(folder).step(0, 1, "正在准备…")
        process = _process(command(folder, module, len(given), *arguments), _own_folder())
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    # In a thread: the process reads only when it has started, and Excel must not wait for that.
    Thread(target=_hand_over, args=(process, given), daemon=True).start()
    _started[:] = [Work(folder, process)]
    return _started[0]


def command(folder: Path, module: str, given: int, *arguments: str) -> list[str]:
    """The command of one work; ``-P`` keeps what lies in the current folder from being run.

    Args:
        folder: where the two sides meet.
        module: what does the work.
        given: how many bytes are handed over.
        arguments: of the work.
    """
    worker = [sys.executable, "-P", "-B", "-m", "jixiao.excel.longwork.worker"]
    return [*worker, str(folder), module, str(given), *arguments]


def _own_folder() -> Path:
    own = this_machine().own_folder
    own.mkdir(parents=True, exist_ok=True)
    return own


def _process(command_line: list[str], own: Path) -> subprocess.Popen[bytes]:
    """The process; it stands in ``own``, a folder of ours without modules.

    Neither Excel's current folder nor an entry of the user's own ``PYTHONPATH``, which may be empty
    and so mean the current folder, can then bring in other modules.
    """
    return subprocess.Popen(  # noqa: S603 - our own arguments, no shell
        command_line,
        cwd=own,
        env={**os.environ, "PYTHONPATH": str(own)},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
    )


def _hand_over(process: subprocess.Popen[bytes], given: bytes) -> None:
    if process.stdin is None:
        return
    with suppress(OSError):  # it ended before it had read everything; what it tells is told
        process.stdin.write(given)
    with suppress(OSError):
        process.stdin.close()


def unwatched() -> Work | None:
    """The work that was started and that nobody has asked for yet; from now on it is watched."""
    for work in _started:
        if not work.is_watched:
            work.is_watched = True
            return work
    return None
