"""E18."""

from collections.abc import Iterator
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain
from jixiao.scoring.evaluation import Evaluation, FormScore

_ENOUGH: Final = 3


@rule(
    "E18",
    title="与上年得分突变或逐项雷同",
    level="info",
    basis=REVIEW,
    parameter="thresholds.score_jump",
    checks="总分与上年相差不超过界线；各指标的指标值、完成值不与上年逐项完全相同。",
    why="突变要说明，雷同多半是照抄上年。",
    example="上年 78 分，今年 98 分，相差 20 分。",
    fix="核对今年的完成值是不是沿用了上年的数；确实如此的，在《校验结果》的“说明”里写明。",
)
def like_or_unlike_last_year(evaluation: Evaluation) -> Outcomes:
    """Neither a leap in the total nor the very figures of last year."""
    last, limit = evaluation.data.last_year, evaluation.data.settings.thresholds.score_jump
    whole = evaluation.overall or (
        evaluation.projects[0] if len(evaluation.projects) == 1 else None
    )
    total = whole.stated_total if whole is not None else None
    if limit is None:
        pass
    elif whole is not None and total is not None and last.total.number is not None:
        gap = abs(total - last.total.number)
        if gap > limit:
            message = (
                f"{called(whole)}上年 {plain(last.total.number)} 分，今年 {plain(total)} 分，"
                f"相差 {plain(gap)} 分。"
            )
            yield Found(f"{whole.path}.foot.total", message, value=plain(total))
    elif whole is not None:
        yield Undecided(f"{whole.path}.foot.total", "上年总分或今年总分没有，无法比较")
    for form in evaluation.forms:
        pairs = list(_pairs(evaluation, form))
        if len(pairs) >= _ENOUGH and all(now == before for now, before in pairs):
            message = f"{called(form)}{len(pairs)}个指标的指标值、完成值与上年完全相同。"
            yield Found(f"{form.indicators[0].path}.actual", message)


Values = tuple[str, str]


def _pairs(evaluation: Evaluation, form: FormScore) -> Iterator[tuple[Values, Values]]:
    """Target and result of this year and of last year, for indicators known from last year."""
    before = {
        row.name: (row.target, row.actual)
        for row in evaluation.data.last_year.indicators
        if row.name and row.project in (None, form.name)
    }
    for row in form.indicators:
        target, actual = before.get(row.name, (row.row.last_target, row.row.last_actual))
        if target and actual:
            now = tidy(row.row.target or ""), tidy(row.row.actual or "")
            yield now, (tidy(target), tidy(actual))
