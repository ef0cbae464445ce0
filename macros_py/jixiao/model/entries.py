"""What one entry may hold, so that it survives the way into a cell and back unchanged."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

LONGEST_TEXT: Final = 32_767
LONGEST_IDENTITY: Final = 64
"""Of the hidden identity of a project; in a formula Excel takes 255, our own have 8 at most."""
SIGNIFICANT_DIGITS: Final = 15
DECIMAL_PATTERN: Final = r"[+-]?[0-9]+(\.[0-9]+)?"

_LARGEST_POWER: Final = 307
_LONGEST_NUMBER: Final = 400
"""Characters; a number of Excel written out has 309 digits before its point."""
_DECIMAL: Final = re.compile(DECIMAL_PATTERN)
_NOT_IN_CELLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END: Final = re.compile(r"\r\n?")
_BREAKS: Final = str.maketrans(dict.fromkeys("\x0b\x0c\x85", "\n"))


def is_decimal(text: str) -> bool:
    """Whether ``text`` is a plain decimal number as data files write it: ``-12.50``."""
    return _DECIMAL.fullmatch(text) is not None


def number_of(text: str) -> Decimal | None:
    """The number that a JSON or TOML file writes as ``text``; ``None`` if nothing can hold it."""
    if len(text) > _LONGEST_NUMBER:
        return None
    try:
        return Decimal(text)
    except ArithmeticError:  # an exponent of twenty digits
        return None


def clean(text: str) -> str | None:
    """``text`` exactly, with line ends as cells have them; ``None`` if it is white space only."""
    return _LINE_END.sub("\n", text) if text.strip() else None


def why_no_text(text: str) -> str:
    """Why ``text`` cannot stand in a cell, in words for staff; "" if it can."""
    if len(text) <= 2 * LONGEST_TEXT:  # two characters may be one line end
        text = _LINE_END.sub("\n", text)
    # Excel counts UTF-16 units: a rare character such as 𠮷 counts twice.
    length = len(text)
    if length <= LONGEST_TEXT:
        length += sum(character > "\uffff" for character in text)
    if length > LONGEST_TEXT:
        return f"有{length}个字，超过一个单元格能容纳的{LONGEST_TEXT}个字；请分成几段"
    if found := _NOT_IN_CELLS.search(text):
        position = found.start() + 1
        return f"第{position}个字符是看不见的控制字符（U+{ord(found[0]):04X}）；请删去"
    return ""


def why_no_number(number: Decimal) -> str:
    """Why ``number`` cannot stand in a cell, in words for staff; "" if it can."""
    if not number.is_finite():
        return f"不是数字（{number}）"
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    if len(digits) > SIGNIFICANT_DIGITS:
        return f"有{len(digits)}位有效数字，超过 Excel 能准确保存的{SIGNIFICANT_DIGITS}位；请核对"
    if number and abs(number.adjusted()) > _LARGEST_POWER:
        return "太大或太小，Excel 存不下；请核对"
    return ""


def storable(text: str) -> str:
    """``text`` as near as a cell can hold it: what :func:`why_no_text` refuses is left out."""
    return fitting(without_controls(text))


def without_controls(text: str) -> str:
    """``text`` without the characters that no cell can hold.

    What breaks a line elsewhere (Word's manual line break is U+000B) becomes a line end.
    """
    if not _NOT_IN_CELLS.search(text):
        return text
    return _NOT_IN_CELLS.sub("", _LINE_END.sub("\n", text).translate(_BREAKS))


def controls_in(text: str) -> list[str]:
    """The characters of ``text`` that no cell can hold, each once, as ``U+000B``."""
    found = _NOT_IN_CELLS.findall(_LINE_END.sub("\n", text))
    return [f"U+{ord(character):04X}" for character in dict.fromkeys(found)]


def fitting(text: str) -> str:
    """``text``, or as much of its beginning as a cell can hold."""
    if 2 * len(text) <= LONGEST_TEXT:
        return text
    units = text.encode("utf-16-le", "surrogatepass")  # as Excel counts: 𠮷 takes two
    return units[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")


def pieces(text: str) -> Iterator[str]:
    """``text``; one made up of more than a cell can hold, in as many pieces as it takes."""
    while True:
        piece = fitting(text)
        yield piece
        text = text[len(piece) :]
        if not text:
            return
