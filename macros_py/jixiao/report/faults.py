"""What jinja2 says about a wrong template, told to the person who edits it in Word."""

import difflib
import html
import re
import traceback
from collections.abc import Collection, Iterator, Mapping
from typing import Final, Never

from jinja2 import (
    StrictUndefined,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from jixiao.errors import TemplateError
from jixiao.quoting import quoted
from jixiao.report.refused import Refused

_PART_NAMES: Final = {
    "document": "正文",
    "header": "页眉",
    "footer": "页脚",
    "footnotes": "脚注",
    "endnotes": "尾注",
    "styles": "样式",
}
_PARAGRAPH_START: Final = re.compile(r"<w:p[ >]")
_TAG: Final = re.compile(r"<[^>]*>")
_PLACEHOLDER: Final = re.compile(r"\{[\{%].*?[\}%]\}", re.DOTALL)
_QUOTED: Final = 40

# jinja2's wording → ours; the first that matches is used.
_SYNTAX: Final = (
    (r"No filter named '(.*)'", "没有名为“{0}”的格式（竖线后面的词）"),
    (r"No test named '(.*)'", "没有名为“{0}”的判断（is 后面的词）"),
    (
        r"Unexpected end of template.*innermost block that needs to be closed is '(\w+)'",
        "“{0}”没有写结束标记“end{0}”",
    ),
    (r"unknown tag 'end(\w+)'", "结束标记“end{0}”多余，或与开头的标记不成对"),
    (r"unknown tag '(\w+)'", "不认识标记“{0}”，可能是拼写错误"),
    (r"unexpected '(.+)'", "多了或错用了符号“{0}”"),
    (r"unexpected char '(.+)'", "不能使用符号“{0}”（是否把半角符号打成了全角）"),
)


class Missing(StrictUndefined):
    """A placeholder without data: any use of it is an error that knows what was looked for."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:  # the sandbox refused
            return "模板中不允许这样取数"
        name, owner = self._undefined_name, self._undefined_obj
        if owner is missing:
            return f"没有名为“{quoted(str(name))}”的数据"
        return f"这一组数据里没有“{quoted(str(name))}”这一项{_similar(str(name), _names(owner))}"


def at_line(reason: str, source: str, part: str, template: str, line: int) -> TemplateError:
    """The error for what is wrong in the placeholder that begins ``line`` of ``source``."""
    return _fault(template, part, source, line, reason)


def unknown(name: str, known: Collection[str], *, inner: bool) -> str:
    """What is said of a ``name`` that is none of those ``known``, as a half-sentence.

    Args:
        name: as written.
        known: the names there are at that place.
        inner: whether it stands behind a point.
    """
    said = f"这一组数据里没有“{quoted(name)}”这一项" if inner else f"没有名为“{quoted(name)}”的数据"
    return said + _similar(name, known)


def refused(exc: Refused, source: str, part: str, template: str, line: int) -> Never:
    """Raise the ``TemplateError`` for what a template may not do; ``line`` is 0 for all of it."""
    raise _fault(template, part, source, line, str(exc)) from exc


def syntax_fault(exc: TemplateSyntaxError, source: str, part: str, template: str) -> Never:
    """Raise the ``TemplateError`` for a placeholder that is written wrongly."""
    reason = "写法不完整，或符号有误"
    for pattern, wording in _SYNTAX:
        found = re.search(pattern, exc.message or "")
        if found:
            reason = wording.format(*map(quoted, found.groups()))
            break
    # At the end of the template nothing of use stands nearby.
    line = 0 if "Unexpected end" in (exc.message or "") else exc.lineno
    raise _fault(template, part, source, line, reason) from exc


def render_fault(
    exc: Exception, source: str, part: str, template: str, context: Mapping[str, object]
) -> Never:
    """Raise the ``TemplateError`` for a placeholder that could not be filled from ``context``."""
    reason = "取到的内容不能按这里写的方式处理（数、文字、清单是否用混）"
    if isinstance(exc, UndefinedError):
        reason = exc.message or reason
        name = re.fullmatch("没有名为“(.*)”的数据", reason)
        reason += _similar(name[1], context) if name else ""
    elif isinstance(exc, SecurityError):
        reason = "模板中不允许这样取数"
    elif isinstance(exc, Refused):
        reason = str(exc)
    lines = [
        frame.lineno or 0
        for frame in traceback.extract_tb(exc.__traceback__)
        if frame.filename == "<template>"
    ]
    raise _fault(template, part, source, lines[-1] if lines else 0, reason) from exc


def structure_fault(part: str, template: str) -> TemplateError:
    """The error for conditions or loops that cut through paragraphs or rows."""
    return TemplateError(
        f"Word模板“{template}”的{part_name(part)}：填入数据后段落或表格的结构被打断。"
        "条件、循环的开头和结尾要在同一段里；"
        "跨段的各占一段，写成 {%p … %}；跨表格行的各占一行，写成 {%tr … %}。"
    )


def _fault(template: str, part: str, source: str, line: int, reason: str) -> TemplateError:
    placeholder, nearby = _place(source, line)
    where = f"“{nearby}”一段的" if nearby else ""
    what = f"占位符“{placeholder}”：" if placeholder else ""
    return TemplateError(
        f"Word模板“{template}”的{part_name(part)}，{where}{what}{reason}。"
        "请在 Word 中改正模板这一处后再生成。"
    )


def _place(source: str, line: int) -> tuple[str, str]:
    """The placeholder that starts ``line`` of ``source``, and the text of its paragraph."""
    if line < 2:  # noqa: PLR2004 - the first line lies before the first placeholder
        return "", ""
    ends = [found.start() for found in re.finditer("\n", source)]
    start = max(source.rfind("{{", 0, ends[line - 2]), source.rfind("{%", 0, ends[line - 2]))
    found = _PLACEHOLDER.match(source, start)
    raw = found[0] if found else source[start : start + _QUOTED]
    starts = [m.start() for m in _PARAGRAPH_START.finditer(source, 0, start)]
    end = source.find("</w:p>", start)
    inside = bool(starts) and "</w:p>" not in source[starts[-1] : start]
    paragraph = source[starts[-1] : end] if inside else ""
    text = _text(_PLACEHOLDER.sub("…", paragraph))
    return _text(raw), text if text.strip("…") else ""


def _text(xml: str) -> str:
    """The words in ``xml``, shortened for a message."""
    text = " ".join(html.unescape(_TAG.sub("", xml)).split())
    return text if len(text) <= _QUOTED else text[:_QUOTED] + "…"


def part_name(part: str) -> str:
    """What staff call a part of a document, such as 正文 or 页眉."""
    stem = re.match("[a-z]*", part.rpartition("/")[2])
    return _PART_NAMES.get(stem[0] if stem else "", "正文")


def _names(owner: object) -> Iterator[str]:
    if isinstance(owner, Mapping):
        yield from map(str, owner)
    else:
        yield from (name for name in dir(owner) if not name.startswith("_"))


def _similar(name: str, known: Collection[str] | Iterator[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=3, cutoff=0.4)
    return f"，相近的有：{'、'.join(close)}" if close else ""
