"""What must be filled in and is blank, block by block."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from jixiao.form.cells import Cell
from jixiao.form.definition import AnyBlock, Field, GridBlock, ListBlock, Sheet
from jixiao.form.entry import typed_entry
from jixiao.model.amount import BLANK
from jixiao.model.path import value_at
from jixiao.model.settings import YES
from jixiao.numbers.target_parts import wants_sign
from jixiao.rules.asked import Asked
from jixiao.rules.figures import is_mark
from jixiao.rules.h_structure.conditions import is_needless
from jixiao.rules.place import Place
from jixiao.rules.places import origin_of, sheet_of
from jixiao.scoring.evaluation import Evaluation

_SETTINGS: Final = "settings."
_SIGN: Final = "target_sign"
_MERGED: Final = ("level1", "level2")
"""Columns where a blank says: as in the row above."""


@dataclass(frozen=True, slots=True)
class Group:
    """What must be filled in together: the cells of a block or of a column of it, a list, a row.

    Attributes:
        place: number of the project or -1, of the sheet, and of the block on it: groups in their
            order are as the form has them.
        title: of the block.
        paths: all that must be filled in.
        blank: those of them that are not.
        is_list: whether it is a list that needs an entry.
    """

    place: tuple[int, int, int]
    title: str
    paths: tuple[str, ...]
    blank: tuple[str, ...]
    is_list: bool = False


def groups(asked: Asked, without: Sequence[str] = ()) -> Iterator[Group]:
    """All that must be filled in, sheet by sheet in the order of the form.

    Args:
        asked: what the papers print.
        without: keys of papers whose needs do not count.
    """
    evaluation = asked.evaluation
    form = evaluation.form
    found: list[Group] = []
    for number in range(-1, len(evaluation.data.projects)):
        in_project = number >= 0
        prefix = f"projects[{number}]." if in_project else ""
        cells = form.project_cells if in_project else form.cells
        lists = form.project_lists if in_project else form.lists
        found += _cells(asked, list(cells.values()), prefix, without)
        found += _lists(asked, list(lists.values()), prefix, without)
    return iter(sorted(found, key=lambda group: group.place))


def required_blanks(asked: Asked) -> Iterator[str]:
    """Paths of all that must be filled in and is blank."""
    for group in groups(asked):
        yield from group.blank


def given(value: object) -> bool:
    """Whether something is typed; a nought and a mark such as "/" are."""
    return value not in (None, "", BLANK, ())


def _cells(
    asked: Asked, cells: Sequence[Cell], prefix: str, without: Sequence[str]
) -> Iterator[Group]:
    data = asked.evaluation.data
    columns: dict[tuple[str, str, str], list[Cell]] = {}
    for cell in cells:
        if _is_required(asked, cell, prefix, without):
            columns.setdefault(_column(cell), []).append(cell)
    for several in columns.values():
        paths = tuple(prefix + cell.path for cell in several)
        blank = tuple(path for path in paths if not given(value_at(data, path)))
        place = _place(several[0].sheet, several[0].block, paths[0], asked)
        yield Group(place, several[0].block.title, paths, blank)


def _lists(
    asked: Asked, blocks: Sequence[ListBlock], prefix: str, without: Sequence[str]
) -> Iterator[Group]:
    evaluation = asked.evaluation
    for block in blocks:
        path = prefix + block.path
        if block.locked or block.result or block.path.startswith(_SETTINGS):
            continue
        rows = value_at(evaluation.data, path)
        if not isinstance(rows, tuple):
            continue
        sheet = sheet_of(path, evaluation.form)
        if sheet is None:
            continue
        home = _place(sheet, block, path, asked)
        if asked.is_required(path, without):
            yield Group(home, block.title, (path,), () if rows else (path,), is_list=True)
        columns = [each for each in block.column if _is_needed(asked, path, each, without)]
        above: set[str] = set()
        for index, row in enumerate(rows):
            filled = {each.key for each in columns if given(typed_entry(row, each))}
            if _goes_without_sign(getattr(row, "target", None)):
                filled |= {each.key for each in columns if each.key == _SIGN}
            above |= filled.intersection(_MERGED)
            for key in _missing(row, [each.key for each in columns], filled | above):
                place = f"{path}[{index}].{key}"
                if not _is_gone(place, evaluation):
                    yield Group(home, block.title, (place,), (place,))


def _is_needed(asked: Asked, path: str, column: Field, without: Sequence[str]) -> bool:
    """Whether each entry needs ``column``: itself, or as the part of a value that tells most."""
    if column.formula:
        return False
    if asked.is_required(f"{path}[0].{column.key}", without):
        return True
    whole = column.part_of if column.need == "required" else ""
    return bool(whole) and asked.is_required(f"{path}[0].{whole}", without)


def _missing(row: object, keys: Sequence[str], filled: set[str]) -> Iterator[str]:
    """Required columns that are blank in a row where something is said.

    A row of an official form that only carries its 一级、二级 heading says nothing yet, and an
    introduction to the measures below it needs no content of its own; where target and result are
    struck out there is nothing to score.
    """
    if getattr(row, "not_applicable", None) == YES or getattr(row, "lead", None):
        return
    if hasattr(row, "target") and _is_mark(row.target) and _is_mark(getattr(row, "actual", None)):
        return
    if filled.difference(_MERGED) or not hasattr(row, "level2"):
        yield from (key for key in keys if key not in filled)


def _goes_without_sign(target: object) -> bool:
    return isinstance(target, str) and bool(target) and not wants_sign(target)


def _is_mark(text: object) -> bool:
    return isinstance(text, str) and bool(text) and is_mark(text)


def _is_required(asked: Asked, cell: Cell, prefix: str, without: Sequence[str]) -> bool:
    return (
        not cell.field.formula
        and not cell.field.default
        and not cell.path.startswith(_SETTINGS)
        and asked.is_required(prefix + cell.path, without)
        and not is_needless(prefix + cell.path, asked.evaluation)
        and not _is_gone(prefix + cell.path, asked.evaluation)
    )


def _is_gone(path: str, evaluation: Evaluation) -> bool:
    """Whether the workbook read has no such cell: that is said of the cell, not of its content."""
    origin = origin_of(path, evaluation)
    return bool(evaluation.reading.origins) and (origin is None or origin.cell is None)


def _column(cell: Cell) -> tuple[str, str, str]:
    column = cell.column if isinstance(cell.block, GridBlock) else ""
    return cell.sheet.key, cell.block.key, column


def _place(sheet: Sheet, block: AnyBlock, path: str, asked: Asked) -> tuple[int, int, int]:
    project, sheets = Place.of(path).project, asked.evaluation.form.sheets
    tab = next(number for number, each in enumerate(sheets) if each.key == sheet.key)
    number = next(number for number, each in enumerate(sheet.blocks) if each.key == block.key)
    return -1 if project is None else project, tab, number
