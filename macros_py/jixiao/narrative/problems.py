"""Items of numbered lists, 存在的问题 and 改进措施 first, as the paragraphs of a report."""

import re
from collections.abc import Mapping, Sequence

from jixiao.model.performance import Measure, Problem

_SUB_ITEM = "款"
_ENDINGS = "。！？；：…"
_ORDINAL = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}是"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]"
    r"|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．](?!\d))\s*"
)


def problem_list(problems: Sequence[Problem]) -> list[str]:
    """Each problem in one paragraph: heading sentence, then what was written below it."""
    return [text for problem in problems if (text := item(problem.heading, problem.detail))]


def measure_list(measures: Sequence[Measure]) -> list[Mapping[str, object]]:
    """The measures as a tree of two levels: each 条 as ``文字``, the 款 below it as ``子项``.

    A 款 without a 条 above it counts as a 条.
    """
    tree: list[tuple[str, list[str]]] = []
    for measure in measures:
        text = item(measure.lead, measure.heading, measure.content)
        if not text:
            continue
        if measure.level == _SUB_ITEM and tree:
            tree[-1][1].append(text)
        else:
            tree.append((text, []))
    return [{"文字": text, "子项": items} for text, items in tree]


def item(*parts: str | None) -> str:
    """The parts as one item of a numbered list.

    A number typed in front (``1、``, ``一是``) is left out: the report numbers by itself.
    """
    return _ORDINAL.sub("", sentences(*parts))


def sentences(*parts: str | None) -> str:
    """The parts as sentences one after the other; one without an end gets a full stop."""
    given = [part.strip() for part in parts if part and part.strip()]
    return "".join(part if part[-1] in _ENDINGS else part + "。" for part in given)
