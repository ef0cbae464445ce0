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
    """The typed total is the sum of the scores, to 0.01, also while weights do not add up."""
    for form in evaluation.forms:
        path, typed = f"{form.path}.foot.total", form.typed_total
        if form.unscored:
            first, count = form.unscored[0].name, len(form.unscored)
            yield Undecided(path, f"{called(form)}的“{first}”等{count}行没有得分")
        elif typed is None or not form.indicators:
            if form.total is None:
                yield Undecided(path, f"{called(form)}还没有得分")
        elif evaluation.data.settings.weights.execution and _is_waiting(form):
            yield Undecided(path, f"{called(form)}还没有执行率得分")
        else:
            yield from _compare(evaluation, form, typed)


def _is_waiting(form: FormScore) -> bool:
    """Whether 执行率得分 is still to come: with a budget of 0 there is none."""
    return form.execution_score is None and form.computed_total is None


def _compare(evaluation: Evaluation, form: FormScore, typed: Decimal) -> Outcomes:
    caps = evaluation.data.settings.caps
    computed = form.computed_total
    right = sum(_given(form), Decimal(0)) if computed is None else computed
    allowed = {right, capped_total(right, form.execution_rate, caps)}
    if all(each is None or abs(typed - each) > _LEAST for each in allowed):
        message = f"{called(form)}的总分与各行得分之和不等：{_sum(form, right, typed)}。"
        yield Found(f"{form.path}.foot.total", message)


def _given(form: FormScore) -> list[Decimal]:
    scores = [form.execution_score, *(row.score for row in form.indicators)]
    return [score for score in scores if score is not None]


def _sum(form: FormScore, right: Decimal, typed: Decimal) -> str:
    given = _given(form)
    added = sum(given, Decimal(0))
    terms = f"{sum_of(plain(score) for score in given)} = {plain(added)}"
    rescaled = f"，折算为 {plain(right)}" if right != added else ""
    return f"{terms}{rescaled} ≠ {plain(typed)}，差 {plain(abs(typed - right))} 分"
