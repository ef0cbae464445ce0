"""How a value becomes text inside a Word paragraph, whatever characters staff typed into it."""

import re
from decimal import Decimal
from typing import Final

from markupsafe import Markup, escape

PARAGRAPH_END: Final = "<w:cr/>"
"""Stands in the rendered XML where a value begins a new line; ``paragraphs`` splits there."""

_ILLEGAL: Final = re.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\U00010000-\\U0010FFFF]")
_NEXT_TEXT: Final = '<w:t xml:space="preserve">'


def lines(text: str) -> list[str]:
    """The lines of ``text`` that hold something, without what XML forbids; at least one.

    Staff part paragraphs in a cell by line breaks, often doubled; each line is a paragraph.
    """
    legal = _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return [line.rstrip() for line in legal.split("\n") if line.strip()] or [""]


def plain(text: str) -> Markup:
    """``text`` on one line, safe as the content of an XML element."""
    return escape(" ".join(lines(text)))


def printed(value: object) -> object:
    """What a placeholder prints: jinja2's ``finalize``.

    ``None`` prints nothing (a blank stays blank), a ``Decimal`` never prints an exponent, ready
    markup stays as it is, a tab becomes Word's tab and a line break the start of a paragraph.
    """
    if value is None:
        return ""
    if isinstance(value, Markup):
        return value
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if text.isprintable():  # the usual case: nothing to clean but &, < and quotes
        return text
    markup = f"</w:t>{PARAGRAPH_END}{_NEXT_TEXT}".join(str(escape(line)) for line in lines(text))
    return Markup(markup.replace("\t", f"</w:t><w:tab/>{_NEXT_TEXT}"))  # noqa: S704 - escaped above
