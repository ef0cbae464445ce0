"""Puts the parameters of a 规则包 into data that was not made from one."""

from dataclasses import fields, replace
from datetime import date
from typing import Any, Final

from jixiao.model.fixed_rows import fixed_indicators
from jixiao.model.keyed import Keyed
from jixiao.model.project import Indicator, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper, Settings
from jixiao.numbers.days import iso_of_text
from jixiao.profile.definition import Profile

_OVERALL: Final = "overall_table"
_PROJECTS: Final = "project_tables"


def reported_on(data: SelfEvaluation) -> date | None:
    """报送日期 of ``data``, by which dated parameters apply; ``None`` while there is none.

    Data from elsewhere may have it as staff write it: 2025-2-25.
    """
    iso = iso_of_text(data.cover.reported_on or "")
    return date.fromisoformat(iso) if iso else None


def with_profile(data: SelfEvaluation, profile: Profile) -> SelfEvaluation:
    """``data`` with parameters: its own if it has a stamp, else those of ``profile``.

    Parts of 设置 that unstamped data states itself, such as 报送材料, are kept.
    """
    if data.settings.profile.name:
        return data
    blank = Settings()
    stated: dict[str, Any] = {
        each.name: own
        for each in fields(Settings)
        if (own := getattr(data.settings, each.name)) != getattr(blank, each.name)
    }
    stated["papers"] = _papers(data.settings.papers, profile.settings.papers)
    return with_fixed_rows(replace(data, settings=replace(profile.settings, **stated)))


def with_fixed_rows(data: SelfEvaluation) -> SelfEvaluation:
    """``data`` with the 固定指标 of its 设置 at the head of each table that has no rows yet.

    整体自评表 has them where it is handed in; a project where there is one.
    """
    rows = fixed_indicators(data.settings.fixed_rows)
    if not rows:
        return data
    overall = data.overall
    if not overall.indicators and data.settings.hands_in(_OVERALL):
        overall = replace(overall, indicators=rows)
    projects = (
        each if each.indicators or not data.settings.hands_in(_PROJECTS) else _begun(each, rows)
        for each in data.projects
    )
    return replace(data, overall=overall, projects=tuple(projects))


def _begun(project: Project, rows: tuple[Indicator, ...]) -> Project:
    return replace(project, indicators=rows)


def _papers(stated: Keyed[Paper], known: Keyed[Paper]) -> Keyed[Paper]:
    """The papers of the 规则包, as the data states them; others it does not know stay behind."""
    return Keyed({key: _paper(stated.get(key), paper) for key, paper in known.items()})


def _paper(stated: Paper | None, known: Paper) -> Paper:
    if stated is None:
        return known
    return Paper(stated.submitted, stated.number or known.number, stated.title or known.title)
