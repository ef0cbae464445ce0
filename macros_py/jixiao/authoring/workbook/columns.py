"""The column grid of each sheet: blocks that share a sheet share its columns.

Lists are never merged, so each of their columns is one column of the grid; the grid is chosen so
that long texts fall on a wide column and figures on narrow ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Columns:
    """The grid of one sheet; columns count from 0.

    Attributes:
        widths: of the columns, in characters.
        label: column of the labels, and the last column of their merged cell.
        value: column of the values.
        text_end: last column of the merged cell of a long text.
        unit, note, status: columns of 单位, 填写说明 and 状态; ``note_end`` ends the merged note.
        source: column of 取自, where it is apart from the note.
        lists: key of a list → its first column, where that is not 0.
    """

    widths: tuple[float, ...]
    label: int = 0
    label_end: int = 0
    value: int = 1
    text_end: int = 1
    unit: int | None = None
    note: int | None = None
    note_end: int = 0
    source: int | None = None
    status: int | None = None
    lists: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def last(self) -> int:
        """The last column."""
        return len(self.widths) - 1

    def width(self, left: int, right: int) -> float:
        """The width of some columns together."""
        return sum(self.widths[left : right + 1])


GRIDS: Final[Mapping[str, Columns]] = MappingProxyType(
    {
        "cover": Columns(
            (20, 30, 6, 7, 2, 18, 10, 10, 10, 10, 10, 10), value=1, text_end=1, unit=2, status=3
        ),
        "unit": Columns(
            (36, 14, 8, 66, 10),
            text_end=3,
            unit=2,
            note=3,
            note_end=3,
            status=4,
            lists={"duties": 2},
        ),
        "budget": Columns(
            (33, 15, 15, 15, 15, 13, 13, 13, 33, 8),
            text_end=7,
            unit=2,
            note=3,
            note_end=7,
            source=8,
            status=9,
        ),
        "projects": Columns(
            (30, 16, 13, 13, 13, 13, 10, 22, 50, 13),
            text_end=7,
            unit=2,
            note=3,
            note_end=7,
            source=8,
            status=9,
        ),
        "performance": Columns(
            (11, 78, 12, 10, 8, 8, 10, 14, 22, 22), status=2, lists={"ledger": 1}
        ),
        "problems": Columns(
            (8, 22, 34, 80, 12, 14, 14),
            lists={
                "other_matters": 2,
                "organisation": 2,
                "use_of_results": 2,
                "last_year_problems": 2,
            },
        ),
        "last_year": Columns(
            (30, 72, 14, 14, 10),
            label=1,
            label_end=1,
            value=2,
            text_end=2,
            unit=3,
            status=4,
            lists={"figures": 1},
        ),
        "settings": Columns(
            (30, 20, 16, 64, 8),
            text_end=3,
            unit=2,
            note=3,
            note_end=3,
            status=4,
            lists={"groups": 1, "caps": 1, "steps": 1, "switches": 1},
        ),
        "basic_table": Columns((31, 12, 12, 12, 12, 12, 12)),
        "crosscheck": Columns((9, 52, 17, 17, 13, 22)),
    }
)

OFFICIAL_WIDTHS: Final = (12, 14, 30, 14, 14, 10, 11, 34)
"""The eight columns of the official form, in its order."""
