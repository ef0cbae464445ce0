"""C12."""

import re
from collections.abc import Iterator
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import listed, quoted, rate
from jixiao.scoring.evaluation import Evaluation, FormScore

_NONE: Final = re.compile(
    r"(?:暂|目前)?(?:无|没有|未发现)(?:明显|突出|重大)?(?:存在)?的?(?:问题)?[。．.]?"
)


@rule(
    "C12",
    title="有扣分、低执行却说没有问题",
    level="warning",
    basis=SELF_EVALUATION,
    checks="“存在的问题”写“无”的，没有扣分的指标，预算执行率也不低于界线。",
    why="扣了分、钱没花完就是问题，写“无”等于没有分析原因。",
    example="执行率45.17%，存在问题写“暂无”。",
    fix="从扣分项、偏差大的指标和结余里写问题和原因。",
)
def no_problem(evaluation: Evaluation) -> Outcomes:
    """Who has no problem lost no points and spent the money."""
    for path, text, forms in _told(evaluation):
        if not _NONE.fullmatch(tidy(text)):
            continue
        for form in forms:
            if reasons := list(_reasons(form, evaluation)):
                yield Found(path, f"问题写{quoted(text)}，{called(form)}却{listed(reasons)}。")
                break


def _reasons(form: FormScore, evaluation: Evaluation) -> Iterator[str]:
    low = evaluation.data.settings.thresholds.low_execution
    spent = form.execution_rate
    if spent is not None and low is not None and spent < low:
        yield f"执行率只有 {rate(spent)}"
    lost = [row for row in form.indicators if _lost(row.score, row.weight)]
    if lost:
        yield f"有 {len(lost)} 项指标扣了分（{quoted(lost[0].name, marks='')}等）"


def _lost(score: object, weight: object) -> bool:
    return score is not None and weight is not None and score < weight  # type: ignore[operator]


def _told(evaluation: Evaluation) -> Iterator[tuple[str, str, tuple[FormScore, ...]]]:
    """Where the text stands, the text, and the forms it speaks of."""
    data = evaluation.data
    if len(data.problems.problems) == 1:
        only = data.problems.problems[0]
        yield "problems.problems[0].heading", only.heading or only.detail or "", evaluation.forms
    for form in evaluation.projects:
        text = data.projects[int(form.path[len("projects[") : -1])].foot.problems
        yield f"{form.path}.foot.problems", text or "", (form,)
