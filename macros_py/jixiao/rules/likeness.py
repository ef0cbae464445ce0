"""How like two names are."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from jixiao.numbers.text import tidy


@dataclass(frozen=True)
class Wording:
    """A name as it is compared with others; ``text`` is without spaces and half-width."""

    text: str

    @staticmethod
    def of(name: str) -> "Wording":
        """``name`` made ready to be compared."""
        return Wording(tidy(name))

    @cached_property
    def places(self) -> dict[str, int]:
        """Character → where it stands in ``text``, as the bits of a number."""
        places: dict[str, int] = {}
        for position, character in enumerate(self.text):
            places[character] = places.get(character, 0) | 1 << position
        return places

    def may_be_like(self, other: "Wording", least: Decimal) -> bool:
        """Whether the lengths alone allow a likeness of ``least``."""
        shorter, longer = sorted((len(self.text), len(other.text)))
        # Divided as the likeness is, so that both are rounded alike.
        return not longer or 2 * shorter / (shorter + longer) >= least

    def likeness(self, other: "Wording") -> float:
        """The share of characters that both have in the same order: 1 for the same text.

        Twice the longest common subsequence through both lengths. Its length is counted by whole
        rows of the table at a time (Hyyrö 2004), so that thousands of equal characters, which make
        a comparison block by block cubic, cost no more than others.
        """
        total = len(self.text) + len(other.text)
        if not total:
            return 1.0
        everywhere = (1 << len(self.text)) - 1
        row = everywhere
        for character in other.text:
            matched = row & self.places.get(character, 0)
            row = (row + matched | row - matched) & everywhere
        return 2 * (len(self.text) - row.bit_count()) / total
