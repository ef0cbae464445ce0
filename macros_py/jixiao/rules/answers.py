"""What staff answered to earlier findings, kept through every new check."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jixiao.model.entries import clean
from jixiao.model.history import ReviewEntry
from jixiao.rules.finding import Finding


def with_answers(findings: Iterable[Finding], review: Sequence[ReviewEntry]) -> Iterator[Finding]:
    """``findings`` with 处理 and 说明 as they stand in ``review``, by rule, field and project."""
    findings = list(findings)
    for finding, index in zip(findings, entries_of(findings, review), strict=True):
        if index is None:
            yield finding
        else:
            yield replace(finding, status=review[index].status, note=review[index].note)


def entries_of(findings: Iterable[Finding], review: Sequence[ReviewEntry]) -> Iterator[int | None]:
    """For each finding the index of the entry that stood for it before; ``None`` if it is new.

    Where several findings share rule, field and project, the first one goes with the first entry.
    """
    waiting = defaultdict(list)
    for index, entry in enumerate(review):
        if entry.code:
            waiting[entry.code, entry.field, entry.project].append(index)
    for finding in findings:
        # As a cell gives it back: what is white space only is blank.
        key = (finding.code, clean(finding.subject), clean(finding.project or ""))
        found = waiting.get(key)
        yield found.pop(0) if found else None
