"""The values of single cells, by path."""

from collections.abc import Collection, Mapping
from typing import Any

from jixiao.binding.entries import shown_text
from jixiao.binding.notes import Notes
from jixiao.binding.places import Spot
from jixiao.binding.typed import TypedCell, read_typed
from jixiao.form.cells import Cell
from jixiao.form.labels import cell_label
from jixiao.form.words import formula_in_words
from jixiao.model.budget import WAN
from jixiao.model.structure import Slot, SlotKind, slot_at

_MONEY_UNIT = ".money_unit"


def read_cells(
    cells: Collection[Cell], spots: Mapping[str, Spot], record: type[Any], notes: Notes
) -> dict[str, Any]:
    """What is typed in ``cells``, by path; what cannot be found keeps its default.

    Args:
        cells: of the sheets that stand once, or of a project sheet.
        spots: where they stand, by path.
        record: class of what holds the values.
        notes: takes origins and issues.
    """
    units = _money_units(cells, spots)
    values: dict[str, Any] = {}
    for cell in cells:
        spot = spots.get(cell.path)
        if cell.field.formula:
            if spot is not None:
                notes.place(cell.path, spot)
                _check_formula(cell, spot, notes)
        elif spot is None:
            if not cell.field.added:
                notes.note("name_lost", cell.path, cell_label(cell))
        else:
            # Money that names no unit is in the unit of the other money on its sheet.
            unit = cell.field.unit or units.get(cell.unit_path) or units.get(cell.sheet.key, WAN)
            slot = _slot(record, cell)
            typed = TypedCell(cell.path, cell_label(cell), cell.field, slot, spot, unit)
            values[cell.path] = read_typed(typed, notes)
    return values


def _slot(record: type[Any], cell: Cell) -> Slot:
    """What the model holds at the path of ``cell``; of a form of earlier times, what it held."""
    try:
        return slot_at(record, cell.path, amount=cell.field.is_figure)
    except KeyError:
        kind: SlotKind = "amount" if cell.field.is_figure else "text"
        name = cell.path.rpartition(".")[2]
        return Slot(name, kind, object, (), optional=True, default=None)


def _money_units(cells: Collection[Cell], spots: Mapping[str, Spot]) -> dict[str, str]:
    """The 录入单位 by the path of its cell, and by the key of the sheet it is first on."""
    units: dict[str, str] = {}
    for cell in cells:
        if cell.path.endswith(_MONEY_UNIT):
            spot = spots.get(cell.path)
            typed = "" if spot is None else shown_text(spot.value).strip()
            units[cell.path] = typed or WAN
            units.setdefault(cell.sheet.key, typed or WAN)
    return units


def _check_formula(cell: Cell, spot: Spot, notes: Notes) -> None:
    if spot.value is not None and not spot.has_formula:
        words = formula_in_words(cell.field, cell, notes.form)
        notes.note("formula_overwritten", cell.path, cell_label(cell), spot.value, words)
