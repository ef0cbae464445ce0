"""Facts that stand as such in the data, and those calculated from two others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic

from jixiao.facts.fact import Fact, S
from jixiao.facts.texts import printed_date
from jixiao.model.amount import Amount
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
        return self._fact(name, "money", key, meaning, lambda source: self._wan(source, key))

    def count(self, name: str, key: str, unit: str, meaning: str) -> Fact[S]:
        """A number in ``unit``."""
        return self._fact(name, "count", key, meaning, lambda source: self._number(source, key), unit)

    def points(self, name: str, key: str, meaning: str) -> Fact[S]:
        """A number of points."""
        return self._fact(name, "points", key, meaning, lambda source: self._number(source, key))

    def text(self, name: str, key: str, meaning: str) -> Fact[S]:
        """A text as typed."""
        return self._fact(name, "text", key, meaning, lambda source: self._value(source, key))

    def date(self, name: str, key: str, meaning: str) -> Fact[S]:
        """A date as official documents write it."""
        return self._fact(
            name, "date", key, meaning, lambda source: printed_date(self._value(source, key)) or None
        )

    def _fact(  # noqa: PLR0913 - one call for each kind, above
        self,
        name: str,
        kind: Any,  # noqa: ANN401 - one of Kind
        key: str,
        meaning: str,
        value: Callable[[S], object],
        unit: str = "",
    ) -> Fact[S]:
        return Fact(name, kind, meaning, (f"{self.path}.{key}",), value, unit)

    def _value(self, source: S, key: str) -> Any:  # noqa: ANN401 - a value of the model
        return value_at(self.record(source), key)

    def _number(self, source: S, key: str) -> Decimal | None:
        amount: Amount = self._value(source, key)
        return amount.number

    def _wan(self, source: S, key: str) -> Decimal | None:
        record = self.record(source)
        amount: Amount = self._value(source, key)
        return in_wan(amount, getattr(record, "money_unit", WAN))


def ratio(name: str, part: Fact[S], whole: Fact[S], meaning: str) -> Fact[S]:
    """``part`` ÷ ``whole``."""
    return _of_two(name, "rate", part, whole, meaning, share)


def growth(name: str, now: Fact[S], before: Fact[S], meaning: str) -> Fact[S]:
    """(``now`` − ``before``) ÷ ``before``."""
    return _of_two(name, "rate", now, before, meaning, change)


def gap(name: str, left: Fact[S], right: Fact[S], meaning: str) -> Fact[S]:
    """``left`` − ``right``, in the unit of both."""
    return _of_two(name, left.kind, left, right, meaning, difference, left.unit)


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


def _of_two(  # noqa: PLR0913 - one call for each kind, above
    name: str,
    kind: Any,  # noqa: ANN401 - one of Kind
    first: Fact[S],
    second: Fact[S],
    meaning: str,
    function: Callable[[Decimal | None, Decimal | None], Decimal | None],
    unit: str = "",
) -> Fact[S]:
    paths = tuple(dict.fromkeys((*first.paths, *second.paths)))
    return Fact(
        name,
        kind,
        meaning,
        paths,
        lambda source: function(first.value(source), second.value(source)),
        unit,
    )
