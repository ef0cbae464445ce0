"""How a value becomes text inside a Word paragraph, whatever characters staff typed into it."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from jinja2 import Undefined
from markupsafe import Markup, escape

from jixiao.report.refused import Refused

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


def written(value: object) -> str:
    """``value`` as a text; ``None`` is nothing, and a ``Decimal`` never prints an exponent.

    Raises:
        Refused: it is a list, a group of data, a table or the like: no text, and never meant so.
    """
    if value is None:
        return ""
    if isinstance(value, str | Undefined):
        return str(value)
    if isinstance(value, bool):
        raise Refused("这里取到的是“是”或“否”的判断，要写成 {% if … %}")
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        raise Refused("这里取到的是一组数据，要用点写明取哪一项")
    if isinstance(value, Iterable):
        raise Refused("这里取到的是一个清单，不能直接印出；清单要用 {% for … %} 逐条写")
    raise Refused("这里取到的不是文字或数，不能直接印出；表要写成 {{ …|表格 }}")


def printed(value: object) -> object:
    """What a placeholder prints: jinja2's ``finalize``.

    As :func:`written`; ready markup stays as it is, a tab becomes Word's tab and a line break the
    start of a paragraph.
    """
    if isinstance(value, Markup):
        return value
    text = written(value)
    if text.isprintable():  # the usual case: nothing to clean but &, < and quotes
        return text
    markup = f"</w:t>{PARAGRAPH_END}{_NEXT_TEXT}".join(str(escape(line)) for line in lines(text))
    return Markup(markup.replace("\t", f"</w:t><w:tab/>{_NEXT_TEXT}"))  # noqa: S704 - escaped above
