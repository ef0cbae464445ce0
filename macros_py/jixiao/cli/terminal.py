"""What is printed: quiet, aligned, in colour only on a terminal."""

import sys
from collections.abc import Mapping, Sequence
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from jixiao.cli.wrapping import columns, wrapped
from jixiao.rules.finding import LEVEL_WORDS, Finding, Level

COLOURS: Final[Mapping[Level, str]] = {"error": "bold red", "warning": "yellow", "info": "cyan"}

_WIDEST_PLACE: Final = 24
_NARROWEST: Final = 20
# 程度 and 规则 with the blanks around all four columns.
_OTHER_COLUMNS: Final = 6 + 4 + 11


def console() -> Console:
    """Where results are printed: as wide as the terminal, 80 columns where there is none."""
    return Console(file=sys.stdout, highlight=False, emoji=False, markup=False)


def table(*columns: str) -> Table:
    """An empty table in the one style of all tables."""
    return Table(*columns, box=SIMPLE_HEAD, header_style="bold", pad_edge=False)


def findings_table(findings: Sequence[Finding], width: int) -> Table:
    """Findings in the order given, on ``width`` columns."""
    places = [_place(finding) for finding in findings]
    place_width = min(_WIDEST_PLACE, max((columns(place) for place in places), default=0))
    shown = table("程度", "位置", "问题与改法", "规则")
    words_width = max(_NARROWEST, width - place_width - _OTHER_COLUMNS)
    for finding, place in zip(findings, places, strict=True):
        shown.add_row(
            Text(LEVEL_WORDS[finding.level], COLOURS[finding.level]),
            "\n".join(wrapped(place, place_width)),
            _words(finding, words_width),
            finding.code,
        )
    return shown


def counted(counts: Mapping[Level, int]) -> str:
    """``必改3条，需说明5条，建议2条``, or that there is nothing."""
    given = [f"{LEVEL_WORDS[level]}{count}条" for level, count in counts.items() if count]
    return "，".join(given) or "没有发现问题"


def _place(finding: Finding) -> str:
    """The cell; without one, what staff call the value."""
    origin = finding.origin
    if origin is not None and origin.cell:
        return str(origin)
    return f"{origin or ''}{finding.field or ''}" or "整个文件"


def _words(finding: Finding, width: int) -> Text:
    words = Text("\n".join(wrapped(finding.message, width)))
    if finding.fix:
        words.append("\n" + "\n".join(wrapped(f"改法：{finding.fix}", width)), "dim")
    if finding.status or finding.note:
        answer = "：".join(part for part in (finding.status, finding.note) if part)
        words.append("\n" + "\n".join(wrapped(f"处理：{answer}", width)), "italic")
    return words
