"""Results far above target: 指标值设定偏低."""

from decimal import Decimal
from typing import Final, Literal

from jixiao.model.settings import Overshoot
from jixiao.numbers import half_up

OvershootLevel = Literal["提示", "须说明", "严重"]

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)


def overshoot_level(deviation: Decimal | None, rules: Overshoot) -> OvershootLevel | None:
    """How far above target ``deviation`` (ratio) lies; ``None`` up to ``rules.hint`` itself."""
    if deviation is None:
        return None
    if deviation > rules.serious:
        return "严重"
    if deviation > rules.explain:
        return "须说明"
    return "提示" if deviation > rules.hint else None


def overshoot_score(
    score: Decimal | None,
    weight: Decimal,
    deviation: Decimal | None,
    rules: Overshoot,
    places: int = 2,
) -> Decimal | None:
    """``score`` after the deduction for a target set too low, between 0 and ``score``.

    From a ``deviation`` of ``rules.deduct_from`` on, that value included: 每项扣分 takes
    ``rules.points`` off; 按偏离度调减 leaves at most ``weight`` × (1 − ``slope`` × (deviation −
    ``deduct_from``)), and never asks for less than ``floor`` of it; 不扣分 leaves the score alone.

    For counts that depend on demand (案件数, 受理数) and for savings under a ≤ nothing is
    deducted: pass ``None`` as ``deviation``. Source: 财预〔2020〕10号 asks for a deduction in
    proportion to the deviation and gives no figure; the figures are those of the 规则包.
    """
    if score is None or deviation is None or deviation < rules.deduct_from:
        return score
    if rules.method == "每项扣分":
        return half_up(max(score - rules.points, _ZERO), places)
    if rules.method == "按偏离度调减":
        factor = max(rules.floor, _ONE - rules.slope * (deviation - rules.deduct_from))
        return half_up(min(score, weight * factor), places)
    return score
