"""What the data hold for a typed column of a list."""

from jixiao.form.definition import Field
from jixiao.model.path import value_at
from jixiao.numbers.target_parts import TargetParts, parts_of


def typed_entry(row: object, field: Field) -> object:
    """The value typed in the column ``field`` of ``row``; of a part, its share of the whole."""
    if not field.part_of:
        return value_at(row, field.key)
    whole = value_at(row, field.part_of)
    parts = parts_of(whole if isinstance(whole, str) else None)
    return parts[part_number(field)] or None


def part_number(field: Field) -> int:
    """Which part of the whole ``field`` is: its key ends with the name of the part.

    Raises:
        ValueError: with none of them.
    """
    return TargetParts._fields.index(field.key.rpartition("_")[2])
