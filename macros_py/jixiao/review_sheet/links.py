"""Links from 校验结果 to cells of its own workbook: the only formulas that are written there.

Any other formula might ask a server far away, or run something.
"""

import re
from collections.abc import Collection
from typing import Final

from jixiao.review_sheet.area import ReviewArea
from jixiao.rules.review import ReviewRow
from jixiao.sheets import formula
from jixiao.sheets.address import Reference, quoted_title
from jixiao.sheets.patching.content import Formula

_LINK: Final = re.compile(r'HYPERLINK\("#((?:[^"]|"")*)","(?:[^"]|"")*"\)', re.DOTALL)
_LONGEST_LITERAL: Final = 255
"""Characters of a text in a formula, as Excel has it."""


def link_of(row: ReviewRow, text: str, area: ReviewArea, titles: Collection[str]) -> Formula | None:
    """The link in 位置 of a row: one to its cell, or for a row that is kept the one it had.

    ``None`` if it is a plain text, or another formula than ours stood there.

    Args:
        row: of 校验结果.
        text: that shows.
        area: where it stands, with the rows as they were.
        titles: of the sheets, to which a link can lead.
    """
    if row.place is None and row.source is not None:
        old = area.sheet.formula(area.entries[row.source], area.columns["position"]) or ""
        target = target_of(old)
        return None if target is None or target.sheet not in titles else Formula(old)
    if not text or row.place is None or row.place.sheet not in titles:
        return None
    return link_to(row.place.sheet or "", row.place.cell or "A1", text)


def link_to(sheet: str, cell: str, text: str) -> Formula | None:
    """The formula of a link to a cell of the workbook that shows as ``text``.

    ``None`` if Excel takes no text that long in a formula.
    """
    target, shown = _doubled(f"#{quoted_title(sheet)}!{cell}"), _doubled(text)
    if max(len(target), len(shown)) > _LONGEST_LITERAL:
        return None
    return Formula(f'HYPERLINK("{target}","{shown}")')


def target_of(formula_text: str) -> Reference | None:
    """Where a formula leads that is a link as :func:`link_to` makes them.

    ``None`` for any other: one that leads out of the workbook, calls another function, or puts
    either text together from cells.

    Args:
        formula_text: without ``=``.
    """
    match = _LINK.fullmatch(formula_text)
    return None if match is None else formula.reference(match[1].replace('""', '"'))


def _doubled(text: str) -> str:
    return text.replace('"', '""')
