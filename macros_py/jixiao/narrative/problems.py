"""存在的问题 and 改进措施 as the paragraphs of a report."""

import re
from collections.abc import Mapping, Sequence

from jixiao.model.performance import Measure, Problem

_SUB_ITEM = "款"
_ENDINGS = "。！？；：…"
_ORDINAL = re.compile(
    r"^(?:[一二三四五六七八九十]+是|[（(]?[一二三四五六七八九十\d]+[）)]?[、.．])"
)


def problem_list(problems: Sequence[Problem]) -> list[str]:
    """Each problem in one paragraph: heading sentence, then what was written below it."""
    return [text for problem in problems if (text := _joined(problem.heading, problem.detail))]


def measure_list(measures: Sequence[Measure]) -> list[Mapping[str, object]]:
    """The measures as a tree of two levels: each 条 as ``文字``, the 款 below it as ``子项``.

    A 款 without a 条 above it counts as a 条.
    """
    tree: list[tuple[str, list[str]]] = []
    for measure in measures:
        text = _joined(measure.lead, measure.heading, measure.content)
        if not text:
            continue
        if measure.level == _SUB_ITEM and tree:
            tree[-1][1].append(text)
        else:
            tree.append((text, []))
    return [{"文字": text, "子项": items} for text, items in tree]


def _joined(*parts: str | None) -> str:
    """The parts as sentences one after the other; one without an end gets a full stop.

    A number typed in front (``1、``, ``一是``) is left out: the report numbers by itself.
    """
    given = [part.strip() for part in parts if part and part.strip()]
    if given:
        given[0] = _ORDINAL.sub("", given[0]) or given[0]
    return "".join(part if part[-1] in _ENDINGS else part + "。" for part in given)
