"""The entries of lists."""

from typing import Any, Final

from jixiao.binding.notes import Notes
from jixiao.binding.places import Spot
from jixiao.binding.tables import Grid, typed_keys
from jixiao.binding.typed import TypedCell, read_typed
from jixiao.form.definition import Field, ListBlock
from jixiao.form.entry import part_number
from jixiao.form.labels import plain
from jixiao.form.words import formula_in_words
from jixiao.model.budget import WAN
from jixiao.model.structure import nested, slot_at
from jixiao.numbers.target_parts import TargetParts, joined
from jixiao.sheets.address import to_a1

_PARTS: Final = len(TargetParts._fields)
_MIDDLE: Final = TargetParts._fields.index("value")


def read_list(
    block: ListBlock, grid: Grid, record: type[Any], notes: Notes
) -> list[dict[str, Any]]:
    """The entries typed in ``grid``, blank rows left out.

    Args:
        block: the list.
        grid: where it stands.
        record: class of its entries.
        notes: takes origins and issues.
    """
    labels = {field.key: f"{block.title}“{plain(field.label)}”" for field in block.column}
    notes.place(block.path, Spot(grid.sheet, grid.header + 1, min(grid.columns.values())))
    for field in block.column:
        if field.key not in grid.columns and not (field.formula or field.added):
            notes.note("column_lost", f"{block.path}.{field.key}", labels[field.key])
    keys = [key for key in typed_keys(block) if key in grid.columns]
    fields = [field for field in block.column if field.key in grid.columns]
    entries: list[dict[str, Any]] = []
    remedies: dict[str, str] = {}
    for row in grid.filled_rows:
        if grid.is_blank(row, keys):
            continue
        entry: dict[str, Any] = {}
        for field in fields:
            path = f"{block.path}[{len(entries)}].{field.key}"
            spot = Spot(grid.sheet, row, grid.columns[field.key])
            label = labels[field.key]
            if field.formula:
                notes.place(path, spot)
                if spot.value is not None and not spot.has_formula:
                    if field.key not in remedies:
                        remedies[field.key] = _remedy(field, grid, block, notes)
                    words = remedies[field.key]
                    notes.note("formula_overwritten", path, label, spot.value, words)
                continue
            unit = field.unit or WAN
            whole = field.part_of or field.key
            slot = slot_at(record, whole, amount=field.is_figure)
            typed = TypedCell(path, label, field, slot, spot, unit, block.result)
            entry[field.key] = read_typed(typed, notes)
        _join_parts(entry, block, grid, row, f"{block.path}[{len(entries)}]", notes)
        entries.append(nested(entry))
    return entries


def _join_parts(  # noqa: PLR0913, PLR0917 - one row and where it stands
    entry: dict[str, Any], block: ListBlock, grid: Grid, row: int, path: str, notes: Notes
) -> None:
    """Put together what the form asks in several columns, such as 指标性质, 指标值, 度量单位."""
    wholes: dict[str, dict[int, str]] = {}
    for field in block.column:
        if field.part_of:
            part = entry.pop(field.key, None)
            wholes.setdefault(field.part_of, {})[part_number(field)] = str(part or "")
            if field.key in grid.columns and part_number(field) == _MIDDLE:
                spot = Spot(grid.sheet, row, grid.columns[field.key])
                notes.place(f"{path}.{field.part_of}", spot)
    for whole, parts in wholes.items():
        entry[whole] = joined(*(parts.get(number, "") for number in range(_PARTS))) or None


def lost_list(block: ListBlock, notes: Notes) -> None:
    """Say that a list cannot be found at all."""
    headers = "、".join(field.label for field in block.column if not field.formula)
    notes.note("column_lost", block.path, block.title, expected=headers)


def _remedy(field: Field, grid: Grid, block: ListBlock, notes: Notes) -> str:
    """Which cell still has the formula, to copy it from; else what the formula says."""
    words = formula_in_words(field, block, notes.form)
    row = grid.first_formula(field.key)
    if row is None:
        return words
    return f"{words}，可从 {to_a1(row, grid.columns[field.key])} 复制公式"
