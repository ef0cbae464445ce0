"""Words of a file as a message quotes them."""

import re
from typing import Final

_LONGEST: Final = 40
_NOT_PRINTED: Final = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def quoted(text: str, longest: int = _LONGEST) -> str:
    """``text`` on one line, shortened, with a mark in place of what no terminal can show.

    Control characters, marks that turn the writing direction and halves of characters become "�".
    """
    shown = text[: longest + 1]
    plain = "".join(
        each if each.isprintable() else " " if each.isspace() else "\ufffd" for each in shown
    )
    return plain if len(plain) <= longest else plain[:longest] + "…"


def harmless(text: str) -> str:
    """``text`` whole, without what would move a terminal's cursor or turn its writing direction."""
    return _NOT_PRINTED.sub("\ufffd", text)
