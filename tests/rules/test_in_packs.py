"""The rules over the packs at hand, whatever is typed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from jixiao.authoring.packs import installed
from jixiao.form.loading import Form
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.loading import load_profile, profiles
from jixiao.rules.registry import catalogue, examine
from strategies import self_evaluations
from support.papers import of_data


def form_of(pack: str) -> Form:
    form = installed(pack)
    assert form is not None
    return form


@pytest.mark.parametrize("pack", profiles())
@settings(max_examples=10, deadline=None)
@given(data=self_evaluations())
def test_never_fails_and_names_what_it_speaks_of(pack: str, data: SelfEvaluation) -> None:
    profile = load_profile(pack)
    filled = replace(data, settings=profile.settings)
    for finding in examine(of_data(form_of(pack), filled), profile=profile).findings:
        assert finding.message
        assert finding.field
        assert "\n" not in finding.field


@pytest.mark.parametrize("pack", ["项目-通用", "四川-项目"])
@settings(max_examples=25, deadline=None)
@given(data=self_evaluations())
def test_a_unit_that_hands_in_one_table_hears_of_nothing_else(
    pack: str, data: SelfEvaluation
) -> None:
    profile = load_profile(pack)
    filled = replace(data, settings=profile.settings)
    assert filled.settings.ticked == ("project_tables",)
    for finding in examine(of_data(form_of(pack), filled), profile=profile).findings:
        if not catalogue()[finding.code].always:
            assert finding.path.startswith(("projects", "cover", "settings")), finding.message
