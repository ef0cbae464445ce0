"""Links to cells of the open workbook: the only formulas that buttons write."""

import re
from typing import Final

from jixiao.sheets import formula
from jixiao.sheets.address import Reference, quoted_title
from jixiao.sheets.patching.content import Formula

_LINK: Final = re.compile(r'HYPERLINK\("#((?:[^"]|"")*)","(?:[^"]|"")*"\)', re.DOTALL)


def link_to(sheet: str, cell: str, text: str) -> Formula:
    """The formula of a link to a cell of the workbook that shows as ``text``."""
    target = f"#{quoted_title(sheet)}!{cell}"
    return Formula(f'HYPERLINK("{_doubled(target)}","{_doubled(text)}")')


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
