"""B03."""

from decimal import Decimal
from typing import Final

from jixiao.model.settings import Thresholds
from jixiao.rules.asked import Asked
from jixiao.rules.basis import FRAMEWORK
from jixiao.rules.figures import first_unreadable
from jixiao.rules.finding import Level
from jixiao.rules.forms import fund_total
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.change import change
from jixiao.scoring.evaluation import Evaluation

_EXPLAINED_BY: Final = ("adjustment_document", "adjustment_reason")


@rule(
    "B03",
    title="预算调整幅度大而没有说明",
    level="warning",
    basis=FRAMEWORK,
    parameter="thresholds.adjustment_explain",
    checks="各项目的预算调整率＝（全年预算数－年初预算数）÷年初预算数，超过界线又没有写调整文号、事由；报送的材料都不印的不查。",
    why="年中大幅追加或调减，说明年初预算编得不准，必须有批准文件。",
    example="(265.58 − 115.00) ÷ 115.00 = 130.94%，全文没有说明。",
    fix="在“预算调整文号”“预算调整事由”里写明追加或调减的指标文号、金额和原因。",
)
def large_adjustment(evaluation: Evaluation) -> Outcomes:
    """全年预算数 against 年初预算数, unless a document or a reason stands below."""
    limits = evaluation.data.settings.thresholds
    if limits.adjustment_hint is None and limits.adjustment_explain is None:
        return
    asked = Asked(evaluation)
    for index, project in enumerate(evaluation.data.projects):
        if not any(asked.need(f"projects[{index}].notes.{each}") for each in _EXPLAINED_BY):
            continue
        path = f"projects[{index}]"
        initial, adjusted = (fund_total(evaluation, path, c) for c in ("initial", "adjusted"))
        if why := first_unreadable(initial, adjusted):
            yield Undecided(adjusted.path, why)
            continue
        ratio = change(adjusted.number, initial.number)
        if ratio is None or initial.number is None or adjusted.number is None:
            yield Undecided(adjusted.path, "年初预算数或全年预算数没有填，或年初预算为0")
            continue
        if project.notes.adjustment_document or project.notes.adjustment_reason:
            continue
        level, passed = _passed(limits, abs(ratio))
        if level is not None:
            first = money(initial.number)
            message = (
                f"预算调整率 ({money(adjusted.number)} − {first}) ÷ {first} = {rate(ratio)}，"
                f"{passed}，没有说明原因。"
            )
            yield Found(adjusted.path, message, level=level, covers=(initial.path,))


def _passed(limits: Thresholds, ratio: Decimal) -> tuple[Level | None, str]:
    """How grave it is that ``ratio`` passes a line, and which one; lines not drawn are not."""
    if limits.adjustment_explain is not None and ratio > limits.adjustment_explain:
        return "warning", f"超过{rate(limits.adjustment_explain)}须说明"
    if limits.adjustment_hint is not None and ratio > limits.adjustment_hint:
        return "info", f"超过{rate(limits.adjustment_hint)}"
    return None, ""
