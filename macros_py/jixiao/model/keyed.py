"""Values by key, where the keys are a 规则包's own: the papers to hand in, cells of its own."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias, TypeVar

from jixiao.model.amount import Amount

V = TypeVar("V")

_KEY: Final = re.compile(r"[a-z][a-z0-9_]*")

MOST_KEYS: Final = 60
LONGEST_KEY: Final = 40


class Keyed(Mapping[str, V]):
    """A mapping that stays as it is, in the order it was made; equal ones have one hash."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, V] | None = None) -> None:
        self._values = dict(values or {})

    def __getitem__(self, key: str) -> V:
        """The value of ``key``."""
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        """The keys in order."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return self._values == other._values if isinstance(other, Keyed) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return f"Keyed({self._values!r})"

    def put(self, key: str, value: V) -> "Keyed[V]":
        """The same with ``value`` at ``key``."""
        return Keyed({**self._values, key: value})


def why_no_key(key: str) -> str:
    """Why ``key`` cannot be one, as a Chinese half-sentence; "" if it can."""
    if _KEY.fullmatch(key) and len(key) <= LONGEST_KEY:
        return ""
    return f"只能用小写英文字母、数字和下划线，字母开头，最多{LONGEST_KEY}个字符"


OwnValue: TypeAlias = Amount | str
"""What a cell of a 规则包's own holds: a figure, or a text; the form says which it is."""

Own: TypeAlias = Keyed[OwnValue]
