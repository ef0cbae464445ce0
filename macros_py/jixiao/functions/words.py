"""Functions that only Python has: 大写金额, a text taken apart, and which version calculates."""

from decimal import Decimal
from typing import Final

import jixiao
from jixiao.functions.function import Parameter, function
from jixiao.functions.parsing import typed_text
from jixiao.functions.values import Value, from_numbers
from jixiao.numbers import half_up, parse_target
from jixiao.quoting import quoted

_NUMERALS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("", "拾", "佰", "仟")
_GROUPS: Final = ((10**8, "亿"), (10**4, "万"))
_LARGEST: Final = Decimal(10) ** 16
_TOO_LARGE: Final = "数太大"


@function(
    "RMB",
    "人民币大写，到分",
    Parameter("金额", "元或万元", "1234.5"),
    Parameter("录入单位", example="元"),
    twin=None,  # TEXT has no format for it that all programs share
    exported=True,
)
def rmb(amount: Value, unit: Value) -> Value:
    """``amount`` in 元, or in 万元 unless ``unit`` is 元, in the numerals of cheques."""
    return from_numbers(lambda value: _in_words(value if unit == "元" else value * 10000), amount)


@function(
    "VERSION",
    "正在计算的程序版本；没有装加载项时单元格显示“本机公式”",
    twin=lambda: '"本机公式"',
    exported=True,
)
def version() -> Value:
    """The version of the program that answers."""
    return f"绩效自评 {jixiao.__version__}"


def _in_words(yuan: Decimal) -> str:
    cents = int(half_up(abs(yuan), 2) * 100)
    whole, cents = divmod(cents, 100)
    if whole >= _LARGEST:
        return _TOO_LARGE
    sign = "负" if yuan < 0 and (whole or cents) else ""
    head = f"{_integer(whole)}元" if whole or not cents else ""
    return sign + head + _cents(cents, after_yuan=bool(whole))


def _cents(cents: int, *, after_yuan: bool) -> str:
    jiao, fen = divmod(cents, 10)
    if not cents:
        return "整"
    if not jiao:
        return ("零" if after_yuan else "") + f"{_NUMERALS[fen]}分"
    return f"{_NUMERALS[jiao]}角" + (f"{_NUMERALS[fen]}分" if fen else "整")


def _integer(number: int) -> str:
    """``number`` below 10^16, with one 零 for each run of zeros inside."""
    if not number:
        return _NUMERALS[0]
    for size, name in _GROUPS:
        if number >= size:
            high, low = divmod(number, size)
            zero = _NUMERALS[0] if low < size // 10 else ""
            return _integer(high) + name + (zero + _integer(low) if low else "")
    return _group(number)


def _group(group: int) -> str:
    text, pending = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit:
            text += (_NUMERALS[0] if pending else "") + _NUMERALS[digit] + _PLACES[place]
            pending = False
        else:
            pending = bool(text)
    return text


@function(
    "PARSE",
    "把“≥6场”这样的文字拆开，要哪一部分写哪一部分：性质、方向、数、单位、日期",
    Parameter("文字", example="≥6场"),
    Parameter("部分", example="数"),
    twin=None,  # the form does it in columns, one step each
    exported=True,
)
def parse(text: Value, part: Value) -> Value:
    """One part of a 指标值 or 实际完成值; the part asked for by its Chinese name."""
    target = parse_target(typed_text(text))
    parts: dict[Value, Value] = {
        "性质": None if target.kind == "空白" else target.kind,
        "方向": target.direction or None,
        "数": target.value,
        "单位": target.unit or None,
        "日期": None if target.date is None else target.date.isoformat(),
    }
    return parts.get(part, f"没有“{quoted(typed_text(part))}”，可填：{'、'.join(map(str, parts))}")
