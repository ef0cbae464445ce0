"""Files a command may write again, because it wrote them itself and nobody changed them since."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jixiao.errors import OutputError
from jixiao.files import read_regular
from jixiao.output import check_writable, write_atomically

_LARGEST: Final = 64 * 1024 * 1024
"""What a command writes itself is far smaller."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """Results of fixed names in one folder, with a ledger of what was written.

    Attributes:
        folder: it is made if it isn't there.
        names: of all files that will be written.
        ledger: the file in which it is noted, one for each command.
    """

    folder: Path
    names: tuple[str, ...]
    ledger: str

    @contextmanager
    def prepared(self) -> Iterator[None]:
        """Make the folder, and refuse before anything is written; to be written within.

        If nothing comes of it, the folder goes again.

        Raises:
            OutputError: a file of one of the names is somebody else's, or was changed since, or
                is open in another program.
        """
        made = self._make_folder()
        try:
            self._check()
            yield
        except BaseException:
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()  # only if it is empty
            raise

    def _make_folder(self) -> list[Path]:
        """Make the folder; those that weren't there, the lowest first."""
        try:
            missing = [each for each in (self.folder, *self.folder.parents) if not each.exists()]
            self.folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            raise OutputError(f"{self.folder}：建不了这个文件夹。请换个位置。") from error
        return missing

    def _check(self) -> None:
        known = self._known()
        for name in self.names:
            _own_digest(self.folder / name, known.get(name, []))
        for name in (*self.names, self.ledger):
            check_writable(self.folder / name, overwrite=True)
        ledger = self.folder / self.ledger
        if ledger.is_symlink() or (_is_there(ledger) and not self._known()):
            raise OutputError(f"{ledger}：这不是本命令记的账，没有覆盖。请换个文件夹，或先移走它。")

    def write(self, name: str, content: bytes) -> Path:
        """Write one of them; its path is returned.

        It is noted first, beside what is there now: whichever of the two an interruption leaves,
        the next run knows it.

        Raises:
            OutputError: it can't be written, or somebody put another file there.
        """
        path = self.folder / name
        known = self._known()
        digests = {hashlib.sha256(content).hexdigest(), *_own_digest(path, known.get(name, []))}
        self._note(known | {name: sorted(digests)})
        try:
            write_atomically(path, content, overwrite=True)
        except OutputError:
            with suppress(OutputError, OSError):
                self._note(known)
            raise
        return path

    def _note(self, digests: dict[str, list[str]]) -> None:
        path = self.folder / self.ledger
        if digests:
            text = json.dumps(digests, ensure_ascii=False, indent=2) + "\n"
            write_atomically(path, text.encode(), overwrite=True)
        else:
            path.unlink()

    def _known(self) -> dict[str, list[str]]:
        """Name → digests of what this command may have written there."""
        with suppress(OSError, ValueError, RecursionError):
            noted = json.loads(read_regular(self.folder / self.ledger, _LARGEST))
            if isinstance(noted, dict):
                return {name: _listed(digests) for name, digests in noted.items()}
        return {}


def _listed(digests: object) -> list[str]:
    """The digests of one file; a ledger of an earlier version has one that stands alone."""
    listed = digests if isinstance(digests, list) else [digests]
    return [each for each in listed if isinstance(each, str)]


def _own_digest(path: Path, known: list[str]) -> list[str]:
    """The digest of the file that is there; none if there is no file.

    Raises:
        OutputError: it is none of those known.
    """
    if not _is_there(path):
        return []
    digest = _digest(path)
    if digest not in known:
        raise OutputError(
            f"{path}：这个文件不是本命令生成的，或者后来改动过，没有覆盖。"
            "请换个文件夹，或先移走它。"
        )
    return [digest]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # a name that is none: said when it is to be written


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(read_regular(path, _LARGEST)).hexdigest()
    except OSError:
        return "unreadable"
