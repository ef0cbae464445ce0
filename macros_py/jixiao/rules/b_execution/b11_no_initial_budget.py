"""B11."""

from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import first_unreadable
from jixiao.rules.forms import fund_total
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money
from jixiao.scoring.evaluation import Evaluation


@rule(
    "B11",
    title="年初没有预算而年中安排",
    level="info",
    basis=REVIEW,
    checks="项目年初预算数为0、全年预算数大于0，又没有写预算调整文号、事由。",
    why="年中新增的项目要有指标文。",
    example="年初预算 0，全年预算 30.00 万元。",
    fix="在“预算调整文号”“预算调整事由”里写明追加指标文号和原因。",
)
def no_initial_budget(evaluation: Evaluation) -> Outcomes:
    """A budget that began at 0 names the document that gave it."""
    for index, project in enumerate(evaluation.data.projects):
        path = f"projects[{index}]"
        initial, adjusted = (fund_total(evaluation, path, c) for c in ("initial", "adjusted"))
        notes = project.notes
        if why := first_unreadable(initial, adjusted):
            yield Undecided(adjusted.path, why)
        elif initial.number is None or adjusted.number is None:
            yield Undecided(adjusted.path, "年初预算数或全年预算数没有填")
        elif (
            initial.number == 0 < adjusted.number
            and not notes.adjustment_document
            and not notes.adjustment_reason
        ):
            amount = f"{money(adjusted.number)} {adjusted.unit}"
            yield Found(adjusted.path, f"年初预算为 0，全年预算 {amount}，没有说明从哪里来。")
