"""满分: what all weights of a form must add up to."""

from decimal import Decimal
from typing import Final

from jixiao.model.levels import is_satisfaction
from jixiao.model.settings import Settings

OF_GRADES: Final = Decimal(100)
"""The maximum that the lines of the grades are meant for."""


def full_marks(settings: Settings) -> Decimal | None:
    """The points of 预算执行率, of the groups, and those that groups share.

    ``None`` where neither a group nor all together have points: then the unit decides, and the
    weights typed are the maximum; a form without any weight has no scores.
    """
    weights = settings.weights
    given = weights.free + sum(
        (group.points or Decimal(0) for group in settings.groups), Decimal(0)
    )
    return weights.execution + given if given else None


def satisfaction_points(settings: Settings) -> Decimal:
    """The points fixed for satisfaction; 0 where it has none of its own."""
    fixed = (group.points for group in settings.groups if is_satisfaction(group.name))
    return sum((points for points in fixed if points is not None), Decimal(0))
