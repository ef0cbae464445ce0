"""Starting long work and looking after it."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jixiao.excel.longwork.progress import Progress, Report

_NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_KILLED: Final = "中途停止了，没有做完。请再做一次；还不行，请点“环境自检”。"


@dataclass(frozen=True, slots=True)
class Work:
    """Work under way.

    Attributes:
        progress: its files.
        process: that does it.
    """

    progress: Progress
    process: subprocess.Popen[bytes]


def start(module: str, *arguments: str, folder: Path | None = None) -> Work:
    """Start the work of ``module`` in a process of its own.

    Args:
        module: has ``work(progress, *arguments) -> str``.
        arguments: for it.
        folder: where the two sides meet; by default a new one.
    """
    meeting = folder or Path(tempfile.mkdtemp(prefix="jixiao-work-"))
    command = [sys.executable, "-m", "jixiao.excel.longwork.worker", str(meeting), module]
    process = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
        [*command, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
    )
    return Work(Progress(meeting), process)


def state_of(work: Work) -> Report:
    """How far the work is; one whose process died without a word has failed."""
    ended = work.process.poll() is not None
    report = work.progress.read() or Report("running")
    if ended and report.state == "running":
        return Report("failed", report.done, report.total, _KILLED)
    return report
