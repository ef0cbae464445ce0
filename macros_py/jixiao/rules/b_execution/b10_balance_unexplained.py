"""B10."""

from jixiao.rules.asked import need_of
from jixiao.rules.basis import BUDGET_LAW
from jixiao.rules.figures import first_unreadable
from jixiao.rules.forms import fund_total
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money
from jixiao.scoring.evaluation import Evaluation


@rule(
    "B10",
    title="没花完的钱没有写去向",
    level="warning",
    basis=BUDGET_LAW,
    checks="各项目全年预算数大于全年执行数的，要选“结余去向”；报送的材料都不印的不查。",
    why="剩余资金是结转下年还是财政收回，必须有交代。",
    example="115.00 − 80.00 = 35.00 万元，没有写去向。",
    fix="在“结余去向”里选结转下年、财政收回或无。",
)
def balance_unexplained(evaluation: Evaluation) -> Outcomes:
    """What is left of a project's budget has somewhere to go."""
    for index, project in enumerate(evaluation.data.projects):
        path = f"projects[{index}]"
        if need_of(f"{path}.notes.balance_use", evaluation) is None:
            continue
        budget, spent = (fund_total(evaluation, path, c) for c in ("adjusted", "executed"))
        if why := first_unreadable(budget, spent):
            yield Undecided(f"{path}.notes.balance_use", why)
        elif budget.number is None or spent.number is None:
            yield Undecided(f"{path}.notes.balance_use", "全年预算数或全年执行数没有填")
        elif budget.number > spent.number and not project.notes.balance_use:
            left = money(budget.number - spent.number)
            sums = f"{money(budget.number)} − {money(spent.number)} = {left} {budget.unit}"
            yield Found(f"{path}.notes.balance_use", f"剩余 {sums}，没有写去向。")
