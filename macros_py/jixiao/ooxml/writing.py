"""Parts of our own making into a package: the same input gives the same bytes."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Final

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The package holding ``parts`` in the order given."""
    return appended(b"", parts.items())


def unpacked(package: bytes) -> dict[str, bytes]:
    """The parts of a package that this program made, in their order."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def appended(frame: bytes, parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive ``frame``, or a new one, with ``parts`` written behind what it holds."""
    buffer = io.BytesIO()
    buffer.write(frame)
    with zipfile.ZipFile(buffer, "a" if frame else "w") as archive:
        for name, data in parts:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            archive.writestr(entry, data)
    return buffer.getvalue()
