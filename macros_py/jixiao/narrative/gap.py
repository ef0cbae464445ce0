"""A visible gap: what stands where a report cannot do without a value that was not filled in."""

from typing import Self, SupportsIndex

from jixiao.facts.texts import UNFILLED


class Gap(str):
    """The gap in the place of a text or a number, or of the entry of a list, item by item.

    As a list it is empty, so that a loop over one of its items says nothing.
    """

    __slots__ = ()

    def __new__(cls) -> Self:
        """The gap; there is one kind only."""
        return super().__new__(cls, UNFILLED)

    def __getitem__(self, key: SupportsIndex | slice | str) -> str:
        """A gap again, whatever item is asked for."""
        return self if isinstance(key, str) else super().__getitem__(key)

    def __add__(self, _: object) -> "Gap":
        """A gap: there is nothing to put together."""
        return self

    def __radd__(self, _: object) -> "Gap":
        """A gap: there is nothing to put together."""
        return self


GAP = Gap()
