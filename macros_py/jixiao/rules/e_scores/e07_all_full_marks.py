"""E07."""

from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain
from jixiao.scoring.evaluation import Evaluation


@rule(
    "E07",
    title="全部得满分",
    level="warning",
    basis=REVIEW,
    checks="一张自评表各项得分都等于分值、总分满分的，请逐项复核。",
    why="一项不扣的自评，抽查时优先看；没有佐证更难说明。",
    example="15项得分全部满分，佐证材料一项也没有填。",
    fix="对照台账逐项复核得分，在“佐证材料”里写明依据；确实全部达标的，在《校验结果》的“说明”里写清楚。",
)
def all_full_marks(evaluation: Evaluation) -> Outcomes:
    """All points without a single deduction."""
    for form in evaluation.forms:
        path = f"{form.path}.foot.total"
        rows = [row for row in form.indicators if row.weight is not None or row.score is not None]
        scores = [(row.score, row.weight) for row in rows]
        if execution := evaluation.data.settings.weights.execution:
            scores.append((form.execution_score, execution))
        reached = form.stated_total
        if reached is None or any(score is None for score, _ in scores):
            yield Undecided(path, f"{called(form)}还有得分没有填")
        elif reached == form.maximum and all(score == weight for score, weight in scores):
            bare = sum(not row.row.evidence for row in rows)
            total = plain(reached)
            backing = f"，其中{bare}项没有写佐证材料" if bare else ""
            message = f"{called(form)}{len(scores)}项得分全部满分，总分 {total}{backing}。"
            yield Found(path, message, value=total)
