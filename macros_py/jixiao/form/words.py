"""A calculated value's formula in words, for staff who typed over it."""

from jixiao.form.cells import Cell
from jixiao.form.definition import Field, GridBlock, ListBlock
from jixiao.form.formula import parse, references
from jixiao.form.labels import cell_label, plain
from jixiao.form.loading import Form

_MOST = 6
_INNER = str.maketrans("“”", "‘’")


def formula_in_words(field: Field, place: Cell | ListBlock, form: Form) -> str:
    """What ``field`` is calculated from: ``由“在职人员”“编制总数”自动计算``.

    Args:
        field: a calculated one.
        place: its cell, or the list it is a column of.
        form: the form it belongs to.
    """
    targets = dict.fromkeys(ref.target for ref in references(parse(field.formula)))
    names = dict.fromkeys(filter(None, (_name(target, place, form) for target in targets)))
    shown = "".join(f"“{name.translate(_INNER)}”" for name in list(names)[:_MOST])
    return f"由{shown}{'等' if len(names) > _MOST else ''}自动计算" if shown else "自动计算"


def _name(target: str, place: Cell | ListBlock, form: Form) -> str:
    if target.startswith("settings.") and not _is_parameter(place):
        return ""  # parameters: every score depends on some, and naming them helps nobody
    if target.startswith("@") and isinstance(place, Cell):
        target = f"{_link(place)}{target[1:]}"
    here = place.column if isinstance(place, ListBlock) else _axes(place)
    key = target.lstrip(".^@")
    if key != target or "." not in target:
        field = next((field for field in here if field.key == key), None)
        if field is not None:
            return plain(field.label)
    for cells in (form.project_cells, form.cells):
        if target in cells:
            return cell_label(cells[target])
    for lists in (form.project_lists, form.lists):
        path, _, column = target.rpartition(".")
        if path in lists:
            return next(plain(field.label) for field in lists[path].column if field.key == column)
    return ""


def _is_parameter(place: Cell | ListBlock) -> bool:
    return place.path.startswith("settings.")


def _link(cell: Cell) -> str:
    rows = cell.block.row if isinstance(cell.block, GridBlock) else ()
    return next((row.link for row in rows if row.key == cell.row), "")


def _axes(cell: Cell) -> tuple[Field, ...]:
    block = cell.block
    if isinstance(block, GridBlock):
        rows, columns = block.row + block.calc_row, block.column + block.calc_column
        return columns + rows if cell.field.rows else rows + columns
    return block.field + block.calc
