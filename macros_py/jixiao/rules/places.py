"""Path in the data → what staff call the value, where it stands, and its place in order.

All by the form that the evaluation carries: that of its 规则包.
"""

import re
from collections.abc import Iterable
from typing import Final

from jixiao.form.cells import Cell
from jixiao.form.definition import Field, ListBlock, Sheet
from jixiao.form.labels import cell_label, plain
from jixiao.form.loading import Form
from jixiao.model.origin import Origin
from jixiao.rules.place import Place, row_name
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_CELL: Final = re.compile(r"([A-Z]+)(\d+)")


def cell_of(path: str, form: Form) -> Cell | None:
    """The single cell of ``path``; ``None`` for list columns and what the form does not ask."""
    place = Place.of(path)
    cells = form.cells if place.project is None else form.project_cells
    return cells.get(place.path)


def list_of(path: str, form: Form) -> ListBlock | None:
    """The list that ``path`` leads into; ``None`` for single cells."""
    place = Place.of(path)
    lists = form.lists if place.project is None else form.project_lists
    return lists.get(place.list or place.path)


def column_of(path: str, form: Form) -> Field | None:
    """The column of a list that ``path`` stands in, as the form prints it.

    Where several columns together make the value, it is the one that must be filled in.
    """
    place, block = Place.of(path), list_of(path, form)
    if block is None or not place.column:
        return None
    parts = [each for each in block.column if each.part_of == place.column]
    if parts:
        return next((each for each in parts if each.need == "required"), parts[0])
    return next((each for each in block.column if each.key == place.column), None)


def sheet_of(path: str, form: Form) -> Sheet | None:
    """The sheet ``path`` stands on; ``None`` if the form asks nothing there."""
    place = Place.of(path)
    if (cell := cell_of(path, form)) is not None:
        return cell.sheet
    if list_of(path, form) is None:
        return form.sheet("project") if place.project is not None else None
    return form.sheet_of(place.list or place.path, project=place.project is not None)


def label_of(path: str, evaluation: Evaluation) -> str | None:
    """What staff call the value: 编制总数, 收入总计（年初预算）, 实际完成值（法治宣传场次）."""
    form = evaluation.form
    if (cell := cell_of(path, form)) is not None:
        return _in_one_line(cell_label(cell))
    place, block = Place.of(path), list_of(path, form)
    if block is None:
        return None
    if not place.list:
        return block.title
    name = row_name(path, evaluation.data)
    row = quoted(name, marks="") if name else f"第{place.row + 1}行"
    column = column_of(path, form)
    return f"{_in_one_line(plain(column.label))}（{row}）" if column else row


def origin_of(path: str, evaluation: Evaluation) -> Origin | None:
    """The cell of ``path``; if the data did not come from a workbook, at least its sheet."""
    origin = evaluation.origin(path) or evaluation.origin(_whole_of(path, evaluation.form))
    sheet = sheet_of(path, evaluation.form)
    if origin is not None or sheet is None:
        return origin
    project = Place.of(path).project
    title = sheet.title if project is None else f"{sheet.title}{project + 1:02d}"
    return Origin(evaluation.reading.file, title)


def order_of(path: str, origin: Origin | None, form: Form) -> tuple[int, int, int, int, int]:
    """Sort key: sheets as their tabs stand, then rows, then columns."""
    place, sheet = Place.of(path), sheet_of(path, form)
    tab = form.sheets.index(sheet) if sheet else len(form.sheets)
    cell = _CELL.fullmatch(origin.cell) if origin and origin.cell else None
    project = -1 if place.project is None else place.project
    if cell is not None:
        return tab, project, 0, int(cell[2]), _number(cell[1])
    cells = form.cells if place.project is None else form.project_cells
    lists = form.lists if place.project is None else form.project_lists
    if place.path in cells:
        return tab, project, 0, _index(cells, place.path), 0
    if place.list in lists:
        return tab, project, 1 + _index(lists, place.list), place.row, 0
    return tab, project, 1 + len(lists), place.row, 0


def _whole_of(path: str, form: Form) -> str:
    """The value that ``path`` is a part of, as 指标值 of the target; the path itself if of none."""
    column = column_of(path, form)
    if column is None or not column.part_of:
        return path
    return f"{path.rpartition('.')[0]}.{column.part_of}"


def _in_one_line(label: str) -> str:
    """A printed head is broken where its column is narrow."""
    return label.replace("\n", "")


def _index(keys: Iterable[str], key: str) -> int:
    return list(keys).index(key)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
