"""Words of a file as a message quotes them."""

from typing import Final

_LONGEST: Final = 40


def quoted(text: str, longest: int = _LONGEST) -> str:
    """``text`` on one line, shortened, with a mark in place of what no terminal can show.

    Control characters, marks that turn the writing direction and halves of characters become "�".
    """
    shown = text[: longest + 1]
    plain = "".join(
        each if each.isprintable() else " " if each.isspace() else "\ufffd" for each in shown
    )
    return plain if len(plain) <= longest else plain[:longest] + "…"
