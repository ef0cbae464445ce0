"""E09."""

from decimal import Decimal

from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import called, indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.full_marks import full_marks


@rule(
    "E09",
    title="得分超出分值、总分超出满分或为负数",
    level="error",
    basis=SELF_EVALUATION,
    checks="填的得分（包括执行率得分）在0到分值之间，填的总分（包括首页的自评得分）在0到满分之间。",
    why="超额完成也不能超过分值，扣分最多扣到0；这样的总分首页和报告都不显示。",
    example="分值 5，得分 6。",
    fix="改为0到分值之间，或把得分清空，由表格自动计算。",
)
def score_out_of_range(evaluation: Evaluation) -> Outcomes:
    """Typed scores lie between 0 and their weight."""
    for row in indicators(evaluation):
        typed, path = row.typed_score, f"{row.path}.score"
        if typed is None:
            continue
        if row.weight is None:
            yield Undecided(path, f"{quoted(row.name)}有得分没有分值")
        elif not 0 <= typed <= row.weight:
            message = f"{quoted(row.name)}得分 {plain(typed)}，应在 0 到 {plain(row.weight)} 之间。"
            yield Found(path, message)
    weight = evaluation.data.settings.weights.execution
    for form in evaluation.forms:
        score = form.execution_score
        if score is not None and not 0 <= score <= weight:
            message = f"{called(form)}的执行率得分 {plain(score)}，应在 0 到 {plain(weight)} 之间。"
            yield Found(f"{form.path}.funds.execution_score", message)
        yield from _total(f"{form.path}.foot.total", form.typed_total, form.maximum, called(form))
    full = full_marks(evaluation.data.settings)
    yield from _total("cover.score", evaluation.data.cover.score.number, full, "首页")


def _total(path: str, typed: Decimal | None, most: Decimal | None, where: str) -> Outcomes:
    if typed is not None and most is not None and not 0 <= typed <= most:
        message = f"{where}的总分 {plain(typed)}，应在 0 到满分 {plain(most)} 之间。"
        yield Found(path, message)
