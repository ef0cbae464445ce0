"""The cells that count findings, 首页 before all: their results without a spreadsheet program."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from jixiao.review_sheet.area import LEVELS
from jixiao.sheets.patching.content import Result

_ADDIN: Final = re.compile(r"IFERROR\(JX_\w+\([^()]*\),(.*)\)")
_OF_LEVEL: Final = re.compile(rf'COUNTIF\({LEVELS},"([^"]*)"\)')
_OF_ALL: Final = re.compile(rf"COUNTA\({LEVELS}\)")
_NUMBER: Final = re.compile(r"[0-9]{1,7}")
_SENTENCE: Final = re.compile(r'IF\(([0-9]{1,7})=0,"([^"]*)","([^"]*)"&([0-9]{1,7})&"([^"]*)"\)')


def counted(formula: str, levels: Sequence[str]) -> Result:
    """The result of a formula that counts findings; ``None`` if it is none, or another's own.

    Args:
        formula: without ``=``.
        levels: 程度 of each finding.
    """
    if LEVELS not in formula:
        return None
    if match := _ADDIN.fullmatch(formula):
        formula = match[1]
    formula = _OF_LEVEL.sub(lambda match: str(levels.count(match[1])), formula)
    formula = _OF_ALL.sub(str(len(levels)), formula)
    if _NUMBER.fullmatch(formula):
        return Decimal(formula)
    if match := _SENTENCE.fullmatch(formula):
        condition, none, before, count, after = match.groups()
        return none if condition == "0" else f"{before}{count}{after}"
    return None
