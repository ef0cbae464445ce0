"""得分 of a quantitative indicator."""

from decimal import Decimal
from typing import Final

from jixiao.model.settings import ReverseFormula
from jixiao.numbers import half_up, quotient
from jixiao.scoring.comparison import Comparison

_ZERO: Final = Decimal(0)


def indicator_score(
    result: Comparison,
    weight: Decimal | None,
    reverse_formula: ReverseFormula | None = "比例法",
    places: int = 2,
) -> Decimal | None:
    """Points of ``result``, between 0 and ``weight``; ``None`` if a number of them is blank.

    With A 实际完成值, T 年度指标值, w 分值:

    ==========  ==============  ===========================================================
    direction   met             not met
    ==========  ==============  ===========================================================
    ≥ > blank   A ≥ T: w        w × A/T
    =           as ≥            as ≥; with T = 0: w for A ≤ 0, nothing for A > 0
    ≤ <         A ≤ T: w        比例法 w × T/A; 线性法 w × (1 − (A − T)/T), 0 from A = 2T on
    ==========  ==============  ===========================================================

    Missing a target of 0 or below earns nothing, since no proportion is defined. At A = T the
    formulas of > and < give full marks, so they are scored as ≥ and ≤. Results above the target
    are the matter of ``overshoot``. Source: 财预〔2020〕10号; 比例法 in the forms of 江西 and 湖北,
    线性法 and = in a provincial 一体化 system.

    Args:
        result: A, T and the comparison.
        weight: 分值 in points.
        reverse_formula: the formula of a missed ≤; ``None`` where the place has none: then a missed
            ≤ has no score.
        places: decimals of a score.
    """
    if result.actual is None or result.target is None or weight is None:
        return None
    if result.is_met:
        return half_up(weight, places)
    if result.is_reverse:
        if reverse_formula is None and result.target > 0:
            return None
        earned = _reverse(result.actual, result.target, weight, reverse_formula)
    else:
        earned = _proportional(result.actual, result.target, weight)
    return half_up(max(earned, _ZERO), places)


def _proportional(actual: Decimal, target: Decimal, weight: Decimal) -> Decimal:
    """The points of a missed ≥ or =; negative for a negative result."""
    return (quotient(weight * actual, target) or _ZERO) if target > 0 else _ZERO


def _reverse(
    actual: Decimal, target: Decimal, weight: Decimal, formula: ReverseFormula | None
) -> Decimal:
    """The points of a missed ≤; negative where 线性法 has used them up."""
    if target <= 0:
        return _ZERO
    if formula == "线性法":
        return quotient(weight * (2 * target - actual), target) or _ZERO
    return quotient(weight * target, actual) or _ZERO
