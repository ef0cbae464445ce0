"""指标值 taken apart as some forms print it: 指标性质, 指标值 and 度量单位 in a column each."""

import re
from typing import Final, NamedTuple

QUALITATIVE: Final = "定性"
"""Stands for a sign where the target is a text."""

_SIGNED: Final = re.compile(
    r"(?P<sign>[≥≤＞＜><=＝]{0,2})(?P<value>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[^0-9]*)"
)
_DATE: Final = re.compile(r"[12][0-9]{3}年.*")
_DIGIT: Final = re.compile(r"[0-9０-９]")


class TargetParts(NamedTuple):
    """The three parts, blank ones as empty texts."""

    sign: str
    value: str
    unit: str


def parts_of(target: str | None) -> TargetParts:
    """The parts of ``target``; joined again they give it back exactly.

    ``≥90%`` is ≥, 90 and %; a text without a figure is 定性; what fits neither, and a date, stays
    whole in the middle.
    """
    text = target or ""
    match = _SIGNED.fullmatch(text)
    if match is not None and not _DATE.fullmatch(text):
        return TargetParts(match["sign"], match["value"], match["unit"])
    if text and not _DIGIT.search(text) and joined(QUALITATIVE, text, "") == text:
        return TargetParts(QUALITATIVE, text, "")
    return TargetParts("", text, "")


def joined(sign: str, value: str, unit: str) -> str:
    """The target that the three parts say."""
    return value + unit if sign == QUALITATIVE else sign + value + unit
