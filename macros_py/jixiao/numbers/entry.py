"""A 指标值 or 实际完成值 made ready for reading, by steps that a formula of Excel can take too.

Every step is a row of plain replacements, or looks for a first occurrence: a cell's SUBSTITUTE and
FIND do the same, so workbook and program understand one text alike. (``text.tidy`` goes further,
with regular expressions, for texts that no cell has to understand.)
"""

from functools import reduce
from typing import Final

Replacements = tuple[tuple[str, str], ...]

CHARACTERS: Final[Replacements] = (
    *((chr(ord("０") + digit), str(digit)) for digit in range(10)),
    *zip("．％，：；（）＝＞＜－＋−≧≦[【", ".%,:;()=><-+-≥≤((", strict=True),
    *((space, " ") for space in "\t\n\r\u3000\u00a0"),
    (">=", "≥"),
    ("<=", "≤"),
    ("=>", "≥"),
    ("=<", "≤"),
)
"""Characters typed in several ways; brackets all become ``(``, white space becomes blanks."""

SIGNS: Final[Replacements] = (
    ("不得", "不"),
    ("或等于", "等于"),
    *((word, "大于") for word in ("高于", "超过", "多于")),
    *((word, "小于") for word in ("低于", "少于")),
    *((word, "≥") for word in ("不小于", "大于等于", "至少")),
    *((word, "≤") for word in ("不大于", "小于等于", "至多")),
    *((word, "≤") for word in ("不晚于", "不迟于", "截至", "截止")),
    ("大于", ">"),
    ("小于", "<"),
    ("等于", "="),
)
"""Words of comparison and their signs, in this order: 不低于 is 不小于 is ≥, before 小于 is <."""

ORDER_OF_SIGNS: Final = "≥≤><="
"""Where a text has several signs, the first of these that occurs is its comparison."""

PER_CENT: Final = "百分之"

SEPARATOR: Final = "、"
"""Takes the place of blanks where one stands between two digits: "6 8" must not become 68."""


def replaced(text: str, replacements: Replacements) -> str:
    """``text`` after each replacement in turn."""
    return reduce(lambda result, pair: result.replace(*pair), replacements, text)


def shape(text: str) -> str:
    """``text`` with every ASCII digit as 0, so that patterns of digits can be looked for."""
    return replaced(text, tuple((str(digit), "0") for digit in range(1, 10)))


def cleaned(text: str | None) -> str:
    """``text`` in half-width characters and without white space."""
    characters = replaced(text or "", CHARACTERS)
    single = " ".join(part for part in characters.split(" ") if part)
    return single.replace(" ", SEPARATOR if "0 0" in shape(single) else "")


def signed(clean: str) -> str:
    """``cleaned`` text with signs for words of comparison, and no note.

    From the first bracket on, unless the text begins with it, stands a note, which is left out.
    """
    end = (clean + "((").find("(", 1)
    return replaced(clean[:end], SIGNS)


def tail(signs: str) -> str:
    """What stands in ``signed`` text from the figure on, its sign (``+`` or ``-``) first.

    The figure is the first number behind the comparison, or the first of the text; "" for none.
    百分之 before it becomes a "%" behind.
    """
    behind = next((signs.index(sign) + 1 for sign in ORDER_OF_SIGNS if sign in signs), 0)
    first = shape(signs).find("0", behind)
    if first < 0:
        return ""
    start = first - 1 if signs[:first].endswith(".") else first
    sign = "-" if signs[:start].endswith("-") else "+"
    return sign + signs[start:] + ("%" if PER_CENT in signs else "")
