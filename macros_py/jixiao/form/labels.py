"""What staff call the values of the data: labels of the form, by path."""

import re
from collections.abc import Mapping
from functools import lru_cache

from jixiao.form.cells import Cell
from jixiao.form.definition import Field, GridBlock, ListBlock
from jixiao.form.loading import Form

_INDENT = re.compile(r"^\s*(其中：)?\s*")
_ENTRY = re.compile(r"\[([0-9]+)\]")
_PROJECT = "projects"


@lru_cache(maxsize=1024)
def plain(label: str) -> str:
    """``label`` without its indentation and 其中: ``"　　其中：行政编制"`` is 行政编制."""
    return _INDENT.sub("", label)


def cell_label(cell: Cell) -> str:
    """What staff call a cell: 编制总数; in a grid, after row and column, 收入总计（年初预算）."""
    if not isinstance(cell.block, GridBlock) or not cell.row:
        return plain(cell.field.label)
    rows, columns = cell.block.row + cell.block.calc_row, cell.block.column + cell.block.calc_column
    return f"{_label(rows, cell.row)}（{_label(columns, cell.column)}）"


def label_of(path: str, form: Form) -> str:
    """The label of the value at ``path`` with its sheet: ``《预决算》收入总计（年初预算）``.

    Entries of lists count from 1: ``《单位情况》主要职责第3条“内容”``. Empty if the form asks
    nothing at that path.
    """
    project, _, rest = path.partition(".")
    if project.startswith(f"{_PROJECT}[") and (number := _ENTRY.search(project)):
        label = _label_in(rest, form.project_cells, form.project_lists)
        return f"《项目{int(number[1]) + 1:02d}》{label}"
    label = _label_in(path, form.cells, form.lists)
    return f"《{form.sheet_of(_whole(path)).title}》{label}" if label else ""


def _whole(path: str) -> str:
    """The path without entry and column: of the cell, or of the list."""
    return path.partition("[")[0]


def _label_in(path: str, cells: Mapping[str, Cell], lists: Mapping[str, ListBlock]) -> str:
    if path in cells:
        return cell_label(cells[path])
    block = lists.get(_whole(path))
    if block is None:
        return ""
    number = _ENTRY.search(path)
    if number is None:
        return block.title
    entry = f"{block.title}第{int(number[1]) + 1}条"
    key = path[number.end() + 1 :]
    return f"{entry}“{_label(block.column, key)}”" if key else entry


def _label(fields: tuple[Field, ...], key: str) -> str:
    return next((plain(field.label) for field in fields if field.key == key), key)
