"""One value of ``profile.toml`` as the type its parameter has."""

from datetime import date, datetime
from decimal import Decimal
from types import UnionType
from typing import Final, Literal, Union, get_args, get_origin

from jixiao.model.entries import why_no_number, why_no_text
from jixiao.model.ranges import Range
from jixiao.quoting import quoted

Value = Decimal | str | bool | int | date | tuple[str, ...] | None

_LARGEST: Final = 10**15


def converted(raw: object, kind: object, bounds: Range | None = None) -> Value:
    """``raw`` as ``kind``: Decimal, str, bool, int, date, a Literal of texts, a list of texts.

    Of a kind ``| None`` it is a value of that kind.

    A Decimal lies within ``bounds``.

    Raises:
        ValueError: it is something else; the message is a Chinese half-sentence.
    """
    if get_origin(kind) in (Union, UnionType):
        [kind] = (each for each in get_args(kind) if each is not type(None))
    if get_origin(kind) is Literal:
        return _choice(raw, get_args(kind))
    if get_origin(kind) is tuple and isinstance(raw, list):
        return tuple(str(converted(each, str)) for each in raw)
    if kind is Decimal:
        return _number(raw, bounds)
    if _is_plain(raw, kind):
        return raw  # type: ignore[return-value]
    if kind is str and isinstance(raw, str) and raw.strip():
        if reason := why_no_text(raw):
            raise ValueError(reason)
        return raw
    wanted = {
        int: "整数，如 2",
        bool: "true（是）或 false（否）",
        date: "日期，如 2020-02-25",
        str: "文字，写在引号里，且不能空着",
    }.get(kind, '几行文字，写成 ["…", "…"]')  # type: ignore[call-overload]
    raise ValueError(f"应填{wanted}，现在是{shown(raw)}")


def _is_plain(raw: object, kind: object) -> bool:
    """Whether it is a whole number, a yes or no, or a day, as asked."""
    if kind is int:
        return isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) < _LARGEST
    if kind is bool:
        return isinstance(raw, bool)
    return kind is date and isinstance(raw, date) and not isinstance(raw, datetime)


def shown(raw: object) -> str:
    """``raw`` in the words of a message."""
    if isinstance(raw, bool):
        return "“true”" if raw else "“false”"
    if isinstance(raw, int) and abs(raw) >= _LARGEST:
        return "一个很长的数"  # which Python declines to write out
    return "一组值" if isinstance(raw, dict | list) else f"“{quoted(str(raw))}”"


def _choice(raw: object, options: tuple[str, ...]) -> str:
    if isinstance(raw, str) and raw in options:
        return raw
    listed = "、".join(f"“{option}”" for option in options)
    raise ValueError(f"只能是{listed}之一，现在是{shown(raw)}")


def _number(raw: object, bounds: Range | None) -> Decimal:
    if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
        number = Decimal(raw)
        if number.is_finite():
            if reason := (bounds and bounds.why_not(number)) or why_no_number(number):
                raise ValueError(reason)
            return number
    raise ValueError(f"应填数字（百分比写成小数，如 0.9 表示90%），现在是{shown(raw)}")
