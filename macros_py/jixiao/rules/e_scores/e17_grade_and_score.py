"""E17."""

from decimal import Decimal

from jixiao.model.settings import NO_GRADES
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.full_marks import OF_GRADES
from jixiao.scoring.grade import grade


@rule(
    "E17",
    title="等级与得分不符",
    level="error",
    basis=SELF_EVALUATION,
    parameter="grades.excellent",
    checks="填的等级与得分对应：通常优90分以上，良80分以上，中60分以上，60分以下差。",
    why="等级由得分决定，不能另填。",
    example="89.5 分对应“良”，写成“优”。",
    fix="改等级或核对得分，也可以把等级清空，由表格自动计算。",
)
def grade_and_score(evaluation: Evaluation) -> Outcomes:
    """Typed grades are those of their totals."""
    data = evaluation.data
    for form in evaluation.forms:
        gradable = form.stated_total if form.maximum in (None, OF_GRADES) else None
        path = f"{form.path}.foot.grade"
        yield from _compare(evaluation, path, form.typed_grade, gradable, called(form))
    if data.cover.score.number is not None:
        yield from _compare(
            evaluation, "cover.grade", data.cover.grade, data.cover.score.number, "首页"
        )


def _compare(
    evaluation: Evaluation, path: str, typed: str | None, total: Decimal | None, where: str
) -> Outcomes:
    if not typed or evaluation.data.settings.grades == NO_GRADES:
        return
    right = grade(total, evaluation.data.settings.grades)
    if total is None or right is None:
        yield Undecided(path, f"{where}填了等级{quoted(typed)}，还没有总分")
    elif typed != right:
        message = f"{where} {plain(total)} 分对应{quoted(right)}，写成{quoted(typed)}。"
        yield Found(path, message)
