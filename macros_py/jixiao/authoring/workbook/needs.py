"""What has to be filled, and the formulas that say whether it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from jixiao.authoring.workbook.places import Area
from jixiao.form.cells import Cell
from jixiao.form.definition import Field, Sheet

FILLED: Final = "√"
MISSING: Final = "缺"
_PAPER_OF_CONDITION: Final = {"报送附件1": "basic_table", "报送整体自评表": "overall_table"}


@dataclass(frozen=True, slots=True)
class Need:
    """A cell that must be filled; ``paper`` is the 附件 that asks for it, if it is only that."""

    area: Area
    paper: str
    filled: bool


def paper_that_needs(field: Field, sheet: Sheet, block_paper: str) -> str | None:
    """The paper for which ``field`` must be filled, ``""`` for always, ``None`` for never."""
    if field.need == "required":
        return block_paper or sheet.paper
    if field.need == "conditional":
        return _PAPER_OF_CONDITION.get(field.when)
    return None


def paper_of(cell: Cell) -> str | None:
    """The same, of a single cell."""
    return paper_that_needs(cell.field, cell.sheet, cell.block.paper)


def submitted_name(label: str) -> str:
    """The name of the cell on 设置 that says whether a paper is handed in."""
    return f"报送_{label}_是否报送"


def status_formula(areas: Sequence[Area], gate: str | None) -> str:
    """Whether all ``areas`` (on one sheet) are filled: ``√``, ``缺``, ``缺2``.

    Args:
        areas: single cells.
        gate: condition under which they must be; empty for always, ``None`` for never.
    """
    cells = ",".join(rectangles(areas))
    if gate is None:
        return f'IF(COUNTA({cells})>0,"{FILLED}","")'
    count = len(areas)
    missing = f'"{MISSING}"' if count == 1 else f'"{MISSING}"&({count}-COUNTA({cells}))'
    if gate:
        missing = f'IF({gate},{missing},"")'
    return f'IF(COUNTA({cells})={count},"{FILLED}",{missing})'


def status_value(filled: Sequence[bool], *, needed: bool | None) -> str:
    """The value of :func:`status_formula`; ``needed`` is ``None`` for never."""
    if needed is None:
        return FILLED if any(filled) else ""
    if all(filled):
        return FILLED
    if not needed:
        return ""
    return MISSING if len(filled) == 1 else f"{MISSING}{len(filled) - sum(filled)}"


def rectangles(areas: Iterable[Area]) -> list[str]:
    """The first cells of ``areas`` in as few ranges as neighbours allow, without their sheet."""
    return [area.range for area in rectangle_areas(areas)]


def rectangle_areas(areas: Iterable[Area]) -> list[Area]:
    """The first cells of ``areas``, neighbours in a row joined, then equal rows joined."""
    rows: list[Area] = []
    for area in sorted(areas, key=lambda area: (area.top, area.left)):
        last = rows[-1] if rows else None
        if last and last.top == area.top and last.right + 1 == area.left:
            rows[-1] = Area(area.sheet, last.top, last.left, last.top, area.left)
        else:
            rows.append(Area(area.sheet, area.top, area.left, area.top, area.left))
    joined: list[Area] = []
    for row in rows:
        above = next(
            (
                index
                for index, other in enumerate(joined)
                if (other.bottom + 1, other.left, other.right) == (row.top, row.left, row.right)
            ),
            None,
        )
        if above is None:
            joined.append(row)
        else:
            first = joined[above]
            joined[above] = Area(row.sheet, first.top, row.left, row.bottom, row.right)
    return joined
