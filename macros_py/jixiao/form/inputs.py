"""The inputs of a form by need path (see :mod:`jixiao.model.needs`), in the order of its sheets."""

from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.form.cells import cells_of, lists_of
from jixiao.form.definition import Sheet
from jixiao.form.labels import cell_label, plain
from jixiao.form.loading import Form


@dataclass(frozen=True, slots=True)
class Input:
    """One value that staff type: a cell, or a column of a list; or the list as such.

    Attributes:
        path: its need path.
        sheet: it stands on.
        label: what staff call it, a column behind its list.
        is_list: whether it is a list as such.
    """

    path: str
    sheet: Sheet
    label: str
    is_list: bool = False


def inputs_of(form: Form) -> Iterator[Input]:
    """Every input of ``form`` once, lists before their columns, what is calculated left out."""
    for sheet in form.sheets:
        prefix = f"{sheet.repeat}." if sheet.repeat else ""
        for cell in cells_of(sheet):
            if not cell.field.formula:
                yield Input(prefix + cell.path, sheet, cell_label(cell))
        for block in lists_of(sheet):
            title = plain(block.title).partition("（")[0]
            yield Input(prefix + block.path, sheet, title, is_list=True)
            for column in block.column:
                if not column.formula:
                    label = f"{title}“{plain(column.label)}”"
                    yield Input(f"{prefix}{block.path}.{column.key}", sheet, label)
