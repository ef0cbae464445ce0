"""What is printed: quiet, aligned, in colour only on a terminal."""

import sys
from collections.abc import Mapping
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from jixiao.rules.finding import LEVEL_WORDS, Finding, Level

COLOURS: Final[Mapping[Level, str]] = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def console() -> Console:
    """Where results are printed: as wide as the terminal, 80 columns where there is none."""
    return Console(file=sys.stdout, highlight=False, emoji=False, markup=False)


def table(*columns: str) -> Table:
    """An empty table in the one style of all tables."""
    return Table(*columns, box=SIMPLE_HEAD, header_style="bold", pad_edge=False)


def findings_table(findings: tuple[Finding, ...]) -> Table:
    """Findings as they come, the place first looked for on the left."""
    shown = table()
    shown.add_column("程度", no_wrap=True)
    shown.add_column("位置", overflow="fold", max_width=20)
    shown.add_column("问题与改法", overflow="fold", ratio=1)
    shown.add_column("规则", no_wrap=True)
    for finding in findings:
        level = Text(LEVEL_WORDS[finding.level], COLOURS[finding.level])
        shown.add_row(level, _place(finding), _words(finding), finding.code)
    return shown


def counted(counts: Mapping[Level, int]) -> str:
    """``必改3条，需说明5条，建议2条``, or that there is nothing."""
    given = [f"{LEVEL_WORDS[level]}{count}条" for level, count in counts.items() if count]
    return "，".join(given) or "没有发现问题"


def _place(finding: Finding) -> str:
    lines = [str(finding.origin) if finding.origin else "", finding.field or ""]
    return "\n".join(line for line in lines if line) or "整个文件"


def _words(finding: Finding) -> Text:
    words = Text(finding.message)
    if finding.fix:
        words.append(f"\n改法：{finding.fix}", "dim")
    if finding.status or finding.note:
        answer = "：".join(part for part in (finding.status, finding.note) if part)
        words.append(f"\n处理：{answer}", "italic")
    return words
