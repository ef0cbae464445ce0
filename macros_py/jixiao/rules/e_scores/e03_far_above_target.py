"""E03."""

from typing import Final

from jixiao.model.settings import YES
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.finding import Level
from jixiao.rules.forms import compared, indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, rate
from jixiao.scoring.deviation import deviation
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.overshoot import OvershootLevel, overshoot_level

_LEVELS: Final[dict[OvershootLevel, Level]] = {
    "提示": "info",
    "须说明": "warning",
    "严重": "warning",
}
_SAID: Final[dict[OvershootLevel, str]] = {
    "提示": "偏差原因空白",
    "须说明": "偏差原因空白，疑目标偏低",
    "严重": "偏差原因空白，目标明显偏低",
}


@rule(
    "E03",
    title="大幅超额完成而没有说明",
    level="warning",
    basis=SELF_EVALUATION,
    parameter="overshoot.explain",
    requires=("F05",),
    checks="定量指标完成值超过指标值的比例：过提示线给建议，过说明线须写偏差原因。被动发生量由F05查。",
    why="超得多多半是目标定低了，有的地方要按偏离度扣分。",
    example="(14 − 6) ÷ 6 = 133.33%，偏差原因空白。",
    fix="写明超额原因；确属目标偏低的，按规定调减得分，下年提高指标值。",
)
def far_above_target(evaluation: Evaluation) -> Outcomes:
    """A result far better than its target has a reason; savings under ≤ are no overshoot."""
    lines = evaluation.data.settings.overshoot
    if lines.hint is lines.explain is lines.serious is None:
        return
    for row in indicators(evaluation):
        result = compared(row)
        if isinstance(result, Undecided):
            yield result
        if result is None or isinstance(result, Undecided) or result.is_reverse:
            continue
        ratio = deviation(result)
        if ratio is None:
            yield Undecided(f"{row.path}.actual", f"“{row.name}”的指标值是 0，算不出偏差率")
            continue
        level = overshoot_level(ratio, lines)
        if level is None or row.row.reason or row.row.demand_driven == YES:
            continue
        actual, target = plain(result.actual), plain(result.target)
        message = (
            f"{quoted(row.name)}超目标 ({actual} − {target}) ÷ {target} = {rate(ratio)}，"
            f"{_SAID[level]}。"
        )
        yield Found(f"{row.path}.reason", message, level=_LEVELS[level])
