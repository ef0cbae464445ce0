"""A figure as staff enter it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a mark printed as typed, or blank; the three are never mixed up.

    Attributes:
        number: the figure, in the unit of its block (元 or 万元) or of its field; ``None`` if the
            entry is blank or is not a number.
        text: what was typed where it is not a number (``"/"``, ``"—"``, or a text that could not
            be understood); ``None`` otherwise.
    """

    number: Decimal | None = None
    text: str | None = None

    @classmethod
    def of(cls, entry: Decimal | int | str | None) -> Self:
        """The amount written as ``entry``: a number, a decimal string, a mark, or ``None``."""
        if entry is None or entry == "":
            return cls()
        if isinstance(entry, str):
            try:
                number = Decimal(entry)
            except ArithmeticError:
                return cls(text=entry)
            return cls(number) if number.is_finite() else cls(text=entry)
        return cls(Decimal(entry))

    @property
    def is_blank(self) -> bool:
        """Whether nothing was entered; 0 and ``"/"`` are not blank."""
        return self.number is None and self.text is None

    def to_json(self) -> str | None:
        """The exact decimal string, the text as typed, or ``None`` for blank."""
        if self.number is None:
            return self.text
        number = self.number.normalize()
        return format(number or Decimal(0), "f")


BLANK = Amount()
