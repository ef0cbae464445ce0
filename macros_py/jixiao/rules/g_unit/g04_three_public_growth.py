"""G04."""

from jixiao.rules.basis import FRAMEWORK
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.change import change
from jixiao.scoring.evaluation import Evaluation

_ROW = "budget.three_public.total"


@rule(
    "G04",
    title="“三公”经费比上年增长而没有说明",
    level="warning",
    basis=FRAMEWORK,
    parameter="three_public_basis",
    checks="“三公”经费变动率（按设置的口径取预算数或决算数）大于0的，要写增减原因。",
    why="“三公”经费原则上只减不增。",
    example="(3.30 − 3.00) ÷ 3.00 = 10%，没有写原因。",
    fix="在“‘三公’经费增减原因”里写明，如报废更新车辆、新增出国任务等。",
)
def three_public_growth(evaluation: Evaluation) -> Outcomes:
    """“三公” against last year, by budget or by final accounts as the 规则包 says."""
    basis = evaluation.data.settings.three_public_basis
    if basis is None:
        return
    columns = ("last_actual", "actual") if basis == "决算" else ("last_budget", "budget")
    before, now = figures(evaluation, *(f"{_ROW}.{column}" for column in columns))
    if why := first_unreadable(before, now):
        yield Undecided(now.path, why)
        return
    ratio = change(now.number, before.number)
    if ratio is None or now.number is None or before.number is None:
        yield Undecided(now.path, f"“三公”经费的上年{basis}没有填，或为0")
    elif ratio > 0 and not evaluation.data.budget.three_public.change_reason:
        first = money(before.number)
        sums = f"({money(now.number)} − {first}) ÷ {first} = {rate(ratio)}"
        yield Found(now.path, f"“三公”经费{basis}比上年增长 {sums}，没有写原因。")
