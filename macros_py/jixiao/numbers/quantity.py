"""One number with its unit, as typed."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.numbers.period import parse_period
from jixiao.numbers.text import NUMBER, tidy

_LONGEST_UNIT: Final = 6
_QUANTITY: Final = re.compile(
    rf"(?P<about>约|大约|近|将近)?¥?(?P<sign>[+-]?)¥?(?P<number>{NUMBER})"
    rf"(?P<more>[余多])?(?P<unit>[%‰]|[^0-9%‰≥≤<>=,;:。、()\-~—]{{0,{_LONGEST_UNIT}}}?)"
    r"(?P<around>左右|上下)?"
)
_LIMITS: Final = ("以上", "以下", "内")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the unit written behind it.

    Attributes:
        value: the number as written; "115万元" is 115, "90%" is 90.
        unit: the text behind the number, such as ``"万元"``, ``"场"``, ``"%"``; "" for none.
        approximate: whether it was written as about so many ("10余次", "约10次", "10次左右").
    """

    value: Decimal
    unit: str = ""
    approximate: bool = False


def decimal_of(number: str, sign: str = "") -> Decimal:
    """The value of text matched by ``NUMBER``, thousands separators dropped."""
    return Decimal(sign + number.replace(",", ""))


def parse_number(text: str) -> Quantity | None:
    """Read ``text`` as one number, or give ``None`` where it is anything else.

    Full-width characters, white space, thousands separators, a sign and a leading ￥ are
    understood; 万 and 亿 are part of the unit and scale nothing. A unit has at most six characters
    and no digit. Not one number: comparisons ("≥90%", "100%以上"), dates ("2022年底前"), ranges,
    sentences.
    """
    text = tidy(text)
    match = _QUANTITY.fullmatch(text)
    if match is None or match["unit"].endswith(_LIMITS) or parse_period(text) is not None:
        return None
    approximate = any(match[part] for part in ("about", "more", "around"))
    return Quantity(decimal_of(match["number"], match["sign"]), match["unit"], approximate)
