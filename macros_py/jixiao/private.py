"""Folders for a unit's figures that nobody else is to find: gone in the end, whatever ends them.

A file in the folder is held as long as the process lives that made it. So one that a power cut left
behind can be told from one in use, and the next such folder sweeps it away.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

HELD: Final = "alive"
"""The name of the file that is held."""

_LONGEST_START: Final = 24 * 3600.0
"""Seconds after which a folder in which nothing was ever held is nobody's."""

if sys.platform == "win32":

    def _lock(file: BinaryIO) -> None:
        """Windows lets nobody delete an open file."""

    def _is_let_go(path: Path) -> bool:
        try:
            path.unlink()
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def _is_let_go(path: Path) -> bool:
        with path.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
        return True


@contextmanager
def private_folder(prefix: str) -> Iterator[Path]:
    """A new folder of this user, removed in the end; those that dead processes left go first.

    Args:
        prefix: what the names of such folders begin with.

    Raises:
        OSError: there is no room for one.
    """
    sweep(prefix)
    with tempfile.TemporaryDirectory(prefix=prefix) as name, held(Path(name)):
        yield Path(name)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Show that ``folder`` is in use: for as long as the process lives, whatever ends it."""
    with (folder / HELD).open("wb") as file:
        _lock(file)
        yield


def is_let_go(folder: Path) -> bool | None:
    """Whether the process that held ``folder`` has gone; ``None`` if it has not begun.

    On Windows that shows in that its file can be deleted, and it is.
    """
    try:
        return _is_let_go(folder / HELD)
    except FileNotFoundError:
        return None


def sweep(prefix: str) -> None:
    """Remove the folders of dead processes; those in use, by whomever, stay."""
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        with suppress(OSError):  # another user's, or swept by somebody else just now
            if folder.is_dir() and not folder.is_symlink() and _is_dead(folder):
                shutil.rmtree(folder)


def _is_dead(folder: Path) -> bool:
    gone = is_let_go(folder)
    if gone is None:
        return time.time() - folder.stat().st_mtime > _LONGEST_START
    return gone
