"""E01."""

from decimal import Decimal
from typing import Final

from jixiao.numbers import half_up
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import compared, indicators, is_out_of_range
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_LEAST: Final = Decimal("0.01")


@rule(
    "E01",
    title="未达标的得分不是按比例算的",
    level="error",
    basis=SELF_EVALUATION,
    requires=("E04", "E09", "E05", "E20"),
    checks="定量正向指标未达到指标值的，填的得分＝分值×完成值÷指标值（满意度分档的按档）。",
    why="未达标按完成比例计分，不能估。",
    example="5 × 80 ÷ 100 = 4，填了 4.5。",
    fix="按 分值×完成值÷指标值 改得分并填原因，或把得分清空，由表格自动计算。",
)
def missed_target_score(evaluation: Evaluation) -> Outcomes:
    """A missed target of ≥ or = earns its proportion, to the decimals of the typed score."""
    for row in indicators(evaluation):
        if row.typed_score is None:
            continue
        result = compared(row)
        if isinstance(result, Undecided):
            yield result
        elif is_out_of_range(row, result, evaluation):
            continue
        elif result is not None and result.is_met is False and not result.is_reverse:
            right = row.computed_score
            if right is None:
                yield Undecided(f"{row.path}.score", f"“{row.name}”的得分算不出来，无法核对")
            elif not agrees(row.typed_score, right):
                yield Found(f"{row.path}.score", _message(row, result, right))


def agrees(typed: Decimal, right: Decimal) -> bool:
    """Whether ``typed`` is ``right``, to 0.01 or to the one decimal it was typed with."""
    one_decimal = typed.normalize().as_tuple().exponent == -1
    return abs(typed - right) <= _LEAST or (one_decimal and half_up(right, 1) == typed)


def _message(row: IndicatorScore, result: Comparison, right: Decimal) -> str:
    weight, actual, target = plain(row.weight), plain(result.actual), plain(result.target)
    return (
        f"{quoted(row.name)}完成 {actual}，未达到 {target}，应得 {weight} × {actual} ÷ {target}"
        f" = {plain(right)}，填了 {plain(row.typed_score)}。"
    )
