"""What a layout that comes from outside may say: no form on paper comes near these bounds."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from jixiao.errors import ProfileError
from jixiao.form.layout import Entries, Layout, Rows
from jixiao.model.entries import why_no_text
from jixiao.model.keyed import MOST_KEYS, why_no_key
from jixiao.papers.drawing import drawn

MOST_CHARACTERS: Final = 600_000
"""Of all that a workbook carries; the largest shipped 规则包 has a tenth of it."""
_MOST_COLUMNS: Final = 60
_MOST_CELLS: Final = 400
_MOST_ROWS: Final = 300
_MOST_TOLD: Final = 3_000
_MOST_OWN: Final = 60
_LONGEST_TEXT: Final = 1_000
_DEEPEST: Final = 20
"""Brackets within brackets of a formula."""
_LARGEST: Final = 1_000
_UNPRINTED: Final = (":project", ":overall")

Tellings = Mapping[str, Sequence[tuple[str, int]]]


def is_sound(papers: Mapping[str, str], layouts: Mapping[str, Layout], needs: Tellings) -> bool:
    """Whether what a workbook carries is within bounds and can be drawn."""
    if not 0 < len(papers) <= MOST_KEYS or any(map(why_no_key, papers)):
        return False
    if any(key not in papers and key not in _UNPRINTED for key in layouts):
        return False
    if any(key and key not in papers for key in needs):
        return False
    if sum(map(len, needs.values())) > _MOST_TOLD:
        return False
    plain = msgspec.to_builtins([papers, layouts, needs])
    return all(map(_is_possible, _leaves(plain))) and all(map(_is_drawable, layouts.values()))


def _leaves(value: Any) -> Iterator[object]:  # noqa: ANN401 - built-in values of any kind
    if isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from _leaves(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _leaves(each)
    else:
        yield value


def _is_possible(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _LONGEST_TEXT and _depth(value) <= _DEEPEST and not why_no_text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return math.isfinite(value) and 0 <= value <= _LARGEST
    return True


def _depth(text: str) -> int:
    depth = deepest = 0
    for letter in text:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        deepest = max(deepest, depth)
    return deepest


def _is_drawable(layout: Layout) -> bool:
    if not 0 < len(layout.columns) <= _MOST_COLUMNS or len(layout.own) > _MOST_OWN:
        return False
    lines = [cell for line in (*layout.above, *layout.below) for cell in line.cell]
    rows = [row for part in layout.part if isinstance(part, Rows) for row in part.row]
    lists = [part for part in layout.part if isinstance(part, Entries)]
    cells = [*lines, *(cell for row in rows for cell in row)]
    heads = [column for part in lists for column in part.column]
    if len(cells) + len(heads) > _MOST_CELLS:
        return False
    spans = [*(cell.wide for cell in cells), *(column.wide for column in heads)]
    spans += [part.side_wide for part in layout.part]
    if not all(0 < span <= _MOST_COLUMNS for span in spans) or any(c.high < 1 for c in cells):
        return False
    ready = [part.rows for part in lists]
    if any(count > _MOST_ROWS for count in (len(rows), *ready, *(cell.high for cell in cells))):
        return False
    try:
        drawn(layout, lambda _: 1)
    except ProfileError:
        return False
    return True
