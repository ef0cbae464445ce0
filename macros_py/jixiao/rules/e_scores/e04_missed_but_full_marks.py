"""E04."""

from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import compared, indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "E04",
    title="未达标却得满分",
    level="error",
    basis=SELF_EVALUATION,
    requires=("E05",),
    checks="定量指标没有达到指标值（反向指标超出上限）的，得分小于分值。",
    why="没完成还给满分，是审核退回最多的原因之一。",
    example="指标值 ≥100场，完成 80场，分值 5，得分 5。",
    fix="按完成比例扣分并写原因，或把得分清空，由表格自动计算。",
)
def missed_but_full_marks(evaluation: Evaluation) -> Outcomes:
    """A missed target does not earn all its points."""
    for row in indicators(evaluation):
        if row.typed_score is None or row.weight is None:
            continue
        result = compared(row)
        if isinstance(result, Undecided):
            yield result
        elif result is not None and result.is_met is False and row.typed_score == row.weight:
            target, actual = row.row.target, row.row.actual
            right = row.computed_score
            advice = f"，测算应得 {plain(right)}" if right is not None else ""
            message = (
                f"{quoted(row.name)}完成{quoted(actual)}，未达到{quoted(target)}，"
                f"却得满分 {plain(row.weight)}{advice}。"
            )
            yield Found(f"{row.path}.score", message)
