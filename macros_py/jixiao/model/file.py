"""Reading a file whole, but never more of it than its kind can honestly hold."""

from pathlib import Path


def content(path: Path, most: int) -> bytes | None:
    """The bytes of the file at ``path``; ``None`` if there are more than ``most``.

    The size a folder tells is not asked: of a device, or of a file that grows, it is wrong.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        read = file.read(most + 1)
    return read if len(read) <= most else None
