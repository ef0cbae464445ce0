"""B02."""

from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.forms import FUND_PARTS, fund_total
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money
from jixiao.scoring.evaluation import Evaluation


@rule(
    "B02",
    title="全年预算数逐行等于全年执行数",
    level="warning",
    basis=REVIEW,
    requires=("B11",),
    checks="项目资金各行的全年预算数与全年执行数完全相同，又与年初预算数不同，也没有填预算调整文号；年初预算为0的由B11查。",
    why="像是用执行数倒推预算数，执行率必然100%，这10分就不可信。",
    example="年初 115.00，全年预算 265.58，全年执行 265.58，各分项也逐行相同。",
    fix="全年预算数按批复的调整后预算填，并在“预算调整文号”里写上追加指标文。",
)
def budget_copied_from_spending(evaluation: Evaluation) -> Outcomes:
    """Adjusted budget and spending agree row by row, far from the initial budget, unexplained."""
    for index, project in enumerate(evaluation.data.projects):
        path = f"projects[{index}].funds"
        initial, budget, spent = (
            fund_total(evaluation, f"projects[{index}]", column)
            for column in ("initial", "adjusted", "executed")
        )
        rows = [
            figures(evaluation, f"{path}.{part}.adjusted", f"{path}.{part}.executed")
            for part in FUND_PARTS
        ]
        if why := first_unreadable(initial, budget, spent, *(each for row in rows for each in row)):
            yield Undecided(budget.path, why)
        elif budget.number is None or spent.number is None or initial.number is None:
            yield Undecided(budget.path, "年初预算数、全年预算数或全年执行数没有填")
        elif (
            0 != budget.number == spent.number != initial.number
            and all((a.number or 0) == (b.number or 0) for a, b in rows)
            and not project.notes.adjustment_document
        ):
            message = (
                f"各行全年预算数与全年执行数完全相同（总额都是 {money(budget.number)} "
                f"{budget.unit}），而年初预算是 {money(initial.number)} {initial.unit}，"
                "疑以执行数倒推预算数。"
            )
            yield Found(budget.path, message)
