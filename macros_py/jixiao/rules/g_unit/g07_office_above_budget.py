"""G07."""

from jixiao.rules.basis import FRAMEWORK
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.evaluation import Evaluation

_ROW = "budget.basic.office"


@rule(
    "G07",
    title="公用经费超预算",
    level="warning",
    basis=FRAMEWORK,
    checks="公用经费控制率＝决算÷预算，不超过100%。",
    why="公用经费按定额安排，超了要看有没有挤占项目经费。",
    example="110.00 ÷ 99.98 = 110.02%。",
    fix="说明超支的项目，查是否挤占项目经费。",
)
def office_above_budget(evaluation: Evaluation) -> Outcomes:
    """公用经费 stays within its budget."""
    budget, actual = figures(evaluation, f"{_ROW}.budget", f"{_ROW}.actual")
    if why := first_unreadable(budget, actual):
        yield Undecided(actual.path, why)
        return
    ratio = control_rate(actual.number, budget.number)
    if ratio is None or actual.number is None or budget.number is None:
        yield Undecided(actual.path, "公用经费的预算或决算没有填")
    elif ratio > 1:
        sums = f"{money(actual.number)} ÷ {money(budget.number)} = {rate(ratio)}"
        yield Found(actual.path, f"公用经费控制率 {sums}，超过100%。", covers=(budget.path,))
