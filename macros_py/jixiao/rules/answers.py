"""What staff answered to earlier findings, kept through every new check."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jixiao.model.history import ReviewEntry
from jixiao.rules.finding import Finding


def with_answers(findings: Iterable[Finding], review: Iterable[ReviewEntry]) -> Iterator[Finding]:
    """``findings`` with 处理 and 说明 as they stand in ``review``, by rule, field and project."""
    answers = {
        (entry.code, entry.field, entry.project): entry
        for entry in review
        if entry.status or entry.note
    }
    for finding in findings:
        answer = answers.get(finding.key)
        yield replace(finding, status=answer.status, note=answer.note) if answer else finding
