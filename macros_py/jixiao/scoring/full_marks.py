"""满分: what all weights of a form must add up to."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from jixiao.model.levels import is_satisfaction
from jixiao.model.project import Project
from jixiao.model.settings import Group, Settings, Weights

OF_GRADES: Final = Decimal(100)
"""The maximum that the lines of the grades are meant for."""


def kinds_of(groups: Iterable[Group]) -> tuple[str, ...]:
    """The kinds of projects that groups have points for, in order."""
    return tuple(dict.fromkeys(group.kind for group in groups if group.kind))


def groups_for(groups: Iterable[Group], kind: str | None) -> tuple[Group, ...]:
    """The groups that hold for projects of ``kind``: those of all projects, and its own."""
    return tuple(group for group in groups if group.kind is None or group.kind == kind)


def kind_of(project: Project, weights: Weights) -> str | None:
    """What ``project`` says in the field on which points depend; ``None`` where none does."""
    if weights.by is None:
        return None
    return project.head.category if weights.by == "项目类别" else project.head.kind


def full_of(weights: Weights, groups: Iterable[Group]) -> Decimal | None:
    """The points of 预算执行率, of ``groups``, and those that groups share.

    ``None`` where neither a group nor all together have points: then the unit decides, and the
    weights typed are the maximum; a form without any weight has no scores.
    """
    given = weights.free + sum((group.points or Decimal(0) for group in groups), Decimal(0))
    return weights.execution + given if given else None


def full_marks(settings: Settings) -> Decimal | None:
    """满分, as :func:`full_of`; the same for every kind of project, as a 规则包 must have it."""
    kind = next(iter(kinds_of(settings.groups)), None)
    return full_of(settings.weights, groups_for(settings.groups, kind))


def satisfaction_points(groups: Iterable[Group]) -> Decimal:
    """The points fixed for satisfaction among ``groups``; 0 where it has none of its own."""
    fixed = (group.points for group in groups if is_satisfaction(group.name))
    return sum((points for points in fixed if points is not None), Decimal(0))
