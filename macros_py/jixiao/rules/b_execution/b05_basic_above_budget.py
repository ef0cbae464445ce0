"""B05."""

from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.change import change
from jixiao.scoring.evaluation import Evaluation

_ROW = "budget.expenditure.basic"


@rule(
    "B05",
    title="基本支出超年初预算而没有说明",
    level="warning",
    basis=REVIEW,
    parameter="thresholds.basic_growth",
    checks="基本支出决算比年初预算增加的比例超过界线，而“差异说明表”没有写基本支出的事由。",
    why="基本支出有定员定额，超出多少都应有调资、社保、人员变动等依据。",
    example="(827.32 − 748.20) ÷ 748.20 = 10.57%，没有说明。",
    fix="在“差异说明表”里选“基本支出”，写明调资、社保公积金、人员增减等的金额和文号。",
)
def basic_above_budget(evaluation: Evaluation) -> Outcomes:
    """Growth of 基本支出 over its initial budget, unless 差异说明表 gives a reason for it."""
    limit = evaluation.data.settings.thresholds.basic_growth
    if limit is None:
        return
    initial, actual = figures(evaluation, f"{_ROW}.initial", f"{_ROW}.actual")
    if why := first_unreadable(initial, actual):
        yield Undecided(actual.path, why)
        return
    ratio = change(actual.wan, initial.wan)
    if ratio is None or actual.wan is None or initial.wan is None:
        yield Undecided(actual.path, "基本支出的年初预算或决算没有填")
        return
    explained = any(
        item.applies_to == "基本支出" and (item.reason or item.document)
        for item in evaluation.data.budget.variances
    )
    if ratio > limit and not explained:
        first, last = money(initial.wan), money(actual.wan)
        more = money(actual.wan - initial.wan)
        message = (
            f"基本支出决算比年初预算增加 {last} − {first} = {more} 万元，"
            f"{more} ÷ {first} = {rate(ratio)}，超过{rate(limit)}，没有说明。"
        )
        yield Found(actual.path, message, covers=(initial.path,))
