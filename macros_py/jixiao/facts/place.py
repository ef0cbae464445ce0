"""Facts that stand as such in the data, and those calculated from two others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic

from jixiao.facts.fact import Fact, S
from jixiao.facts.texts import printed_date
from jixiao.model.amount import BLANK, Amount
from jixiao.model.budget import WAN
from jixiao.model.path import value_at
from jixiao.scoring.change import change
from jixiao.scoring.money import in_wan
from jixiao.scoring.share import share


@dataclass(frozen=True)
class Place(Generic[S]):
    """A record of the data, with the facts that are its values.

    Attributes:
        path: need path of the record.
        record: gets it from what the facts are told of.
    """

    path: str
    record: Callable[[S], object]

    def money(self, name: str, key: str, meaning: str) -> Fact[S]:
        """An amount in the 录入单位 of the record, or in 万元 where it has none; told in 万元."""
        return Fact(name, "money", meaning, self._paths(key), lambda source: self._wan(source, key))

    def count(self, name: str, key: str, unit: str, meaning: str) -> Fact[S]:
        """A number in ``unit``."""
        paths = self._paths(key)
        return Fact(
            name, "count", meaning, paths, lambda source: self._amount(source, key).number, unit
        )

    def points(self, name: str, key: str, meaning: str) -> Fact[S]:
        """A number of points."""
        paths = self._paths(key)
        return Fact(name, "points", meaning, paths, lambda source: self._amount(source, key).number)

    def text(self, name: str, key: str, meaning: str) -> Fact[S]:
        """A text as typed."""
        return Fact(name, "text", meaning, self._paths(key), lambda source: self._text(source, key))

    def date(self, name: str, key: str, meaning: str) -> Fact[S]:
        """A date as official documents write it."""
        paths = self._paths(key)
        return Fact(
            name,
            "date",
            meaning,
            paths,
            lambda source: printed_date(self._text(source, key)) or None,
        )

    def _paths(self, key: str) -> tuple[str, ...]:
        return (f"{self.path}.{key}",)

    def _text(self, source: S, key: str) -> str | None:
        value = value_at(self.record(source), key)
        return value if isinstance(value, str) else None

    def _amount(self, source: S, key: str) -> Amount:
        value = value_at(self.record(source), key)
        return value if isinstance(value, Amount) else BLANK

    def _wan(self, source: S, key: str) -> Decimal | None:
        unit = getattr(self.record(source), "money_unit", WAN)
        return in_wan(self._amount(source, key), unit)


def ratio(name: str, part: Fact[S], whole: Fact[S], meaning: str) -> Fact[S]:
    """``part`` ÷ ``whole``."""
    paths = _both(part, whole)
    return Fact(name, "rate", meaning, paths, lambda s: share(part.value(s), whole.value(s)))


def growth(name: str, now: Fact[S], before: Fact[S], meaning: str) -> Fact[S]:
    """(``now`` − ``before``) ÷ ``before``."""
    paths = _both(now, before)
    return Fact(name, "rate", meaning, paths, lambda s: change(now.value(s), before.value(s)))


def gap(name: str, left: Fact[S], right: Fact[S], meaning: str) -> Fact[S]:
    """``left`` − ``right``, in the unit of both."""
    return Fact(
        name,
        left.kind,
        meaning,
        _both(left, right),
        lambda source: difference(left.value(source), right.value(source)),
        left.unit,
    )


def together(name: str, parts: Sequence[Fact[S]], meaning: str) -> Fact[S]:
    """The sum of ``parts``, blanks left out; ``None`` if all are blank."""
    paths = tuple(dict.fromkeys(path for part in parts for path in part.paths))
    return Fact(
        name,
        parts[0].kind,
        meaning,
        paths,
        lambda source: total([part.value(source) for part in parts]),
        parts[0].unit,
    )


def total(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of those given; ``None`` if none is."""
    given = [number for number in numbers if number is not None]
    return sum(given, Decimal(0)) if given else None


def difference(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    """``left − right``; ``None`` if either is blank."""
    return None if left is None or right is None else left - right


def _both(first: Fact[S], second: Fact[S]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first.paths, *second.paths)))
