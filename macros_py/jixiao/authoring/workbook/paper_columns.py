"""The column grid of a sheet that is drawn as a paper: its own columns, then the helpers."""

from typing import Final

from jixiao.authoring.workbook.columns import Columns
from jixiao.form.cells import lists_of
from jixiao.form.definition import ListBlock, Sheet
from jixiao.form.layout import Entries, Layout

_HELPERS: Final = 6
"""Columns right of the form at least: 状态, and what is calculated beside it."""

_HELPER_WIDTH: Final = 11.0
_LEAST_WIDTH: Final = 9
_LABEL: Final = 24.0
"""Characters that labels below the form need."""


def paper_columns(sheet: Sheet, layout: Layout) -> Columns:
    """The grid of ``sheet``; right of the paper stand 状态 and the helpers of its lists."""
    width = len(layout.columns)
    helpers = [_HELPER_WIDTH] * (_HELPERS if sheet.tab != "print" else 0)
    for block in lists_of(sheet):
        part = part_of(layout, block)
        if part is not None:
            for place, field in enumerate(unprinted_columns(block, part)):
                wide = float(max(field.width, _LEAST_WIDTH))
                if place < len(helpers):
                    helpers[place] = max(helpers[place], wide)
                else:
                    helpers.append(wide)
    label_end = 0
    while sum(layout.columns[: label_end + 1]) < _LABEL and label_end < width - 5:
        label_end += 1
    value = label_end + 1
    return Columns(
        (*layout.columns, *helpers),
        label_end=label_end,
        value=value,
        text_end=width - 2,
        unit=value + 1,
        note=value + 2,
        note_end=width - 1,
        status=width if helpers else None,
    )


def part_of(layout: Layout, block: ListBlock) -> Entries | None:
    """The part of ``layout`` in which ``block`` is filled in."""
    lists = (part for part in layout.part if isinstance(part, Entries) and not part.where)
    return next((part for part in lists if part.path == block.path), None)


def unprinted_columns(block: ListBlock, part: Entries) -> list:  # type: ignore[type-arg]
    """The columns of ``block`` that the paper does not print: corrections, results, helpers."""
    printed = {column.key for column in part.column}
    return [field for field in block.column if field.key not in printed]
