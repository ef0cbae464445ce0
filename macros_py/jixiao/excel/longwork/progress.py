"""The files by which long work tells how far it is and is told to stop."""

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

State = Literal["running", "done", "failed", "cancelled"]

_PROGRESS: Final = "progress.txt"
_CANCEL: Final = "cancel"
_TRIES: Final = 20


class CancelledError(Exception):
    """The user wants the work to stop."""


@dataclass(frozen=True, slots=True)
class Report:
    """How far the work is.

    Attributes:
        state: whether it goes on, and if not, how it ended.
        done, total: steps.
        message: for the user; while the work goes on, a single line.
        opens: path of a workbook to open in the end.
    """

    state: State
    done: int = 0
    total: int = 0
    message: str = ""
    opens: str = ""

    def to_bytes(self) -> bytes:
        """The content of the progress file."""
        lines = self.state, f"{self.done}/{self.total}", self.opens, *self.message.split("\n")
        return "\r\n".join(lines).encode("utf-16")


@dataclass(frozen=True, slots=True)
class Progress:
    """The files in ``folder``, which exists."""

    folder: Path

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody wants the work to stop."""
        return (self.folder / _CANCEL).exists()

    def step(self, done: int, total: int, message: str) -> None:
        """Tell how far the work is.

        Raises:
            CancelledError: it is to stop.
        """
        if self.is_cancelled:
            raise CancelledError(message)
        with suppress(OSError):  # one step untold does no harm; the next will be
            self._put(Report("running", done, total, message))

    def end(self, report: Report) -> None:
        """Tell how the work ended.

        Raises:
            OSError: it cannot be told: the folder is gone.
        """
        for _ in range(_TRIES):
            # Windows lets nobody replace a file while another reads it, which takes a moment.
            with suppress(PermissionError):
                self._put(report)
                return
            time.sleep(0.05)
        self._put(report)

    def _put(self, report: Report) -> None:
        draft = self.folder / f"{_PROGRESS}.new"
        draft.write_bytes(report.to_bytes())
        draft.replace(self.folder / _PROGRESS)
