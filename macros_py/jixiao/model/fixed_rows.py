"""固定指标: the rows with which every table of the place begins."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from jixiao.model.amount import Amount
from jixiao.model.project import Indicator, Project
from jixiao.model.settings import FixedRow, Settings
from jixiao.model.structure import is_blank

_PROJECTS: Final = "project_tables"


def fixed_indicators(rows: Iterable[FixedRow]) -> tuple[Indicator, ...]:
    """``rows`` as a table begins with them."""
    return tuple(
        Indicator(row.group, row.level2, row.name, row.target, weight=Amount(row.points))
        for row in rows
    )


def spare_indicators(settings: Settings) -> tuple[Indicator, ...]:
    """The rows of a project sheet that nobody has begun; none where projects hand in no table."""
    return fixed_indicators(settings.fixed_rows) if settings.hands_in(_PROJECTS) else ()


def is_spare(project: Project, fixed: Collection[Indicator]) -> bool:
    """Whether nothing is typed in ``project`` but rows of ``fixed``: then it is none."""
    own = tuple(row for row in project.indicators if row not in fixed)
    return is_blank(replace(project, indicators=own))
