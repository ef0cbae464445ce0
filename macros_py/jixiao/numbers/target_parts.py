"""指标值 taken apart as some forms print it: 指标性质, 指标值 and 度量单位 in a column each."""

import re
from typing import Final, NamedTuple

QUALITATIVE: Final = "定性"
"""Stands for a sign where the target is a text."""

_SIGNED: Final = re.compile(
    r"(?P<sign>[≥≤＞＜><=＝]{0,2})(?P<value>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[^0-9]*)"
)
_DATE: Final = re.compile(r"[12][0-9]{3}年.*")
_BEFORE_A_DATE: Final = re.compile(r"(?P<sign>[≥≤＞＜><=＝]{1,2})(?P<value>[12][0-9]{3}年.+)")
_DIGIT: Final = re.compile(r"[0-9０-９]")


class TargetParts(NamedTuple):
    """The three parts, blank ones as empty texts."""

    sign: str
    value: str
    unit: str


def parts_of(target: str | None) -> TargetParts:
    """The parts of ``target``; joined again they give it back exactly.

    ``≥90%`` is ≥, 90 and %; a text without a figure is 定性; a date is a value without a unit; what
    fits none stays whole in the middle.
    """
    text = target or ""
    if (dated := _BEFORE_A_DATE.fullmatch(text)) is not None:
        return TargetParts(dated["sign"], dated["value"], "")
    match = _SIGNED.fullmatch(text)
    if match is not None and not _DATE.fullmatch(text):
        return TargetParts(match["sign"], match["value"], match["unit"])
    if text and not _DIGIT.search(text) and joined(QUALITATIVE, text, "") == text:
        return TargetParts(QUALITATIVE, text, "")
    return TargetParts("", text, "")


def wants_sign(target: str | None) -> bool:
    """Whether ``target`` is a figure, which says nothing without its sign; dates and ranges do."""
    text = target or ""
    is_date = _DATE.fullmatch(text) or _BEFORE_A_DATE.fullmatch(text)
    return _SIGNED.fullmatch(text) is not None and not is_date


def joined(sign: str, value: str, unit: str) -> str:
    """The target that the three parts say."""
    return value + unit if sign == QUALITATIVE else sign + value + unit
