"""What has to be filled, and the formulas that say whether it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from jixiao.authoring.workbook.places import Area
from jixiao.form.cells import Cell
from jixiao.form.definition import Field
from jixiao.form.loading import Form
from jixiao.model.needs import ALWAYS
from jixiao.papers.folding import path_of

FILLED: Final = "√"
MISSING: Final = "缺"
NOT_RULED: Final = "未规定"
"""Of a parameter that the 规则包 leaves out."""
Papers: TypeAlias = tuple[str, ...]
"""Keys of the papers that are incomplete without a value; ``(ALWAYS,)`` for one they all need."""

_SETTINGS: Final = "settings."


@dataclass(frozen=True, slots=True)
class Need:
    """A cell that must be filled for ``papers``."""

    area: Area
    papers: Papers
    filled: bool


def papers_that_need(form: Form, path: str, field: Field) -> Papers | None:
    """The papers for which the value at the need path ``path`` must be filled; ``None`` for none.

    Without a list of what papers print, and of parameters, the form itself says what is needed.
    """
    if field.formula:
        return None
    if form.needs is None or path.startswith(_SETTINGS):
        return (ALWAYS,) if field.need == "required" else None
    needs = form.needs.by_path.get(path, {})
    asking = tuple(paper for paper, need in needs.items() if need == "required")
    return (ALWAYS,) if ALWAYS in asking else asking or None


def papers_of(form: Form, cell: Cell) -> Papers | None:
    """:func:`papers_that_need` of a single cell."""
    return papers_that_need(form, path_of(cell), cell.field)


def status_formula(areas: Sequence[Area], gate: str | None, blank: str = "") -> str:
    """Whether all ``areas`` (on one sheet) are filled: ``√``, ``缺``, ``缺2``.

    Args:
        areas: single cells.
        gate: condition under which they must be; empty for always, ``None`` for never.
        blank: what is said of cells that need not be filled and are not.
    """
    cells = ",".join(rectangles(areas))
    if gate is None:
        return f'IF(COUNTA({cells})>0,"{FILLED}","{blank}")'
    count = len(areas)
    missing = f'"{MISSING}"' if count == 1 else f'"{MISSING}"&({count}-COUNTA({cells}))'
    if gate:
        missing = f'IF({gate},{missing},"")'
    return f'IF(COUNTA({cells})={count},"{FILLED}",{missing})'


def status_value(filled: Sequence[bool], *, needed: bool | None, blank: str = "") -> str:
    """The value of :func:`status_formula`; ``needed`` is ``None`` for never."""
    if needed is None:
        return FILLED if any(filled) else blank
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
