"""B06."""

from jixiao.model.amount import Amount
from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money
from jixiao.scoring.evaluation import Evaluation


@rule(
    "B06",
    title="上年结转只在年中出现",
    level="warning",
    basis=REVIEW,
    checks="项目资金“上年结转资金”全年预算数有数，年初预算数却空着；"
    "有项目用了结转，《预决算》的“上年结转结余”“本年收入合计”却都空着。",
    why="结转在年初就已知道；分不清“本年收入”和“收入总计”，收支就对不上。",
    example="上年结转资金：年初预算数空，全年预算数 85.85 万元。",
    fix="年初预算数按批复填，没有安排填0；《预决算》分列本年收入合计和上年结转结余。",
)
def carried_over(evaluation: Evaluation) -> Outcomes:
    """Money brought forward stands in the initial budget and in the income too."""
    used = []
    for index in range(len(evaluation.data.projects)):
        path = f"projects[{index}].funds.carried_over"
        initial, adjusted = figures(evaluation, f"{path}.initial", f"{path}.adjusted")
        if why := first_unreadable(initial, adjusted):
            yield Undecided(adjusted.path, why)
        elif adjusted.number:
            used.append(adjusted)
            if initial.amount.is_blank:
                amount = f"{money(adjusted.number)} {adjusted.unit}"
                message = f"上年结转资金的全年预算数是 {amount}，年初预算数却空着。"
                yield Found(initial.path, message, covers=(adjusted.path,))
    income = evaluation.data.budget.income
    if used and _is_blank(income.carried_over.actual, income.current_year.actual):
        message = (
            "项目用了上年结转资金，《预决算》的“上年结转结余”“本年收入合计”都没有填，"
            "收入总计含不含结转看不出来。"
        )
        yield Found("budget.income.carried_over.actual", message)


def _is_blank(*amounts: Amount) -> bool:
    return all(amount.is_blank for amount in amounts)
