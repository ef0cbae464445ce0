"""Where the cells of a paper stand on its sheet, told by the fixed texts around them.

A part of a layout is drawn as it is, somewhere on the sheet: rows may be inserted between parts,
and a list is as long as it is. So each part is looked for on its own: every fixed text that is
found says where the part would begin, and the place that most say, if it is clear, is the place.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from jixiao.binding.places import Spot
from jixiao.binding.texts import Texts
from jixiao.form.layout import Layout, Rows
from jixiao.form.loading import Form
from jixiao.papers.drawing import Placed, drawn, is_under_label

_ENOUGH: Final = 0.5
_PLACEHOLDER: Final = "{"


def spots_by_layout(form: Form) -> Callable[[str, Texts], Mapping[str, Spot]]:
    """Key of a form sheet and the texts of a sheet → spots by path, as ``form`` draws it."""

    def on_sheet(key: str, texts: Texts) -> Mapping[str, Spot]:
        layout = form.layout_of(form.sheet(key))
        return {} if layout is None else spots_in(layout, texts)

    return on_sheet


def spots_in(layout: Layout, texts: Texts) -> dict[str, Spot]:
    """Path → spot, of the cells in rows of ``layout`` on the sheet of ``texts``."""
    cells = [each for each in drawn(layout, lambda _: 1) if isinstance(each.part, Rows)]
    spots: dict[str, Spot] = {}
    for part in dict.fromkeys(each.part for each in cells):
        placed = [each for each in cells if each.part is part]
        offset = _offset(placed, texts)
        if offset is None:
            continue
        down, right = offset
        for each in placed:
            row, column = each.row + down + is_under_label(each.cell), each.column + right
            if each.cell.path and row > 0 and column > 0:
                spots.setdefault(each.cell.path, Spot(texts.sheet, row, column))
    return spots


def _offset(placed: list[Placed], texts: Texts) -> tuple[int, int] | None:
    """How far down and right of its place in the layout a part stands."""
    heads = [each for each in placed if each.head and _PLACEHOLDER not in each.cell.label]
    votes: Counter[tuple[int, int]] = Counter()
    for head in heads:
        for row, column in texts.find(head.cell.label):
            votes[row - head.row, column - head.column] += 1
    best = votes.most_common(2)
    if not best or best[0][1] < max(1, len(heads) * _ENOUGH):
        return None
    return None if len(best) > 1 and best[0][1] == best[1][1] else best[0][0]
