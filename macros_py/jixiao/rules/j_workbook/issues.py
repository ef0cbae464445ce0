"""What was noticed while the workbook was read."""

from collections.abc import Iterator

from jixiao.form.reading import IssueKind, ReadingIssue
from jixiao.rules.rule import Undecided
from jixiao.scoring.evaluation import Evaluation


def issues(evaluation: Evaluation, *kinds: IssueKind) -> Iterator[ReadingIssue | Undecided]:
    """The issues of ``kinds``; 无法判断 where the data did not come from a workbook."""
    if not evaluation.reading.origins:
        yield Undecided("cover.year", "数据不是从工作簿读来的，看不出格子原来的样子")
    yield from (issue for issue in evaluation.reading.issues if issue.kind in kinds)
