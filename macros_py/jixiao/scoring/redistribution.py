"""What becomes of the points of a part that does not apply."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from jixiao.model.levels import BENEFIT, is_satisfaction
from jixiao.model.settings import Group, ScoringRules, Weights
from jixiao.numbers import half_up, quotient

FULL_MARKS: Final = Decimal(100)

_ZERO: Final = Decimal(0)


def applicable_groups(
    groups: Iterable[Group], rules: ScoringRules, *, has_satisfaction: bool = True
) -> tuple[Group, ...]:
    """``groups`` with the points they have on a form; without 满意度 these are moved.

    Its points go to 效益 (并入效益), leave the form (折算为100分), or are spread over the others,
    whose points are then free (分到其余指标). Points that are free anyway need no moving. Where the
    place says nothing of it, what the others have is open: then there are none. Source:
    财预〔2021〕101号; the notes under the forms in use.
    """
    known = tuple(groups)
    moved = sum((each.points or _ZERO for each in known if is_satisfaction(each.name)), _ZERO)
    if has_satisfaction or not moved:
        return known
    rest = tuple(each for each in known if not is_satisfaction(each.name))
    if rules.absent_satisfaction is None:
        return ()
    if rules.absent_satisfaction == "并入效益":
        return tuple(_with(each, moved) for each in rest)
    if rules.absent_satisfaction == "分到其余指标":
        return tuple(replace(each, points=None) for each in rest)
    return rest


def _with(group: Group, moved: Decimal) -> Group:
    if group.points is None or BENEFIT not in (group.name or ""):
        return group
    return replace(group, points=group.points + moved)


def no_budget_score(weights: Weights, rules: ScoringRules) -> Decimal | None:
    """The execution score (points) on a budget of 0: all of it under 给满分, else ``None``.

    Under 折算为100分 the points leave, and ``form_total`` brings the total back.
    """
    return weights.execution if rules.zero_budget == "给满分" else None


def rescaled_total(
    total: Decimal | None, applicable: Decimal, places: int = 2, full: Decimal = FULL_MARKS
) -> Decimal | None:
    """``total`` of ``applicable`` points as one of ``full``; ``None`` where nothing applies."""
    if total is None:
        return None
    scaled = quotient(total * full, applicable)
    return None if scaled is None else half_up(scaled, places)
