"""Values on their way into cells of the open workbook, where Excel reads texts as typing."""

from collections.abc import Sequence
from datetime import time
from decimal import Decimal
from typing import Final, TypeAlias

from jixiao.sheets.patching.content import Formula, fitted
from jixiao.sheets.value import CellError, Value

Content: TypeAlias = Value | Formula
"""What a cell is to hold. Only a :class:`Formula` becomes one; a text never does."""

_DAY: Final = 24 * 3600


def typed_rows(rows: Sequence[Sequence[Content]]) -> list[list[object]]:
    """Rows as xlwings takes them."""
    return [[typed(content) for content in row] for row in rows]


def typed(content: Content) -> object:
    """``content`` as xlwings takes it.

    Behind an apostrophe Excel leaves a text as it is, whatever it looks like: a formula, a number,
    a day.
    """
    match content:
        case Formula(text=text):
            return f"={text}"
        case str():
            return f"'{fitted(content)}"
        case CellError(code=code):
            return code
        case Decimal():
            return float(content)
        case time():
            return (content.hour * 3600 + content.minute * 60 + content.second) / _DAY
        case _:
            return content
