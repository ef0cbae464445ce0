"""The little of the formula language that defined names and table addresses are written in."""

import re
from decimal import Decimal, InvalidOperation
from typing import Final

from jixiao.sheets.address import LAST_COLUMN, LAST_ROW, Reference, column_number, from_a1

_SHEET: Final = re.compile(r"(?:'((?:[^']|'')+)'|([^'!\[\]:,()#\s]+))!(.+)", re.DOTALL)
_COLUMNS: Final = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_ROWS: Final = re.compile(r"\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})")
_TEXT: Final = re.compile(r'"((?:[^"]|"")*)"', re.DOTALL)
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([Ee][+-]?[0-9]+)?")


def block(address: str, sheet: str) -> Reference | None:
    """The block ``address`` (``$A$1``, ``A1:D9``, ``$A:$C``, ``1:3``) stands for; else ``None``."""
    try:
        if match := _COLUMNS.fullmatch(address):
            columns = sorted((column_number(match[1]), column_number(match[2])))
            return Reference(sheet, 1, columns[0], LAST_ROW, columns[1])
        if match := _ROWS.fullmatch(address):
            rows = sorted((int(match[1]), int(match[2])))
            return Reference(sheet, rows[0], 1, rows[1], LAST_COLUMN)
        first, _, last = address.partition(":")
        row, column = from_a1(first)
        other_row, other_column = from_a1(last or first)
    except ValueError:
        return None
    return Reference(
        sheet,
        min(row, other_row),
        min(column, other_column),
        max(row, other_row),
        max(column, other_column),
    )


def reference(formula: str) -> Reference | None:
    """The block a formula such as ``'it''s'!$A$1:$D$9`` stands for.

    ``None`` for anything else: a lost reference (``#REF!``), several blocks, another workbook, a
    constant, a calculation.
    """
    match = _SHEET.fullmatch(formula.removeprefix("=").strip())
    if match is None or "[" in (match[1] or ""):
        return None
    title = match[1].replace("''", "'") if match[1] else match[2]
    return block(match[3], title)


def constant(formula: str) -> str | Decimal | None:
    """The text or number a formula such as ``"2023年"`` or ``1.5`` holds; else ``None``."""
    formula = formula.removeprefix("=").strip()
    if match := _TEXT.fullmatch(formula):
        return match[1].replace('""', '"')
    if not _NUMBER.fullmatch(formula):
        return None
    try:
        return Decimal(formula)
    except InvalidOperation:  # an exponent of more than eighteen digits
        return None
