"""What becomes of the points of a part that does not apply."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from jixiao.model.settings import ScoringRules, Weights
from jixiao.numbers import half_up, quotient

FULL_MARKS: Final = Decimal(100)

_ZERO: Final = Decimal(0)


def applicable_weights(
    weights: Weights,
    rules: ScoringRules,
    *,
    has_satisfaction: bool = True,
    has_budget: bool = True,
) -> Weights:
    """``weights`` (points) of the parts that apply.

    Without 满意度 its points go to 效益 (并入效益), or leave (折算为100分). With a budget of 0
    those of 执行率 leave (折算为100分), or stay to be given in full (给满分; ``no_budget_score``).
    Where points left, ``rescaled_total`` brings the total back to 100. Source: 财预〔2021〕101号;
    the notes under the forms in use.
    """
    if not has_satisfaction:
        moved = weights.satisfaction if rules.absent_satisfaction == "并入效益" else _ZERO
        weights = replace(weights, benefit=weights.benefit + moved, satisfaction=_ZERO)
    if not has_budget and rules.zero_budget == "折算为100分":
        weights = replace(weights, execution=_ZERO)
    return weights


def no_budget_score(weights: Weights, rules: ScoringRules) -> Decimal | None:
    """The execution score (points) on a budget of 0: all of it under 给满分, else ``None``."""
    return weights.execution if rules.zero_budget == "给满分" else None


def full_marks(weights: Weights) -> Decimal:
    """The points that ``weights`` make together."""
    return (
        weights.execution + weights.cost + weights.output + weights.benefit + weights.satisfaction
    )


def rescaled_total(total: Decimal | None, applicable: Decimal, places: int = 2) -> Decimal | None:
    """``total`` of ``applicable`` points as one of 100; ``None`` where nothing applies."""
    if total is None:
        return None
    scaled = quotient(total * FULL_MARKS, applicable)
    return None if scaled is None else half_up(scaled, places)
