"""E02."""

from decimal import Decimal
from typing import Final

from jixiao.model.settings import ReverseFormula
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.e_scores.e01_missed_target_score import agrees
from jixiao.rules.forms import compared, indicators, is_out_of_range
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.evaluation import Evaluation, IndicatorScore
from jixiao.scoring.indicator_score import indicator_score

_FORMULAS: Final[tuple[ReverseFormula, ...]] = ("比例法", "线性法")


@rule(
    "E02",
    title="反向指标超出上限的得分不对",
    level="error",
    basis=SELF_EVALUATION,
    parameter="scoring.reverse_formula",
    requires=("E04", "E09", "E05", "E20"),
    checks="反向指标（≤）完成值超出上限的，得分按比例法 分值×指标值÷完成值，"
    "或线性法 分值×（1－超出比例）；两种都认可。",
    why="越少越好的指标超了要扣分，扣法按当地规定。",
    example="上限 20，完成 25，5 × 20 ÷ 25 = 4，填了 4.5。",
    fix="按 分值×指标值÷完成值 改得分并填原因，或把得分清空，由表格自动计算。",
)
def exceeded_limit_score(evaluation: Evaluation) -> Outcomes:
    """A result above a target of ≤ earns what one of the two formulas in use gives."""
    if evaluation.data.settings.scoring.reverse_formula is None:
        return
    for row in indicators(evaluation):
        if row.typed_score is None:
            continue
        result = compared(row)
        if isinstance(result, Undecided):
            yield result
        elif is_out_of_range(row, result, evaluation):
            continue
        elif result is not None and result.is_met is False and result.is_reverse:
            yield from _judge(row, result, evaluation)


def _judge(row: IndicatorScore, result: Comparison, evaluation: Evaluation) -> Outcomes:
    settings = evaluation.data.settings
    places = int(settings.display.score_places)
    rights = {each: indicator_score(result, row.weight, each, places) for each in _FORMULAS}
    given, path = row.typed_score or Decimal(0), f"{row.path}.score"
    if row.weight is None:
        yield Undecided(path, f"“{row.name}”没有填分值，无法核对得分")
    elif not any(right is not None and agrees(given, right) for right in rights.values()):
        actual, target, weight = plain(result.actual), plain(result.target), plain(row.weight)
        formula = settings.scoring.reverse_formula
        right = plain(None if formula is None else rights[formula])
        sums = f"{weight} × {target} ÷ {actual}"
        if formula == "线性法":
            sums = f"{weight} × (1 − ({actual} − {target}) ÷ {target})"
        message = (
            f"{quoted(row.name)}完成 {actual}，超出上限 {target}，按{formula}应得 "
            f"{sums} = {right}，填了 {plain(given)}。"
        )
        yield Found(path, message)
