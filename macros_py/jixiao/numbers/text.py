"""Typed text in one shape, before a number is looked for in it."""

import re
from typing import Final

# The full-width forms U+FF01…U+FF5E stand 0xFEE0 above ASCII. NFKC would do more than is wanted:
# it turns 平方米 written as ㎡ into "m2", a unit with a digit in it.
_CHARACTERS: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | str.maketrans(
    {
        "￥": "¥",
        "−": "-",
        "≧": "≥",
        "⩾": "≥",
        "≦": "≤",
        "⩽": "≤",
        "﹥": ">",
        "﹤": "<",
        "﹪": "%",
        "〇": "0",
        "\u200b": "",
        "\ufeff": "",
    }
)
_MARKS: Final = ((">=", "≥"), ("<=", "≤"), ("=>", "≥"), ("=<", "≤"))
_SPACE_BETWEEN_DIGITS: Final = re.compile(r"(?<=[0-9])\s+(?=[0-9])")
_OTHER_SPACE: Final = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")
_END: Final = ".,;:。、"

NUMBER: Final = r"(?:(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,15})?|\.[0-9]{1,15})"
"""Digits, no more than a cell holds, with optional thousands separators; the sign is apart.

A longer row of digits, such as an account number, is never a figure.
"""


def tidy(text: str) -> str:
    """``text`` with half-width characters, one sign for each comparison, and no white space.

    A space between two digits stays, as one: "6 8" must not become 68. Punctuation at the end goes.
    """
    text = text.translate(_CHARACTERS)
    text = _OTHER_SPACE.sub("", _SPACE_BETWEEN_DIGITS.sub(" ", text))
    for typed, mark in _MARKS:
        text = text.replace(typed, mark)
    return text.rstrip(_END)
