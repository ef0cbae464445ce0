"""The 规则包 at hand, as forms: layouts and Word templates read, what they print listed."""

from functools import cache
from typing import Final

from jixiao.assets import asset
from jixiao.binding.packs import Packs
from jixiao.form.layout import Layout
from jixiao.form.loading import Form, base_form
from jixiao.papers.packing import form_of_profile
from jixiao.papers.reading import read_layout
from jixiao.profile.definition import Profile
from jixiao.profile.loading import load_profile, profiles
from jixiao.report.told import told_by_template

_DEFAULTS = {"project": "项目自评表.toml", "overall": "整体自评表.toml"}

_SUCCESSORS: Final = {"中央": "项目-通用"}
"""规则包 that go by another name now; parameters are compared with those of the same name only."""


def form_of(profile: Profile) -> Form:
    """The form of the workbooks of ``profile``.

    Raises:
        ProfileError: a layout is broken.
        TemplateError: a Word template is broken.
    """
    return form_of_profile(profile, base_form(), _defaults(), told_by_template)


@cache
def installed(name: str) -> Form | None:
    """The form of the installed 规则包 ``name``; ``None`` if there is none of that name.

    Raises:
        ProfileError, TemplateError: it is broken.
    """
    name = _SUCCESSORS.get(name, name)
    return form_of(load_profile(name)) if name in profiles() else None


INSTALLED: Final = Packs(profiles, installed)
"""What the reader of workbooks is told."""


@cache
def _defaults() -> dict[str, Layout]:
    folder = asset("workbook", "form") / "版式"
    return {sheet: read_layout(folder / file) for sheet, file in _DEFAULTS.items()}
