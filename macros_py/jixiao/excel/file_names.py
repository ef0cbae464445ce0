"""File names made of what staff typed: such as every disk takes, and every eye reads."""

import re
import unicodedata
from pathlib import Path
from typing import Final

LONGEST_PATH: Final = 218
"""Characters of folder and name together; Excel opens no longer ones."""

_LONGEST_NAME: Final = 255
"""Bytes in UTF-8: what Linux and the network disks it serves take; Windows takes more."""

_SHORTEST_PART: Final = 8
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|]')
_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})


def plain(text: str) -> str:
    """``text`` without what no file name can have, and without signs that nobody sees.

    Among these are those that turn the direction of writing: with one in it, a name reads otherwise
    than it is.
    """
    seen = "".join(sign for sign in text if unicodedata.category(sign) not in _UNSEEN)
    return " ".join(_NOT_IN_NAMES.sub("", seen).split())


def fitting(folder: Path, before: str, part: str, after: str) -> str:
    """The name ``before + part + after``, the part shortened as far as need be.

    Args:
        folder: where the file is to lie.
        before: what comes first.
        part: what may be shortened; of a very long folder a few signs are left all the same.
        after: the rest, with the extension.
    """

    def fits(name: str) -> bool:
        path = len(str(folder / name).encode("utf-16-le")) // 2
        return len(name.encode()) <= _LONGEST_NAME and path <= LONGEST_PATH

    for length in range(len(part), _SHORTEST_PART, -1):
        shown = part if length == len(part) else f"{part[: length - 1].rstrip()}…"
        if fits(before + shown + after):
            return before + shown + after
    shown = part if len(part) <= _SHORTEST_PART else f"{part[: _SHORTEST_PART - 1].rstrip()}…"
    return before + shown + after
