"""H11."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from jixiao.model.path import value_at
from jixiao.rules.basis import NOTICE
from jixiao.rules.places import label_of
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_REASON: Final = "notes.low_execution_reason"
_SUMMARIES: Final = ("foot.conclusion", "foot.problems", "foot.measures")
_OF_WHOLE: Final = "overall.foot.low_execution_reason"


@rule(
    "H11",
    title="文字超过字数上限",
    level="warning",
    basis=NOTICE,
    parameter="thresholds.reason_length",
    checks="规则包有字数上限的，偏差原因、执行率偏低原因不超过原因的上限，"
    "项目的自评结论、存在问题、改进措施不超过总结的上限；标点计入，空格和换行不计。",
    why="超过的字系统录不进，表上也印不下。",
    example="偏差原因有 126 字，上限 100 字，超出 26 字。",
    fix="压缩文字，只写事实、原因、措施、时限；详细的写到报告里。",
)
def too_long(evaluation: Evaluation) -> Outcomes:
    """Reasons and summaries keep within the lengths of the 规则包; 0 is no limit."""
    limits = evaluation.data.settings.thresholds
    for path in _reasons(evaluation):
        yield from _over(evaluation, path, limits.reason_length)
    for index in range(len(evaluation.data.projects)):
        for name in _SUMMARIES:
            yield from _over(evaluation, f"projects[{index}].{name}", limits.summary_length)


def length(text: str) -> int:
    """The characters of ``text`` as forms count them: without white space."""
    return sum(not letter.isspace() for letter in text)


def _reasons(evaluation: Evaluation) -> Iterator[str]:
    data = evaluation.data
    yield _OF_WHOLE
    yield from (f"overall.indicators[{n}].reason" for n in range(len(data.overall.indicators)))
    for index, project in enumerate(data.projects):
        yield f"projects[{index}].{_REASON}"
        for number in range(len(project.indicators)):
            yield f"projects[{index}].indicators[{number}].reason"


def _over(evaluation: Evaluation, path: str, most: Decimal | None) -> Outcomes:
    limit = int(most or 0)
    text = value_at(evaluation.data, path)
    count = length(text) if isinstance(text, str) else 0
    if 0 < limit < count:
        label = quoted(label_of(path, evaluation))
        yield Found(path, f"{label}有 {count} 字，上限 {limit} 字，超出 {count - limit} 字。")
