"""G08."""

from jixiao.rules.basis import Basis
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.execution_rate import execution_rate

_ROW = "budget.procurement.total"


@rule(
    "G08",
    title="政府采购没有预算数，或超预算",
    level="warning",
    basis=Basis("政府采购法", verified=False),
    checks="有实际采购的，填了采购预算，政府采购执行率＝实际采购÷采购预算，不超过100%。",
    why="没有预算不得采购；缺预算数，执行率算不出来。",
    example="实际采购 43.85 万元，采购预算空白。",
    fix="补填采购预算；超预算的说明调整手续。",
)
def procurement_budget(evaluation: Evaluation) -> Outcomes:
    """What was bought has a budget, and keeps within it."""
    budget, actual = figures(evaluation, f"{_ROW}.budget", f"{_ROW}.actual")
    if why := first_unreadable(budget, actual):
        yield Undecided(actual.path, why)
        return
    if actual.number is None:
        yield Undecided(actual.path, "实际采购没有填")
        return
    if actual.number > 0 and not budget.number:
        amount = f"{money(actual.number)} {actual.unit}"
        yield Found(budget.path, f"实际采购 {amount}，没有采购预算，算不出政府采购执行率。")
        return
    ratio = execution_rate(actual.number, budget.number)
    if ratio is not None and ratio > 1 and budget.number is not None:
        sums = f"{money(actual.number)} ÷ {money(budget.number)} = {rate(ratio)}"
        yield Found(actual.path, f"政府采购执行率 {sums}，超过100%。", covers=(budget.path,))
