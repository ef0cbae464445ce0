"""The shape of the model's records, for all that walks through them: data files, schema, reader."""

from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from decimal import Decimal
from types import UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from jixiao.model.amount import BLANK, Amount
from jixiao.model.keyed import Keyed
from jixiao.model.ranges import Range, ranges_of

SlotKind = Literal["amount", "text", "number", "option", "record", "list", "keyed", "own"]
T = TypeVar("T")

_NOT_TYPED: Final = frozenset({"id", "money_unit"})


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a record.

    Attributes:
        name: of the field; the last part of its path.
        kind: what it holds; ``number`` is a plain ``Decimal``, ``option`` one of ``options``,
            ``keyed`` records by key, ``own`` amounts and texts by key.
        record: class of the record, or of the records it holds; ``object`` for other kinds.
        options: the texts allowed.
        optional: whether ``None`` is allowed.
        default: what stands there if nothing is said.
        range: the bounds of a ``number``; ``None`` if it has none.
    """

    name: str
    kind: SlotKind
    record: type[Any]
    options: tuple[str, ...]
    optional: bool
    default: Any
    range: Range | None = None


_KNOWN: Final[dict[type[Any], tuple[Slot, ...]]] = {}


def slots_of(record: type[Any]) -> tuple[Slot, ...]:
    """The fields of a record in order, looked up once for each class.

    Raises:
        TypeError: the class holds something that data files have no form for.
    """
    if record not in _KNOWN:
        hints = get_type_hints(record)
        ranges = ranges_of(record)
        _KNOWN[record] = tuple(
            _slot(field, hints[field.name], ranges.get(field.name)) for field in fields(record)
        )
    return _KNOWN[record]


def _slot(field: Field[Any], hint: Any, bounds: Range | None) -> Slot:  # noqa: ANN401 -- a type hint has no type
    default = field.default
    arguments = get_args(hint)
    optional = get_origin(hint) in (Union, UnionType) and type(None) in arguments
    if optional:
        (hint,) = (argument for argument in arguments if argument is not type(None))
        arguments = get_args(hint)
    kind: SlotKind
    if get_origin(hint) is tuple:
        kind, hint = "list", arguments[0]
    elif get_origin(hint) is Keyed:
        kind, hint = ("keyed" if is_dataclass(arguments[0]) else "own"), arguments[0]
    elif get_origin(hint) is Literal:
        return Slot(field.name, "option", object, arguments, optional, default)
    elif hint is Amount:
        kind = "amount"
    elif is_dataclass(hint):
        kind = "record"
    elif hint in (str, Decimal):
        kind = "text" if hint is str else "number"
    else:
        raise TypeError(f"{field.name}: no form for {hint}")
    inner = hint if kind in ("record", "list", "keyed") else object
    return Slot(field.name, kind, inner, (), optional, default, bounds)


def build(record: type[T], values: dict[str, Any]) -> T:
    """The record with ``values`` by field name, inner records as dictionaries of the same kind.

    Lists hold records, or dictionaries of the same kind; what is missing keeps its default.
    """
    arguments: dict[str, Any] = {}
    for slot in slots_of(record):
        if slot.name not in values:
            continue
        value = values[slot.name]
        if slot.kind == "record":
            value = build(slot.record, value)
        elif slot.kind == "list":
            value = tuple(
                build(slot.record, entry) if isinstance(entry, dict) else entry for entry in value
            )
        elif slot.kind == "keyed":
            value = Keyed(
                {
                    key: build(slot.record, entry) if isinstance(entry, dict) else entry
                    for key, entry in value.items()
                }
            )
        elif slot.kind == "own":
            value = Keyed({key: entry for key, entry in value.items() if not _is_none(entry)})
        arguments[slot.name] = value
    return record(**arguments)


def is_blank(record: object) -> bool:
    """Whether nothing is typed in ``record``; its identity and its money unit do not count."""
    return all(value is None or value == BLANK for value in _typed(record))


def _typed(record: object) -> Iterator[object]:
    for slot in slots_of(type(record)):
        value = getattr(record, slot.name)
        if slot.kind == "record":
            yield from _typed(value)
        elif slot.kind == "list":
            yield from (entry for entry in value if not is_blank(entry))
        elif slot.kind == "keyed":
            yield from (each for entry in value.values() for each in _typed(entry))
        elif slot.kind == "own":
            yield from value.values()
        elif slot.name not in _NOT_TYPED:
            yield value


def _is_none(value: object) -> bool:
    return value is None or value == BLANK


def slot_at(record: type[Any], path: str, *, amount: bool = False) -> Slot:
    """The slot of ``path`` in ``record``, through its inner records and keys; lists end it.

    Args:
        record: class of the record.
        path: of a single value or a list, without indexes.
        amount: whether a value of a 规则包's own (``own.…``) is a figure; the model cannot know.

    Raises:
        KeyError: there is no such value.
    """
    name, _, rest = path.partition(".")
    slot = next((slot for slot in slots_of(record) if slot.name == name), None)
    if slot is None:
        raise KeyError(path)
    if slot.kind == "own" and rest:
        return Slot(rest, "amount" if amount else "text", object, (), optional=True, default=None)
    if slot.kind == "keyed" and rest:
        _, _, rest = rest.partition(".")
    return slot_at(slot.record, rest, amount=amount) if rest else slot


def leaves(record: type[Any], path: str = "") -> Iterator[tuple[str, Slot]]:
    """Path and slot of each single value, list and mapping in ``record`` and its inner records."""
    for slot in slots_of(record):
        inner = f"{path}.{slot.name}" if path else slot.name
        if slot.kind == "record":
            yield from leaves(slot.record, inner)
        else:
            yield inner, slot


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by path as dictionaries within dictionaries, as ``build`` takes them."""
    tree: dict[str, Any] = {}
    for path, value in values.items():
        *parents, name = path.split(".")
        branch = tree
        for parent in parents:
            branch = branch.setdefault(parent, {})
        branch[name] = value
    return tree
