"""Files a command may write again, because it wrote them itself and nobody changed them since."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from jixiao.errors import OutputError
from jixiao.output import write_atomically


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

    def prepare(self) -> None:
        """Make the folder, and refuse before anything is written.

        Raises:
            OutputError: a file of one of the names is somebody else's, or was changed since.
        """
        known = self._known()
        for name in self.names:
            path = self.folder / name
            if path.exists() and known.get(name) != _digest(path):
                raise OutputError(
                    f"{path}：这个文件不是本命令生成的，或者后来改动过，没有覆盖。"
                    "请换个文件夹，或先移走它。"
                )
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{self.folder}：建不了这个文件夹。请换个位置。") from error

    def write(self, name: str, content: bytes) -> Path:
        """Write one of them and note it; its path is returned.

        Raises:
            OutputError: it can't be written.
        """
        path = self.folder / name
        write_atomically(path, content, overwrite=True)
        noted = self._known() | {name: hashlib.sha256(content).hexdigest()}
        text = json.dumps(noted, ensure_ascii=False, indent=2) + "\n"
        write_atomically(self.folder / self.ledger, text.encode(), overwrite=True)
        return path

    def _known(self) -> dict[str, str]:
        with suppress(OSError, ValueError):
            noted = json.loads((self.folder / self.ledger).read_text(encoding="utf-8"))
            if isinstance(noted, dict):
                return noted
        return {}


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
