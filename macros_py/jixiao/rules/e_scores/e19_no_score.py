"""E19."""

from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "E19",
    title="指标没有得分",
    level="error",
    basis=SELF_EVALUATION,
    checks="有分值的指标都有得分：填了得分，或者能由指标值和完成值测算出来。",
    why="有分值的指标没有评完，总分和等级就不能成立，首页和报告都不显示。",
    example="定性指标分值 30，没有选档次，也没有填得分。",
    fix="填上得分；定性指标也可以在“定性档次”选“达成”，按满分算。",
)
def no_score(evaluation: Evaluation) -> Outcomes:
    """Every indicator with a weight has a score, typed or computed."""
    for row in indicators(evaluation):
        path = f"{row.path}.score"
        if row.score is not None:
            continue
        if row.weight is None:
            yield Undecided(path, f"{quoted(row.name)}没有填分值")
        elif row.weight:
            message = f"{quoted(row.name)}没有得分（分值 {plain(row.weight)}），评完才有总分。"
            yield Found(path, message)
