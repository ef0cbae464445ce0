"""What one rule finds in very many places: some told one by one, the rest by number and place."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from jixiao.rules.finding import Finding
from jixiao.rules.review import OPEN

MOST: Final = 100
"""Findings of one rule that are told one by one. What is behind more of them is one habit, which
staff mend everywhere once they have seen it; and nobody finds anything in a longer 校验结果."""

_PLACES: Final = 3


def abridged(findings: Iterable[Finding]) -> list[Finding]:
    """``findings`` without those of one rule beyond the first ``MOST``.

    The last one told says how many more there are, and where. Those that staff have answered stay
    and do not count, so that others come up as they work through the list.
    """
    told: list[Finding] = []
    last: dict[str, int] = {}
    counts: Counter[str] = Counter()
    left: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if _is_answered(finding):
            told.append(finding)
        elif counts[finding.code] < MOST:
            counts[finding.code] += 1
            last[finding.code] = len(told)
            told.append(finding)
        else:
            left[finding.code].append(finding)
    for code, rest in left.items():
        finding = told[last[code]]
        told[last[code]] = replace(finding, message=f"{finding.message}{_rest(rest)}")
    return told


def _is_answered(finding: Finding) -> bool:
    return bool(finding.note) or (finding.status or OPEN) != OPEN


def _rest(findings: list[Finding]) -> str:
    places = list(dict.fromkeys(_place(finding) for finding in findings[: 4 * _PLACES]))[:_PLACES]
    return f"同样的问题另有 {len(findings)} 处没有逐条列出，如{'、'.join(places)}。"


def _place(finding: Finding) -> str:
    return str(finding.origin) if finding.origin else finding.field or finding.path
