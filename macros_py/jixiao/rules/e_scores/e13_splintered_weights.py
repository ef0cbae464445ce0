"""E13."""

from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "E13",
    title="指标过多过碎",
    level="info",
    basis=REVIEW,
    parameter="thresholds.most_indicators",
    checks="一张自评表的三级指标个数不超过上限，单个分值不低于下限。",
    why="指标过碎，主要任务完成得怎样反而看不出来。",
    example="三级指标 32 个，最小分值 0.5。",
    fix="合并同类指标，抓住主要任务。",
)
def splintered_weights(evaluation: Evaluation) -> Outcomes:
    """Not too many indicators, none too light."""
    limits = evaluation.data.settings.thresholds
    least, most = limits.light_weight, limits.most_indicators
    for form in evaluation.forms if (least, most) != (None, None) else ():
        count = len(form.indicators)
        path = f"{form.path}.foot.weights"
        weights = [(row.weight, row) for row in form.indicators if row.weight is not None]
        if not weights:
            yield Undecided(path, f"{called(form)}没有填指标和分值")
        elif most is not None and count > most:
            message = f"{called(form)}有三级指标 {count} 个，超过 {plain(most)} 个。"
            yield Found(path, message, value=str(count))
        elif least is not None:
            weight, row = min(weights, key=lambda pair: pair[0])
            if weight < least:
                message = (
                    f"{called(form)}的{quoted(row.name)}分值只有 {plain(weight)}，"
                    f"低于 {plain(least)} 分。"
                )
                yield Found(f"{row.path}.weight", message)
