"""B01."""

from decimal import Decimal
from typing import Final

from jixiao.rules.basis import BUDGET_LAW
from jixiao.rules.figures import Figure, figure, first_unreadable
from jixiao.rules.forms import FUND_PARTS, project_paths
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.evaluation import Evaluation

_ROWS: Final = ("total", "basic", "project")


@rule(
    "B01",
    title="执行数大于预算数",
    level="error",
    basis=BUDGET_LAW,
    checks="各项目资金的全年执行数不大于全年预算数，《预决算》的支出决算数不大于全年预算数。",
    why="没有列入预算的不得支出；执行率超过100%多半是追加指标没有加进全年预算数。",
    example="全年执行数 120.00 万元，全年预算数 115.00 万元，执行率104.35%。",
    fix="查追加、调剂的指标文有没有漏加进全年预算数，补上后重算执行率。",
)
def overspent(evaluation: Evaluation) -> Outcomes:
    """Spending stays within the adjusted budget; a total is named before its parts."""
    for project in project_paths(evaluation):
        rows = [f"{project}.funds.{row}" for row in ("total", *FUND_PARTS)]
        yield from _first(
            [_compare(evaluation, f"{row}.adjusted", f"{row}.executed") for row in rows]
        )
    rows = [f"budget.expenditure.{row}" for row in _ROWS]
    yield from _first([_compare(evaluation, f"{row}.adjusted", f"{row}.actual") for row in rows])


def _compare(evaluation: Evaluation, budget: str, spent: str) -> Found | Undecided | None:
    limit, used = figure(evaluation, budget), figure(evaluation, spent)
    if why := first_unreadable(limit, used):
        return Undecided(spent, why)
    if used.wan is None:
        return None
    if limit.wan is None:
        return Undecided(spent, f"“{limit.label}”没有填")
    return _over(used, limit) if used.wan > limit.wan else None


def _over(spent: Figure, budget: Figure) -> Found:
    over = control_rate(spent.wan, budget.wan)
    percent = f"，执行率{rate(over)}" if over is not None else ""
    message = f"{_amount(spent)}大于{_amount(budget)}{percent}。"
    return Found(spent.path, message, covers=(budget.path,))


def _amount(figure: Figure) -> str:
    return f"{figure.label} {money(figure.number or Decimal(0))} {figure.unit}"


def _first(results: list[Found | Undecided | None]) -> Outcomes:
    """The total's own result if there is something wrong with it, else those of its parts."""
    if isinstance(results[0], Found):
        yield results[0]
    else:
        yield from (result for result in results if result is not None)
