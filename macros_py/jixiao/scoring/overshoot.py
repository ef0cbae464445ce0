"""Results far above target: 指标值设定偏低."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, Literal

from jixiao.model.settings import Overshoot
from jixiao.numbers import half_up

OvershootLevel = Literal["提示", "须说明", "严重"]

DEDUCTION_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "每项扣分": ("deduct_from", "points"),
    "按偏离度调减": ("deduct_from", "slope", "floor"),
}
"""The parameters without which a method gives no score."""

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)


def overshoot_level(deviation: Decimal | None, rules: Overshoot) -> OvershootLevel | None:
    """How far above target ``deviation`` (ratio) lies; ``None`` up to the lowest line itself.

    Lines that the place does not draw are passed by nothing.
    """
    if deviation is None:
        return None
    lines: tuple[tuple[Decimal | None, OvershootLevel], ...] = (
        (rules.serious, "严重"),
        (rules.explain, "须说明"),
        (rules.hint, "提示"),
    )
    return next((level for line, level in lines if line is not None and deviation > line), None)


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
    ``deduct_from``)), and never asks for less than ``floor`` of it; 不扣分, and no method, leave
    the score alone. ``None`` where the method lacks one of its figures.

    For counts that depend on demand (案件数, 受理数) and for savings under a ≤ nothing is
    deducted: pass ``None`` as ``deviation``. Source: 财预〔2020〕10号 asks for a deduction in
    proportion to the deviation and gives no figure; the figures are those of the 规则包.
    """
    needed = DEDUCTION_NEEDS.get(rules.method or "", ())
    if score is None or deviation is None or not needed:
        return score
    start, *figures = (getattr(rules, key) for key in needed)
    if start is None or None in figures:
        return None
    if deviation < start:
        return score
    if rules.method == "每项扣分":
        (points,) = figures
        return half_up(max(score - points, _ZERO), places)
    slope, floor = figures
    factor = max(floor, _ONE - slope * (deviation - start))
    return half_up(min(score, weight * factor), places)
