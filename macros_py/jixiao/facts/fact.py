"""A fact: one thing a report can tell, with its Chinese name and where its value comes from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

S = TypeVar("S")

Kind = Literal["money", "rate", "count", "points", "text", "date", "list", "group"]
"""``money`` is in 万元, ``rate`` a ratio, ``count`` in its ``unit``; ``date`` and ``text`` are
texts as they will be printed; a ``list`` has entries, a ``group`` is one entry or nothing."""


@dataclass(frozen=True)
class Fact(Generic[S]):
    """One fact about ``S``: the evaluation, or an entry of a list.

    Attributes:
        name: as Word templates say it, with points between its parts (``预算.收入``); of an item
            the part below the entry, empty where the entry itself is the text.
        kind: what the value is.
        meaning: in a few words, for staff.
        paths: need paths (see :mod:`jixiao.model.needs`) of the inputs it comes from, all those of
            a calculation included; of a list first the list itself.
        value: gets it; of a list the entries that ``items`` are told of, of a group one or
            ``None``. Blank is ``None``.
        unit: of a count.
        needed: those of ``paths`` that must be filled in where the fact is required; by default
            all. What comes from elsewhere when left blank is not among them.
        items: what can be told of each entry of a list or of a group.
    """

    name: str
    kind: Kind
    meaning: str
    paths: tuple[str, ...]
    value: Callable[[S], Any]
    unit: str = ""
    needed: tuple[str, ...] | None = None
    items: "tuple[Fact[Any], ...]" = ()

    @property
    def required_paths(self) -> tuple[str, ...]:
        """The inputs that a template needs where it says ``|必填`` behind this fact."""
        return self.paths if self.needed is None else self.needed

    def told(self, source: S) -> object:
        """The value as a template gets it: a text, a number, a mapping, a list of such."""
        value = self.value(source)
        if self.kind == "list":
            return [_entry(self.items, entry) for entry in value]
        if self.kind == "group":
            return None if value is None else _entry(self.items, value)
        told: object = value
        return told


def _entry(items: tuple[Fact[Any], ...], entry: object) -> object:
    if len(items) == 1 and not items[0].name:
        return items[0].told(entry)
    return nested((item.name, item.told(entry)) for item in items)


def nested(values: Iterable[tuple[str, object]]) -> dict[str, Any]:
    """Values by dotted name as mappings within mappings."""
    tree: dict[str, Any] = {}
    for name, value in values:
        *groups, last = name.split(".")
        branch = tree
        for group in groups:
            branch = branch.setdefault(group, {})
        branch[last] = value
    return tree
