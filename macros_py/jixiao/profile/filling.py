"""Puts the parameters of a 规则包 into data that was not made from one."""

from dataclasses import fields, replace

from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Settings
from jixiao.profile.definition import Profile


def with_profile(data: SelfEvaluation, profile: Profile) -> SelfEvaluation:
    """``data`` with parameters: its own if it has a stamp, else those of ``profile``.

    Parts of 设置 that unstamped data states itself, such as 报送材料, are kept.
    """
    if data.settings.profile.name:
        return data
    blank = Settings()
    stated = {
        each.name: own
        for each in fields(Settings)
        if (own := getattr(data.settings, each.name)) != getattr(blank, each.name)
    }
    return replace(data, settings=replace(profile.settings, **stated))
