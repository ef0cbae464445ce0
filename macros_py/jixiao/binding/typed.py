"""One cell that staff fill: its value as the model holds it."""

from dataclasses import dataclass
from decimal import Decimal

from jixiao.binding.entries import Entry, amount_entry, date_entry, shown_text, text_entry
from jixiao.binding.notes import Notes
from jixiao.binding.places import Spot
from jixiao.form.definition import Field
from jixiao.model.amount import Amount
from jixiao.model.entries import controls_in, fitting, without_controls
from jixiao.model.structure import Slot
from jixiao.sheets.value import CellError, Value


@dataclass(frozen=True, slots=True)
class TypedCell:
    """A cell to be read.

    Attributes:
        path: of the value in the data.
        label: what staff call it.
        field: what the form asks there.
        slot: what the model holds there.
        spot: where it stands.
        unit: of money: 元 or 万元.
        by_tool: whether the tool fills it itself; an error there is as good as blank.
    """

    path: str
    label: str
    field: Field
    slot: Slot
    spot: Spot
    unit: str
    by_tool: bool = False


def read_typed(cell: TypedCell, notes: Notes) -> object:
    """The value of ``cell``; its place and what was noticed about it go to ``notes``."""
    notes.place(cell.path, cell.spot)
    value = cell.spot.value
    if isinstance(value, CellError):
        if not cell.by_tool:
            notes.refuse(cell.path, cell.label, value)
        value = None
    _note_changes(cell, value, notes)
    entry = _entry(cell, value)
    if _is_parameter(cell.slot):
        return _parameter(cell, value, entry, notes)
    _note(cell, value, entry, notes)
    return entry.value


def _entry(cell: TypedCell, value: Value) -> Entry:
    if cell.slot.kind in ("amount", "number"):
        return amount_entry(value, cell.field, cell.unit)
    return date_entry(value) if cell.field.type == "date" else text_entry(value, cell.field)


def _is_parameter(slot: Slot) -> bool:
    """Whether the model holds a plain value there, which the 规则包 gives."""
    return slot.kind in ("number", "option") or (slot.kind == "text" and not slot.optional)


def _parameter(cell: TypedCell, value: Value, entry: Entry, notes: Notes) -> object:
    """A parameter of 设置; the default where it cannot be understood or cannot be.

    One left blank is not ruled, if the 规则包 may leave it out; else the default holds.
    """
    slot = cell.slot
    found = entry.value.number if isinstance(entry.value, Amount) else entry.value
    if found is not None and _is_possible(found, slot):
        _note(cell, value, entry, notes)
        return found
    if slot.optional and not shown_text(value).strip():
        return None
    if shown_text(value).strip() or slot.default not in ("", None):
        default = shown_text(slot.default)
        notes.note("parameter_missing", cell.path, cell.label, value, default)
    return slot.default


def _is_possible(found: Decimal | str, slot: Slot) -> bool:
    if isinstance(found, Decimal):
        return slot.range is None or not slot.range.why_not(found)
    return not slot.options or found in slot.options


def _note_changes(cell: TypedCell, value: Value, notes: Notes) -> None:
    """Say where a text was not read exactly as it stands there."""
    raw = cell.spot.raw
    if not isinstance(raw, str) or raw == value:
        return
    if characters := controls_in(raw):
        notes.note("control_character", cell.path, cell.label, value, "、".join(characters))
    whole = without_controls(raw)
    if fitting(whole) != whole:
        notes.note("text_cut", cell.path, cell.label, value, str(len(whole)))


def _note(cell: TypedCell, value: Value, entry: Entry, notes: Notes) -> None:
    if entry.issue is not None:
        notes.note(entry.issue, cell.path, cell.label, value, entry.expected)
