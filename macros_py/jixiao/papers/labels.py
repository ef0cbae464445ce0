"""What a paper prints beside and above its cells: the words staff know them by."""

from collections.abc import Mapping
from typing import Final

from jixiao.form.layout import Cell, Layout, Rows
from jixiao.papers.drawing import Placed, drawn

_MOST: Final = 24
"""Characters; a longer text is an explanation, no label."""


def labels_in(layout: Layout) -> Mapping[str, str]:
    """Path of each cell → the fixed text to its left, in its own row, else that above it.

    For cells of a grid also ``path|row`` (to the left) and ``path|column`` (the text above).
    Placeholders of years keep what they stand for: 上年, 本年.
    """
    labels: dict[str, str] = {}
    cells = [each for each in drawn(layout, lambda _: 0) if isinstance(each.part, Rows)]
    for line in (*layout.above, *layout.below):
        labels |= {cell.path: _plain(cell.label) for cell in line.cell if cell.path and cell.label}
    for each in cells:
        path = each.cell.path
        if not path:
            continue
        own, left, above = _plain(each.cell.label), _nearest_left(each, cells), _above(each, cells)
        beside = left is not None and left.column + left.wide == each.column
        is_its_own = beside and left is not None and left.high <= each.high
        row = own or (_text(left.cell) if left else "")
        labels.setdefault(path, own or (row if is_its_own or not above else above))
        labels.setdefault(f"{path}|row", row)
        labels.setdefault(f"{path}|column", above)
    return {path: label for path, label in labels.items() if 0 < len(label) <= _MOST}


def _nearest_left(cell: Placed, cells: list[Placed]) -> Placed | None:
    left = [
        other
        for other in cells
        if other.head
        and other.row <= cell.row < other.row + other.high
        and other.column < cell.column
    ]
    return max(left, key=lambda other: other.column, default=None)


def _above(cell: Placed, cells: list[Placed]) -> str:
    above = [
        other
        for other in cells
        if other.head
        and other.part is cell.part
        and other.row < cell.row
        and other.column <= cell.column < other.column + other.wide
    ]
    return _text(max(above, key=lambda other: other.row).cell) if above else ""


def _text(cell: Cell) -> str:
    return _plain(cell.label)


def _plain(label: str) -> str:
    for mark, words in (
        ("{上年}年", "上年"),
        ("{年度}年", "本年"),
        ("{上年}", "上年"),
        ("{年度}", "本年"),
    ):
        label = label.replace(mark, words)
    return (
        label.replace("\n", "").replace("{录入单位}", "").replace("（）", "").strip().rstrip("：:")
    )
