"""指标值 and 实际完成值: what the text in such a cell says."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from jixiao.numbers.entry import cleaned, shape, signed, tail
from jixiao.numbers.figure import figure, is_vague, limit_behind, unit
from jixiao.numbers.period import parse_period

TargetKind = Literal["定量", "定性", "日期", "多值", "不适用", "空白"]
Direction = Literal["", "≥", "≤", "=", ">", "<"]

_SIGNS: Final[tuple[Direction, ...]] = ("≥", "≤", ">", "<", "=")

NOT_APPLICABLE: Final = ("/", "-", "—", "——", "--", "―", "不适用")


@dataclass(frozen=True, slots=True)
class Target:
    """A 指标值 or 实际完成值 taken apart.

    Attributes:
        kind: 定量, 定性 (words without a figure), 日期, 多值 (more figures than one, which a
            person has to put right), 不适用 ("/", "—"), 空白.
        direction: the comparison written, "" for none.
        value: the figure of 定量 in ``unit`` as written: "≥90%" is 90, not 0.9.
        unit: the text behind the figure, such as ``"%"``, ``"场"``, ``"万元"``.
        date: the day of 日期; ``None`` where its year is not known or there is no such day.
        approximate: whether the figure is written as about so many ("10余次").
    """

    kind: TargetKind
    direction: Direction = ""
    value: Decimal | None = None
    unit: str = ""
    date: dt.date | None = None
    approximate: bool = False


def parse_target(text: str | None, year: int | None = None) -> Target:
    """Take a 指标值 or 实际完成值 apart; never fails, whatever is typed.

    The rule, in order, on the text without white space and in half-width characters:

    1. Nothing is 空白; "/", "-", "—", 不适用 alone are 不适用. From the first bracket on, unless
       the text begins with it, stands a note, which is left out.
    2. A date and no other number makes it 日期. 前, 内, 止 give ≤; the day itself is in time. A
       year, quarter or month stands for its last day, with 初 for its first.
    3. The comparison is the first of the signs ≥, ≤, >, <, = that occurs, words of comparison
       counted as signs.
    4. The figure is the first number behind that sign, or the first of the text. No number makes
       it 定性; a second one makes it 多值.
    5. The unit is what follows up to a comma or the like; "%" and "‰" end it at once. 以上 behind
       the figure gives ≥ (the figure itself included), 以下, 以内, 内 give ≤, unless step 3 found
       a sign.

    The cells of the workbook take the same steps (``jixiao.functions.parsing``).

    Args:
        text: the cell's text; ``None`` for a blank cell.
        year: the year of dates written without one, such as 12月底前: the year evaluated.
    """
    clean = cleaned(text)
    if not clean:
        return Target("空白")
    if clean in NOT_APPLICABLE:
        return Target("不适用")
    signs = signed(clean)
    direction = sign_of(signs)
    period = parse_period(signs, year)
    if period is not None:
        return Target("日期", direction or ("≤" if period.is_deadline else ""), date=period.date)
    return _quantitative(tail(signs), direction, vague=_is_about(signs))


def comparison_in(text: str | None) -> Direction:
    """The comparison that ``text`` states for a figure, even where the figure is not to be read."""
    signs = signed(cleaned(text))
    return sign_of(signs) or limit_behind(tail(signs))


def sign_of(signs: str) -> Direction:
    """The comparison of a text of ``entry.signed``, "" for none."""
    return next((sign for sign in _SIGNS if sign in signs), "")


def _quantitative(figures: str, direction: Direction, *, vague: bool) -> Target:
    if not figures:
        return Target("定性", direction)
    value = figure(figures)
    if value is None:
        return Target("多值", direction)
    return Target(
        "定量",
        direction or limit_behind(figures),
        value,
        unit(figures),
        approximate=vague or is_vague(figures),
    )


def _is_about(signs: str) -> bool:
    """Whether 约 or 近 stands before a digit."""
    digits = shape(signs)
    return "约0" in digits or "近0" in digits
