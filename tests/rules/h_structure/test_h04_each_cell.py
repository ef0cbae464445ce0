"""Nothing that a paper must print goes missing in silence: the sample, one cell at a time."""

import pytest

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.model.data import load
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from jixiao.rules.registry import catalogue, examine
from jixiao.rules.rule import Found
from support.emptying import emptied, places_of
from support.papers import of_data

PACK = "湖南-县级"
SAMPLE = with_profile(
    load(asset("workbook", "samples", "衡山县司法局-2022.json")), load_profile(PACK)
)
FORM = form_of(load_profile(PACK))
REQUIRED = sorted(
    {
        told.path
        for key, of_paper in (FORM.needs.papers if FORM.needs else ())
        if key in ("", *SAMPLE.settings.ticked)
        for told in of_paper
        if told.required
    }
)


def said_of(path: str) -> set[str]:
    """The rules that say something about ``path`` with nothing there."""
    evaluation = of_data(FORM, emptied(SAMPLE, path))
    codes = {each.code for each in examine(evaluation).findings if each.path == path}
    for code in ("H04", "E16", "G05"):
        for each in catalogue()[code].check(evaluation=evaluation):
            if isinstance(each, Found) and path in (each.path, *each.covers):
                codes.add(code)
    return codes


def test_the_sample_has_much_to_lose() -> None:
    assert len(REQUIRED) > 50


@pytest.mark.parametrize("path", REQUIRED)
def test_what_a_paper_must_print_is_missed(path: str) -> None:
    for place in places_of(SAMPLE, path):
        assert said_of(place), place
