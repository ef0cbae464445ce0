"""G03."""

from jixiao.rules.basis import Basis
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.evaluation import Evaluation

_ROW = "budget.three_public.total"


@rule(
    "G03",
    title="“三公”经费决算超预算",
    level="error",
    basis=Basis("党政机关厉行节约反对浪费条例", verified=False),
    checks="“三公”经费控制率＝决算÷预算，不超过100%。",
    why="“三公”经费只减不增，超预算必须有审批。",
    example="3.20 ÷ 3.00 = 106.67%。",
    fix="查明超支的项目和审批手续；是录错的改正。",
)
def three_public_above_budget(evaluation: Evaluation) -> Outcomes:
    """“三公”决算 stays within its budget."""
    budget, actual = figures(evaluation, f"{_ROW}.budget", f"{_ROW}.actual")
    if why := first_unreadable(budget, actual):
        yield Undecided(actual.path, why)
    elif budget.number is None or actual.number is None:
        yield Undecided(actual.path, "“三公”经费的预算或决算没有填")
    elif actual.number > budget.number:
        ratio = control_rate(actual.number, budget.number)
        percent = f"，控制率{rate(ratio)}" if ratio is not None else ""
        message = (
            f"“三公”经费决算 {money(actual.number)} 超过预算 {money(budget.number)} "
            f"{budget.unit}{percent}。"
        )
        yield Found(actual.path, message, covers=(budget.path,))
