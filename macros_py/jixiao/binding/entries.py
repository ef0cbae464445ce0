"""From what a cell holds to the entry meant: amount, text, date or choice.

Blank, 0, ``"/"`` and ``"—"`` stay four different things.
"""

import datetime as dt
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.form.definition import Field
from jixiao.form.reading import IssueKind
from jixiao.model.amount import BLANK, Amount
from jixiao.model.entries import clean
from jixiao.model.levels import level_name
from jixiao.numbers import from_wan, parse_number, to_wan
from jixiao.numbers.days import iso_of_number, iso_of_text
from jixiao.numbers.text import tidy
from jixiao.sheets.value import Value

_MARKS: Final = frozenset("/／-－—–―") | {"——", "--", "－－"}
_LEVELS: Final = frozenset({"level1", "level2"})
_SCALES: Final = tuple("十百千万亿%‰")
_MONEY: Final = {"万": "万元", "亿": "亿元", "千": "千元", "百万": "百万元", "圆": "元"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, and what was noticed about it.

    Attributes:
        value: an :class:`Amount`, or a text, or ``None`` for a blank text.
        issue: the kind of what was noticed, if anything.
        expected: what belongs there, or what the text was read as.
    """

    value: Amount | str | None
    issue: IssueKind | None = None
    expected: str = ""


def amount_entry(value: Value, field: Field, unit: str = "") -> Entry:
    """A figure.

    Args:
        value: of the cell.
        field: ``money``, ``number``, ``integer`` or ``rate``.
        unit: of money: 元 or 万元, in which the figure is wanted.
    """
    if value is None:
        return Entry(BLANK)
    if isinstance(value, Decimal):
        return Entry(Amount(value))
    typed = shown_text(value)
    text = _visible(typed).strip()
    if not text:
        return Entry(BLANK)
    if text in _MARKS:
        return Entry(Amount(text=text))
    number = _number(text, field, unit) if isinstance(value, str) else None
    if number is None:
        return Entry(Amount(text=typed), "not_a_number", "数字")
    amount = Amount(number)
    return Entry(amount, "number_as_text", amount.to_json() or "")


def text_entry(value: Value, field: Field) -> Entry:
    """A text, kept exactly; a number or a date that stands there is written out."""
    text = None if value is None else clean(shown_text(value))
    if field.type == "choice" and text is not None:
        text = _visible(text).strip() or None
        if text and field.options and _without_points(text, field) not in field.options:
            return Entry(text, "not_an_option", "、".join(field.options))
    return Entry(text)


def _without_points(text: str, field: Field) -> str | None:
    """``text``; of a 一级 or 二级指标 the name alone, behind which many forms print its points."""
    return level_name(text) if field.key in _LEVELS else text


def date_entry(value: Value) -> Entry:
    """A day as ISO text; a text that is no day stays as typed."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return Entry(None)
    iso: str | None = None
    if isinstance(value, dt.datetime):
        iso = value.date().isoformat()
    elif isinstance(value, dt.date):
        iso = value.isoformat()
    elif isinstance(value, Decimal):
        iso = iso_of_number(value)
    elif isinstance(value, str):
        iso = iso_of_text(_visible(value))
    if iso is not None:
        return Entry(iso)
    return Entry(clean(shown_text(value)), "not_a_date", "日期，如2023年8月8日")


def shown_text(value: Value) -> str:
    """``value`` as a text cell would show it: ``6``, ``2022年12月31日``."""
    match value:
        case None:
            text = ""
        case bool():
            text = "TRUE" if value else "FALSE"
        case Decimal():
            text = Amount(value).to_json() or ""
        case dt.datetime():
            text = f"{shown_text(value.date())}{value:%H:%M}"
        case dt.date():
            text = f"{value.year}年{value.month}月{value.day}日"
        case dt.time():
            text = f"{value:%H:%M}"
        case _:
            text = str(value)
    return text


def _visible(text: str) -> str:
    """``text`` without what shows nothing: Windows' calculator puts U+202D before its figures."""
    if text.isascii():
        return text
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")


def _number(text: str, field: Field, unit: str) -> Decimal | None:
    """The number of a text such as ``１１５``, ``115万元``, ``92.5%``, in ``unit``."""
    if field.unit and field.type != "money":
        text = tidy(text).removesuffix(field.unit)  # 2022年 reads as a period, not as a number
    quantity = parse_number(text)
    if quantity is None or quantity.approximate:
        return None
    written = quantity.unit
    if not written:
        return quantity.value
    if field.type == "money":
        return _in_unit(quantity.value, _MONEY.get(written, written), unit or "万元")
    if field.type == "rate":
        return quantity.value.scaleb(-2) if written == "%" else None
    return None if written.startswith(_SCALES) else quantity.value


def _in_unit(value: Decimal, written: str, unit: str) -> Decimal | None:
    try:
        return from_wan(to_wan(value, written), unit)
    except ValueError:
        return None
