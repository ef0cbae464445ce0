"""Texts as the paragraphs, items and dates of a report."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.model.unit import Paragraph

UNFILLED: Final = "＿＿＿＿"
"""Stands where a sentence needs a value that was not filled in."""

_NOTHING: Final = frozenset({"", "无"})
_ENDINGS: Final = "。！？；：…"
_ENDS: Final = "。；;，,、. \t\n\u3000"
_ORDINAL: Final = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}是"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]"
    r"|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．](?!\d))\s*"
)


def item(*parts: str | None) -> str:
    """The parts as one item of a numbered list.

    A number typed in front (``1、``, ``一是``) is left out: the report numbers by itself.
    """
    return _ORDINAL.sub("", sentences(*parts))


def sentences(*parts: str | None) -> str:
    """The parts as sentences one after the other; one without an end gets a full stop."""
    given = [part.strip() for part in parts if part and part.strip()]
    return "".join(part if part[-1] in _ENDINGS else part + "。" for part in given)


def bare(text: str) -> str:
    """``text`` without the full stop, comma or blanks at its end."""
    return text.rstrip(_ENDS)


def texts(paragraphs: Iterable[Paragraph]) -> list[str]:
    """The texts of those paragraphs that have one."""
    return [paragraph.text for paragraph in paragraphs if paragraph.text]


def said(text: str | None) -> str | None:
    """``text`` if it says something; ``None`` for 无 and 无。."""
    return text if text and text.strip().rstrip(_ENDS) not in _NOTHING else None


def plain_item(
    paths: Sequence[str], meaning: str, needed: Sequence[str] | None = None
) -> Fact[str]:
    """The entry of a list of texts."""
    return Fact(
        "", "text", meaning, tuple(paths), str, needed=None if needed is None else tuple(needed)
    )


def printed_date(iso: str | None) -> str:
    """``2023年8月8日`` for an ISO date; any other text as typed (GB/T 9704: no leading zeros)."""
    if not iso:
        return ""
    try:
        day = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.year}年{day.month}月{day.day}日"
