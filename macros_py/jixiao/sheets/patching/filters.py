"""Which rows a filter shows, after other values have come to stand in them."""

from collections.abc import Callable

from lxml import etree

from jixiao.sheets.patching.attributes import whole

Conditions = tuple[tuple[int, frozenset[str]], ...]
"""Columns filtered, counted from 0, and the texts shown there; ``""`` stands for blank."""

_TRUE = ("1", "true")


def conditions(auto_filter: etree._Element) -> Conditions | None:
    """What is filtered; ``None`` if it cannot be told: by colour, size or date, or in no column."""
    found = []
    for column in auto_filter.iterfind("{*}filterColumn"):
        shown = column.find("{*}filters")
        if shown is None or any(_name(entry) != "filter" for entry in shown):
            return None
        texts = {entry.get("val", "").casefold() for entry in shown}
        if shown.get("blank") in _TRUE:
            texts.add("")
        number = whole(column, "colId")
        if number is None:
            return None
        found.append((number, frozenset(texts)))
    return tuple(found)


def is_filtered(auto_filter: etree._Element | None) -> bool:
    """Whether any column is filtered."""
    return auto_filter is not None and auto_filter.find("{*}filterColumn") is not None


def passes(filtered: Conditions, text_of: Callable[[int], str]) -> bool:
    """Whether a row is shown; ``text_of`` gives the text in one of its columns."""
    return all(text_of(column).casefold() in texts for column, texts in filtered)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
