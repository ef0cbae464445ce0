"""C04."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.grade import grade

_SCORE: Final = re.compile(
    r"(?:自评|综合|最终)(?:得分|评分|总分)[^0-9，。；]{0,4}([0-9]+(?:\.[0-9]+)?)\s*分"
)
_GRADE: Final = re.compile(r"(?:等级|评价结果|自评结果)(?:为|是|：|:)?[“\"]?([优良中差])")


@rule(
    "C04",
    title="别处写的得分、等级与自评表不一致",
    level="error",
    basis=CONSISTENCY,
    checks="《首页》填的自评得分、等级，和结论文字里写的得分、等级，与自评表一致。",
    why="得分和等级是结论，写成两样等于没有结论。",
    example="首页自评得分 95，整体自评表总分 92。",
    fix="以自评表的总分为准，把另一处改成一样，或清空由表格自动带入。",
)
def score_on_cover(evaluation: Evaluation) -> Outcomes:
    """The score and grade of the cover, and those in words, are those of the form."""
    data = evaluation.data
    whole = _whole(evaluation)
    cover = data.cover
    if not cover.score.is_blank or cover.grade:
        if whole is None:
            yield Undecided("cover.score", "没有整体自评表，项目也不止一个，无法核对首页的得分")
        else:
            yield from _compare(whole, "cover.score", cover.score.number, "首页的自评得分")
            yield from _compare_grade(
                evaluation, whole, "cover.grade", cover.grade, "首页的自评等级"
            )
    for form, path, text in _texts(evaluation, whole):
        score, said = _SCORE.search(text), _GRADE.search(text)
        yield from _compare(form, path, Decimal(score[1]) if score else None, "文字里的得分")
        words = said[1] if said else None
        yield from _compare_grade(evaluation, form, path, words, "文字里的等级")


def _whole(evaluation: Evaluation) -> FormScore | None:
    """The form the conclusion is about: the whole, or the only project."""
    if evaluation.overall is not None:
        return evaluation.overall
    return evaluation.projects[0] if len(evaluation.projects) == 1 else None


def _texts(evaluation: Evaluation, whole: FormScore | None) -> Iterator[tuple[FormScore, str, str]]:
    conclusion = evaluation.data.performance.conclusion.overall
    if whole is not None and conclusion:
        yield whole, "performance.conclusion.overall", conclusion
    for form, project in zip(evaluation.projects, evaluation.data.projects, strict=True):
        if project.foot.conclusion:
            yield form, f"{form.path}.foot.conclusion", project.foot.conclusion


def _compare(form: FormScore, path: str, score: Decimal | None, what: str) -> Outcomes:
    if score is None:
        return
    total = form.stated_total
    if total is None:
        yield Undecided(path, f"{called(form)}还没有总分，无法核对{what}")
    elif score != total:
        yield Found(path, f"{what} {plain(score)} 与{called(form)}的总分 {plain(total)} 不一致。")


def _compare_grade(
    evaluation: Evaluation, form: FormScore, path: str, given: str | None, what: str
) -> Outcomes:
    if not given:
        return
    right = form.typed_grade or grade(form.stated_total, evaluation.data.settings.grades)
    if right is None:
        yield Undecided(path, f"{called(form)}还没有等级，无法核对{what}")
    elif given != right:
        message = f"{what}{quoted(given)}与{called(form)}的等级{quoted(right)}不一致。"
        yield Found(path, message)
