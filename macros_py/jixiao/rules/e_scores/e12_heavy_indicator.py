"""E12."""

from jixiao.rules.basis import INDICATORS
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "E12",
    title="一个指标占分过多",
    level="warning",
    basis=INDICATORS,
    parameter="thresholds.heavy_weight",
    checks="单个三级指标的分值不超过界线。",
    why="分压在一个指标上，完成好坏全凭一句话。",
    example="社会效益只有一个定性指标，占 30 分。",
    fix="拆成几个可以衡量的指标，给出基期和数据；已批复不能改的，在《校验结果》的“说明”里写明。",
)
def heavy_indicator(evaluation: Evaluation) -> Outcomes:
    """No single indicator weighs more than the 规则包 allows."""
    limit = evaluation.data.settings.thresholds.heavy_weight
    if limit is None:
        return
    for row in indicators(evaluation):
        path = f"{row.path}.weight"
        if row.weight is None:
            yield Undecided(path, f"{quoted(row.name)}没有填分值")
        elif row.weight > limit:
            kind = "定性" if row.target.kind == "定性" else ""
            message = (
                f"{kind}指标{quoted(row.name)}一项占 {plain(row.weight)} 分，"
                f"超过 {plain(limit)} 分。"
            )
            yield Found(path, message)
