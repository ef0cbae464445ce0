"""The figure, unit and trailing comparison of a 指标值 or 实际完成值; see ``numbers.entry``."""

from decimal import Decimal
from typing import Final, Literal

from jixiao.numbers.entry import Replacements, replaced, shape

LONGEST: Final = 16
"""Characters of a figure, one more than a cell keeps digits; longer ones are account numbers."""

VAGUE: Final = "余多"
AT_LEAST: Final = ("以上",)
AT_MOST: Final = ("以下", "以内", "之内", "日内", "天内", "小时内", "个月内")
WITHIN: Final = "内"

UNIT_ENDS: Final[Replacements] = (
    *((mark, ",") for mark in ".;:。、"),
    *((word, ",") for word in ("及以上", "及以下", "以上", "以下", "以内", "之内", "左右", "上下")),
    ("日内", "日,"),
    ("天内", "天,"),
    ("小时内", "小时,"),
    ("个月内", "个月,"),
    ("百分比", "%"),
    ("百分率", "%"),
    ("%", "%,"),
    ("‰", "‰,"),
)
"""What ends a unit, as a comma; "%" ends it behind itself."""


def joined(body: str) -> str:
    """The shape of ``body`` with the points and commas inside numbers as 0 too."""
    return shape(body).replace("0,0", "000").replace("0.0", "000")


def split(tail: str) -> tuple[str, str]:
    """Number and rest of a text from the figure on (``entry.tail``, not blank)."""
    body = "0" + tail[1:]  # ".5" is 0.5
    digits = joined(body) + "x"
    length = len(digits) - len(digits.lstrip("0"))
    return body[:length], body[length:]


def figure(tail: str) -> Decimal | None:
    """The number of a text from the figure on; ``None`` where it is not one number.

    Thousands separators must stand where they belong, and no other digit may follow.
    """
    number, rest = split(tail)
    plain = number.replace(",", "")
    if "0" in shape(rest) or len(number) > LONGEST or plain.count(".") > 1:
        return None
    value = Decimal(plain)
    fraction = (plain + ".").index(".")
    if "," in number and f"{int(value):,}{plain[fraction:]}" != number[1:]:
        return None
    return -value if tail.startswith("-") and value else value


def unit(tail: str) -> str:
    """The unit behind the number: "场" of "6场以上", "%" of "90%完成"."""
    rest = split(tail)[1]
    if rest[:1] in set(VAGUE):
        rest = rest[1:]
    text = replaced(rest, UNIT_ENDS) + ","
    return text.replace(WITHIN + ",", ",").partition(",")[0]


def is_vague(tail: str) -> bool:
    """Whether the number is written as about so many."""
    rest = split(tail)[1]
    return rest[:1] in set(VAGUE) or rest.endswith(("余", "多", "左右", "上下"))


def limit_behind(tail: str) -> Literal["", "≥", "≤"]:
    """The comparison written behind a number: "100%以上" is ≥, "15日内" is ≤."""
    if any(word in tail for word in AT_MOST) or tail.endswith(WITHIN):
        return "≤"
    return "≥" if any(word in tail for word in AT_LEAST) else ""
