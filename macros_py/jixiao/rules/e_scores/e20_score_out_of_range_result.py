"""E20."""

from jixiao.model.settings import ScoringRules
from jixiao.rules.basis import NOTICE
from jixiao.rules.forms import compared, indicators, is_out_of_range
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, rate
from jixiao.scoring.completion import completion
from jixiao.scoring.evaluation import Evaluation


@rule(
    "E20",
    title="完成率在规定区间外却有得分",
    level="error",
    basis=NOTICE,
    parameter="scoring.result_method",
    requires=("E09", "E05"),
    checks="规则包规定“区间外0分”的：完成率低于下限或高于上限的定量指标，得分为0；"
    "被动发生量和反向指标的节约不查。",
    why="有的地方规定，完成值离指标值太远的这一项不得分。",
    example="指标值 ≥100场，完成 140场，完成率140%，上限130%，得分 5。",
    fix="得分改为0并写明原因，或把得分清空，由表格自动计算。",
)
def score_out_of_range_result(evaluation: Evaluation) -> Outcomes:
    """A result outside the range of the 规则包 earns nothing."""
    rules = evaluation.data.settings.scoring
    for row in indicators(evaluation):
        if not row.typed_score:
            continue
        result = compared(row)
        if isinstance(result, Undecided):
            if rules.result_method == "区间外0分":
                yield result
        elif result is not None and is_out_of_range(row, result, evaluation):
            done = completion(result)
            reached = "—" if done is None else rate(done)
            message = (
                f"{quoted(row.name)}完成率{reached}，在{_edges(rules)}之外，"
                f"应得 0，填了 {plain(row.typed_score)}。"
            )
            yield Found(f"{row.path}.score", message)


def _edges(rules: ScoringRules) -> str:
    lowest, highest = (
        "" if edge is None else rate(edge)
        for edge in (rules.lowest_completion, rules.highest_completion)
    )
    return f"{lowest}到{highest}"
