"""Puts the parameters of a 规则包 into data that was not made from one."""

from dataclasses import fields, replace
from typing import Any

from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper, Settings
from jixiao.profile.definition import Profile


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
    return replace(data, settings=replace(profile.settings, **stated))


def _papers(stated: Keyed[Paper], known: Keyed[Paper]) -> Keyed[Paper]:
    """The papers of the 规则包, as the data states them; others it does not know stay behind."""
    return Keyed({key: _paper(stated.get(key), paper) for key, paper in known.items()})


def _paper(stated: Paper | None, known: Paper) -> Paper:
    if stated is None:
        return known
    return Paper(stated.submitted, stated.number or known.number, stated.title or known.title)
