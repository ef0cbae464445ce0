"""A path in the data, taken apart, and what stays of it when rows and sheets move."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jixiao.model.path import value_at

_PROJECT: Final = re.compile(r"projects\[(\d+)\]\.?(.*)")
_ROW: Final = re.compile(r"(.*)\[(\d+)\](?:\.([\w.]+))?")
_NAMES: Final = ("name", "item", "heading", "code")


@dataclass(frozen=True, slots=True)
class Place:
    """One path, taken apart.

    Attributes:
        project: index of the project; ``None`` outside of projects.
        path: below the project, or the whole path.
        list: path of the list, if the value stands in one.
        row: index of the row in that list.
        column: key of its column, ``own.<key>`` of one that only the place's form has; empty for
            the row as such.
    """

    project: int | None
    path: str
    list: str = ""
    row: int = 0
    column: str = ""

    @staticmethod
    def of(path: str) -> "Place":
        """The place that ``path`` names."""
        return _taken_apart(path)


@lru_cache(maxsize=8192)  # rules ask for the same few hundred paths again and again
def _taken_apart(path: str) -> Place:
    match = _PROJECT.fullmatch(path)
    project, rest = (int(match[1]), match[2]) if match else (None, path)
    entry = _ROW.fullmatch(rest)
    if entry is None:
        return Place(project, rest)
    return Place(project, rest, entry[1], int(entry[2]), entry[3] or "")


def subject_of(path: str, data: object) -> str:
    """``path`` without what changes when rows or sheets move: the key of answers."""
    place = Place.of(path)
    name = row_name(path, data)
    if not place.list or name is None:
        return place.path
    ending = f".{place.column}" if place.column else ""
    return f"{place.list}[{name}]{ending}"


def record_of(path: str) -> str:
    """The row of a list that ``path`` belongs to, or ``path`` itself: what two findings share."""
    return path.rpartition("]")[0] + "]" if Place.of(path).list else path


def row_name(path: str, data: object) -> str | None:
    """The name of the row, if it has one that no other row of the list has."""
    place = Place.of(path)
    if not place.list:
        return None
    rows = value_at(data, path.rpartition("[")[0])
    if not isinstance(rows, tuple) or place.row >= len(rows):
        return None
    name = _name_in(rows[place.row])
    return str(name) if name and _names_of(_Rows(rows))[name] == 1 else None


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one list, known again without comparing thousands of them."""

    rows: tuple[object, ...]

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rows) and other.rows is self.rows


@lru_cache(maxsize=64)
def _names_of(rows: _Rows) -> Counter[object]:
    """How often each name stands in ``rows``: every finding in a long list asks for that."""
    return Counter(map(_name_in, rows.rows))


def _name_in(row: object) -> object:
    return next((getattr(row, key) for key in _NAMES if hasattr(row, key)), None)
