"""A file put in its place in one step: written as a draft beside it, then renamed.

A draft is held by a lock as long as its writer lives. So one that a power cut left behind can be
told from one that somebody is writing, and the next writer in the folder sweeps it away.
"""

import errno
import os
import re
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

_NAME: Final = re.compile(r"\.jixiao-[0-9a-f]{16}\.tmp")
_EXTRA: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_CAREFULLY: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_TRIES: Final = 5

if sys.platform == "win32":
    # An open file can be neither removed nor renamed there: being open is its lock.
    _LOCKS: Final = False

    def _lock(_: int) -> None: ...

else:
    import fcntl

    _LOCKS: Final = True

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class _Draft:
    path: Path
    file: BinaryIO

    def write(self, data: bytes) -> None:
        self.file.write(data)
        self.file.flush()
        os.fsync(self.file.fileno())
        if not _LOCKS:
            self.file.close()


def put(target: Path, data: bytes, *, ready: Callable[[Path], None] = lambda _: None) -> None:
    """Let ``data`` be the content of ``target``, whatever was there before.

    Whatever goes wrong, ``target`` is what it was before or whole and new, after a power cut too.

    Args:
        target: no link; its folder exists.
        data: the whole content.
        ready: called with the finished draft before it takes its place; it may refuse by raising.

    Raises:
        OSError: it cannot be written.
    """
    folder = target.parent
    sweep(folder)
    for _ in range(_TRIES):
        with _draft_in(folder) as draft:
            draft.write(data)
            ready(draft.path)
            if not draft.path.exists():
                continue  # taken for a dead one, where drafts cannot be locked: once more
            draft.path.replace(target)
        _keep_names(folder)
        return
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))


def sweep(folder: Path) -> None:
    """Remove the drafts in ``folder`` whose writers are dead; what can't be removed stays."""
    left: list[Path] = []
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        left = [
            Path(entry.path)
            for entry in entries
            if _NAME.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
        ]
    for path in left:
        with suppress(OSError):
            _remove_dead(path)


def _remove_dead(path: Path) -> None:
    if not _LOCKS:
        path.unlink()
        return
    handle = os.open(path, os.O_RDONLY | _EXTRA | _CAREFULLY)
    try:
        _lock(handle)
        # Its writer may have put it in its place after it was opened here.
        if _is_at(path, handle):
            path.unlink()
    finally:
        os.close(handle)


@contextmanager
def _draft_in(folder: Path) -> Iterator[_Draft]:
    draft = _made(folder)
    try:
        yield draft
    finally:
        # Where there are locks it goes before its lock does, elsewhere it must be closed first.
        if not _LOCKS:
            _close(draft.file)
        with suppress(OSError):
            draft.path.unlink(missing_ok=True)
        _close(draft.file)


def _made(folder: Path) -> _Draft:
    for _ in range(_TRIES):
        path = folder / f".jixiao-{secrets.token_hex(8)}.tmp"
        # Created as any new file is, so that colleagues may read it where the folder lets them.
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _EXTRA, 0o666)
        draft = _Draft(path, os.fdopen(handle, "wb"))
        if _is_held(draft):
            return draft
        _close(draft.file)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(folder))


def _is_held(draft: _Draft) -> bool:
    """Lock a new draft; ``False`` if a sweeper came first, who will have removed it."""
    try:
        _lock(draft.file.fileno())
    except BlockingIOError:
        return False
    except OSError:
        return True  # no locks on this file system: no sweeper gets one either
    return _is_at(draft.path, draft.file.fileno())


def _is_at(path: Path, handle: int) -> bool:
    """Whether ``path`` still is the open file."""
    if not _LOCKS:
        return True
    try:
        return os.path.samestat(path.lstat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _close(file: BinaryIO) -> None:
    with suppress(OSError):  # what could not be written a moment ago can't be now
        file.close()


def _keep_names(folder: Path) -> None:
    """Have the new name survive a power cut too; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | _EXTRA)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
