"""指标值 and 实际完成值: what the text in such a cell says."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from jixiao.numbers.period import parse_period
from jixiao.numbers.quantity import decimal_of
from jixiao.numbers.text import NUMBER, has_digit, tidy

TargetKind = Literal["定量", "定性", "日期", "多值", "不适用", "空白"]
Direction = Literal["", "≥", "≤", "=", ">", "<"]

# The first row with a word that occurs decides, so 不低于 stands above 低于.
_BEFORE: Final[tuple[tuple[Direction, tuple[str, ...]], ...]] = (
    ("≥", ("≥", "不低于", "不少于", "不小于", "不得低于", "不得少于")),
    ("≥", ("大于等于", "大于或等于", "高于或等于", "至少")),
    ("≤", ("≤", "不高于", "不超过", "不大于", "不多于", "不得高于", "不得超过")),
    ("≤", ("小于等于", "小于或等于", "低于或等于", "至多", "不晚于", "不迟于", "截至", "截止")),
    (">", (">", "大于", "高于", "超过", "多于")),
    ("<", ("<", "小于", "低于", "少于")),
    ("=", ("=", "等于")),
)
_AFTER: Final[tuple[tuple[Direction, tuple[str, ...]], ...]] = (
    ("≥", ("及以上", "以上")),
    ("≤", ("及以下", "以下", "以内", "之内")),
)
_ABOUT_BEFORE: Final = ("约", "近")
_ABOUT_AFTER: Final = ("余", "多", "左右", "上下")
_SAME_UNIT: Final = {"百分比": "%", "百分率": "%"}
_WITHIN: Final = "内"
_NOT_APPLICABLE: Final = frozenset({"/", "-", "—", "——", "--", "―", "不适用"})
_FIRST_NUMBER: Final = re.compile(rf"(?P<lead>[^0-9]*?)(?P<sign>[+-]?)(?P<number>{NUMBER})")
_NOTE: Final = re.compile(r"(?<=.)[(\[【].*", re.DOTALL)
_CLAUSE_END: Final = re.compile(r"[,;:。、].*", re.DOTALL)


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
    2. A date and no other number makes it 日期. 前, 内, 止 after it give ≤; the day itself is in
       time. A year, quarter or month stands for its last day, with 初 for its first.
    3. The comparison is the first of the rows ≥, ≤, >, <, = with a sign or word that occurs.
    4. The figure is the first number behind that sign or word, or the first of the text. No number
       makes it 定性; a second one makes it 多值.
    5. The unit is what follows up to a comma or the like; "%" and "‰" end it at once. A trailing
       以上 gives ≥ (the figure itself included), 以下, 以内, 内 give ≤, unless step 3 found one.

    Args:
        text: the cell's text; ``None`` for a blank cell.
        year: the year of dates written without one, such as 12月底前: the year evaluated.
    """
    tidied = tidy(text or "")
    if not tidied:
        return Target("空白")
    if tidied in _NOT_APPLICABLE:
        return Target("不适用")
    tidied = _NOTE.sub("", tidied)
    period = parse_period(tidied, year)
    if period is None:
        return _quantitative(tidied)
    direction = _comparison(period.prefix)[0]
    return Target("日期", direction or ("≤" if period.is_deadline else ""), date=period.date)


def _comparison(text: str) -> tuple[Direction, str]:
    """The comparison written in ``text`` and what stands behind it."""
    for direction, words in _BEFORE:
        for word in words:
            _, found, behind = text.partition(word)
            if found:
                return direction, behind
    return "", text


def _quantitative(text: str) -> Target:
    direction, behind = _comparison(text)
    match = _FIRST_NUMBER.match(behind)
    if match is None:
        return Target("多值" if has_digit(text) and has_digit(behind) else "定性")
    rest = behind[match.end() :]
    if has_digit(rest):
        return Target("多值", direction)
    suffix, unit, approximate = _unit(rest)
    if not unit and match["lead"].endswith("百分之"):
        unit = "%"
    return Target(
        "定量",
        direction or suffix,
        decimal_of(match["number"], match["sign"]),
        unit,
        approximate=approximate or match["lead"].endswith(_ABOUT_BEFORE),
    )


def _unit(rest: str) -> tuple[Direction, str, bool]:
    """Comparison, unit and vagueness written behind a number."""
    unit = _CLAUSE_END.sub("", rest)
    direction: Direction = ""
    for after, words in _AFTER:
        for word in words:
            unit, found, _ = unit.partition(word)
            direction = after if found else direction
    if unit.endswith(_WITHIN):
        direction, unit = "≤", unit.removesuffix(_WITHIN)
    approximate = False
    for word in _ABOUT_AFTER:
        if unit.startswith(word) or unit.endswith(word):
            approximate, unit = True, unit.removeprefix(word).removesuffix(word)
    if unit[:1] in {"%", "‰"}:
        unit = unit[0]
    return direction, _SAME_UNIT.get(unit, unit), approximate
