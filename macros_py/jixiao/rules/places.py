"""Path in the data → what staff call the value, where it stands, and its place in order."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jixiao.form.cells import Cell
from jixiao.form.definition import ListBlock, Sheet
from jixiao.form.labels import cell_label, plain
from jixiao.form.loading import Form, base_form
from jixiao.model.origin import Origin
from jixiao.model.path import value_at
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_PROJECT: Final = re.compile(r"projects\[(\d+)\]\.?(.*)")
_ROW: Final = re.compile(r"(.*)\[(\d+)\](?:\.(\w+))?")
_CELL: Final = re.compile(r"([A-Z]+)(\d+)")
_NAMES: Final = ("name", "item", "heading", "code")


@dataclass(frozen=True, slots=True)
class Place:
    """One path, taken apart.

    Attributes:
        project: index of the project; ``None`` outside of projects.
        path: below the project, or the whole path.
        list: path of the list, if the value stands in one.
        row: index of the row in that list.
        column: key of its column; empty for the row as such.
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


def cell_of(path: str, form: Form | None = None) -> Cell | None:
    """The single cell of ``path``; ``None`` for list columns and what the form does not ask."""
    form, place = form or base_form(), Place.of(path)
    cells = form.cells if place.project is None else form.project_cells
    return cells.get(place.path)


def list_of(path: str, form: Form | None = None) -> ListBlock | None:
    """The list that ``path`` leads into; ``None`` for single cells."""
    form, place = form or base_form(), Place.of(path)
    lists = form.lists if place.project is None else form.project_lists
    return lists.get(place.list or place.path)


def sheet_of(path: str, form: Form | None = None) -> Sheet | None:
    """The sheet ``path`` stands on; ``None`` if the form asks nothing there."""
    form, place = form or base_form(), Place.of(path)
    if (cell := cell_of(path, form)) is not None:
        return cell.sheet
    if list_of(path, form) is None:
        return form.sheet("project") if place.project is not None else None
    return form.sheet_of(place.list or place.path, project=place.project is not None)


def label_of(path: str, data: object) -> str | None:
    """What staff call the value: 编制总数, 收入总计（年初预算）, 实际完成值（法治宣传场次）."""
    if (cell := cell_of(path)) is not None:
        return cell_label(cell)
    place, block = Place.of(path), list_of(path)
    if block is None:
        return None
    if not place.list:
        return block.title
    name = _row_name(path, data)
    row = quoted(name, marks="") if name else f"第{place.row + 1}行"
    label = next((plain(each.label) for each in block.column if each.key == place.column), None)
    return f"{label}（{row}）" if label else row


def subject_of(path: str, data: object) -> str:
    """``path`` without what changes when rows or sheets move: the key of answers."""
    place = Place.of(path)
    name = _row_name(path, data)
    if not place.list or name is None:
        return place.path
    ending = f".{place.column}" if place.column else ""
    return f"{place.list}[{name}]{ending}"


def record_of(path: str) -> str:
    """The row of a list that ``path`` belongs to, or ``path`` itself: what two findings share."""
    return path.rpartition("]")[0] + "]" if Place.of(path).list else path


def origin_of(path: str, evaluation: Evaluation) -> Origin | None:
    """The cell of ``path``; if the data did not come from a workbook, at least its sheet."""
    origin = evaluation.origin(path)
    sheet = sheet_of(path)
    if origin is not None or sheet is None:
        return origin
    project = Place.of(path).project
    title = sheet.title if project is None else f"{sheet.title}{project + 1:02d}"
    return Origin(evaluation.reading.file, title)


def paper_of(path: str) -> str | None:
    """The paper that ``path`` is only asked for; ``None`` if it is asked for in any case."""
    cell, block, sheet = cell_of(path), list_of(path), sheet_of(path)
    paper = (cell.block.paper if cell else block.paper if block else "") or (
        sheet.paper if sheet else ""
    )
    return paper or None


def is_submitted(path: str, evaluation: Evaluation) -> bool:
    """Whether the paper that ``path`` belongs to, if any, is ticked on 设置."""
    paper = paper_of(path)
    return paper is None or evaluation.hands_in(paper)


def order_of(path: str, origin: Origin | None) -> tuple[int, int, int, int, int]:
    """Sort key: sheets as their tabs stand, then rows, then columns."""
    form, place, sheet = base_form(), Place.of(path), sheet_of(path)
    tab = form.sheets.index(sheet) if sheet else len(form.sheets)
    cell = _CELL.fullmatch(origin.cell) if origin and origin.cell else None
    project = -1 if place.project is None else place.project
    if cell is not None:
        return tab, project, 0, int(cell[2]), _number(cell[1])
    cells = form.cells if place.project is None else form.project_cells
    lists = form.lists if place.project is None else form.project_lists
    if place.path in cells:
        return tab, project, 0, list(cells).index(place.path), 0
    known = list(lists)
    block = known.index(place.list) if place.list in known else len(known)
    return tab, project, 1 + block, place.row, 0


def _row_name(path: str, data: object) -> str | None:
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


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
