"""What a cell can hold."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CellError:
    """An error value such as ``#REF!`` or ``#DIV/0!``, as Excel shows it."""

    code: str

    def __str__(self) -> str:
        return self.code


Value = None | str | bool | Decimal | date | datetime | time | CellError
"""``None`` for blank (an empty text counts as blank), text as is, numbers at 15 digits."""
