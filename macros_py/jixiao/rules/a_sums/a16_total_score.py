"""A16."""

from decimal import Decimal
from typing import Final

from jixiao.rules.basis import FORM
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, sum_of
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.total_cap import capped_total

_LEAST: Final = Decimal("0.01")


@rule(
    "A16",
    title="总分不等于各行得分之和",
    level="error",
    basis=FORM,
    checks="填了的总分＝执行率得分＋各三级指标得分；按规定封顶的除外。",
    why="总分决定等级，加错会把等级定错。",
    example="10 + 50 + 28 + 10 = 98 ≠ 100，差 2 分。",
    fix="逐行核对得分，注意执行率得分要加进去；或把总分清空，由表格自动计算。",
)
def total_score(evaluation: Evaluation) -> Outcomes:
    """The typed total is the sum of the scores, to 0.01."""
    for form in evaluation.forms:
        path = f"{form.path}.foot.total"
        unscored = [row.name for row in form.indicators if row.score is None]
        if form.total is None or form.computed_total is None:
            yield Undecided(path, f"{called(form)}还没有得分")
            continue
        caps = evaluation.data.settings.caps
        allowed = {
            form.computed_total,
            capped_total(form.computed_total, form.execution_rate, caps),
        }
        if all(each is None or abs(form.total - each) > _LEAST for each in allowed):
            if unscored:
                yield Undecided(path, f"{called(form)}的“{unscored[0]}”等{len(unscored)}行没有得分")
            else:
                yield Found(path, f"{called(form)}的总分与各行得分之和不等：{_sum(form)}。")


def _sum(form: FormScore) -> str:
    scores = [form.execution_score, *(row.score for row in form.indicators)]
    given = [score for score in scores if score is not None]
    added, total = sum(given, Decimal(0)), form.total or Decimal(0)
    computed = form.computed_total or Decimal(0)
    terms = f"{sum_of(plain(score) for score in given)} = {plain(added)}"
    rescaled = f"，折算为 {plain(computed)}" if computed != added else ""
    return f"{terms}{rescaled} ≠ {plain(total)}，差 {plain(abs(total - computed))} 分"
