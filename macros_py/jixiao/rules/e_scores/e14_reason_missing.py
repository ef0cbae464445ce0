"""E14."""

from typing import Final

from jixiao.model.path import value_at
from jixiao.model.settings import YES
from jixiao.rules.asked import Asked
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import compared, indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, rate
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.deviation import deviation
from jixiao.scoring.evaluation import Evaluation, IndicatorScore
from jixiao.scoring.needs_reason import needs_reason

_PROJECT: Final = "projects["


@rule(
    "E14",
    title="扣了分或偏离大而没有写原因",
    level="error",
    basis=SELF_EVALUATION,
    parameter="overshoot.explain",
    requires=("E03", "F05"),
    checks="得分小于分值，或完成值偏离指标值超过说明线的，要写偏差原因分析及改进措施；"
    "表上没有这一栏、只在表下写原因的，看表下写了没有。",
    why="自评的用处就在于找出没有完成的原因并改进。",
    example="分值 5，得分 4，偏差原因空白。",
    fix="按“事实—原因—影响—措施—时限”写清楚。",
)
def reason_missing(evaluation: Evaluation) -> Outcomes:
    """A deduction or a large deviation has its reason beside it."""
    rules = evaluation.data.settings.overshoot
    asked = Asked(evaluation)
    told: set[str] = set()
    for row in indicators(evaluation):
        path = _place(row, asked)
        if row.row.reason or path in told or value_at(evaluation.data, path):
            continue
        if row.score is None or row.weight is None:
            yield Undecided(path, f"{quoted(row.name)}没有得分或分值")
            continue
        result = compared(row)
        ratio = deviation(result) if isinstance(result, Comparison) else None
        if row.row.demand_driven == YES:
            ratio = None
        cause = needs_reason(row.score, row.weight, ratio, rules)
        if cause == "扣分":
            lost = f"{plain(row.weight)} − {plain(row.score)} = {plain(row.weight - row.score)}"
            told.add(path)
            yield Found(path, f"{quoted(row.name)}扣了 {lost} 分，没有写原因。")
        elif cause is not None and ratio is not None and rules.explain is not None:
            message = (
                f"{quoted(row.name)}偏离指标值{rate(abs(ratio))}，"
                f"超过{rate(rules.explain)}，没有写原因。"
            )
            told.add(path)
            yield Found(path, message)


def _place(row: IndicatorScore, asked: Asked) -> str:
    """Where the form has the reason: beside the indicator, or once below the table."""
    beside = f"{row.path}.reason"
    form = row.path.partition(".indicators")[0]
    below = f"{form}.foot.problems"
    if form.startswith(_PROJECT) and asked.need(beside) is None and asked.need(below):
        return below
    return beside
