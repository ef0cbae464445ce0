"""校验结果: the findings as rows of the sheet, with what staff wrote there before."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from jixiao.model.entries import without_controls
from jixiao.model.history import ReviewEntry
from jixiao.model.origin import Origin
from jixiao.rules.answers import entries_of
from jixiao.rules.finding import LEVEL_WORDS, Finding

OPEN: Final = "待处理"
GONE: Final = "本次校验没有再发现。"
_WHOLE_FILE: Final = "整个文件"


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One row of 校验结果.

    Attributes:
        entry: what stands in it.
        place: where its 位置 leads; ``None`` if it leads nowhere, or stays as it is.
        source: index of the old row that it continues; ``None`` if it is new.
    """

    entry: ReviewEntry
    place: Origin | None = None
    source: int | None = None


def review_rows(
    findings: Sequence[Finding],
    review: Sequence[ReviewEntry],
    today: date,
    remarked: Collection[int] = (),
) -> tuple[ReviewRow, ...]:
    """The rows of 校验结果 after a check, in the order of ``findings``.

    处理, 说明 and 首次发现 of a finding that was there before stay. An old finding that is gone
    leaves its row, unless staff wrote a 说明: their words are kept at the end, without 程度, so
    that nothing is marked or counted, and are there again if the finding comes back. Rows that
    staff added themselves, which name no rule, stay as they are.

    Args:
        findings: of the check.
        review: the rows there were.
        today: 首次发现 of what is new.
        remarked: indices of old rows in which staff wrote more, in columns of their own.
    """
    rows = [
        _row(finding, None if index is None else review[index], index, today)
        for finding, index in zip(findings, entries_of(findings, review), strict=True)
    ]
    used = {row.source for row in rows}
    left = [index for index in range(len(review)) if index not in used]
    return (*rows, *_kept(review, left, remarked))


def position_of(finding: Finding) -> str:
    """The text of 位置: ``预决算!E12``, by which the conditional formats mark that cell.

    They know the sheets by the titles the form gives them, project sheets by their 项目标识.
    """
    origin = finding.origin
    if origin is None or origin.sheet is None:
        return _WHOLE_FILE
    known = finding.form_sheet if finding.project is None else None
    title = without_controls(known or origin.sheet)
    return title if origin.cell is None else f"{title}!{origin.cell}"


def _row(finding: Finding, old: ReviewEntry | None, index: int | None, today: date) -> ReviewRow:
    entry = ReviewEntry(
        level=LEVEL_WORDS[finding.level],
        position=position_of(finding),
        item=finding.field,
        value=finding.value,
        message=without_controls(finding.message),
        fix=finding.fix,
        basis=finding.basis,
        status=(old.status if old else None) or OPEN,
        note=old.note if old else None,
        first_seen=(old.first_seen if old else None) or today.isoformat(),
        code=finding.code,
        field=finding.subject,
        project=finding.project,
    )
    return ReviewRow(entry, _place(finding.origin), index)


def _place(origin: Origin | None) -> Origin | None:
    """``origin``, if a formula can lead there: no part of a file holds a control character."""
    title = origin.sheet if origin else None
    return origin if title is None or without_controls(title) == title else None


def _kept(
    review: Sequence[ReviewEntry], left: Sequence[int], remarked: Collection[int]
) -> Iterator[ReviewRow]:
    for index in left:
        entry = review[index]
        if entry.code and (entry.note or index in remarked):
            words = (entry.message or "").removeprefix(GONE)
            entry = replace(entry, level=None, message=f"{GONE}{words}")
        elif entry.code:
            continue
        yield ReviewRow(entry, None, index)
