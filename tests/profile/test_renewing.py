"""A year begun under the parameters of today."""

from dataclasses import replace
from decimal import Decimal

from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Grades, Paper
from jixiao.profile.loading import load_profile
from jixiao.profile.renewing import renewed

PROFILE = load_profile()
LAST = SelfEvaluation(settings=PROFILE.settings)


def test_what_did_not_change_is_not_told() -> None:
    data, changes = renewed(LAST, PROFILE)
    assert data.settings == PROFILE.settings
    assert changes == ()


def test_a_line_of_last_year_gives_way_and_is_told() -> None:
    old = replace(LAST.settings, grades=Grades(Decimal(85), Decimal(75), Decimal(60)))
    data, changes = renewed(replace(LAST, settings=old), PROFILE)
    assert data.settings.grades == PROFILE.settings.grades
    told = {change.path: (change.old, change.new) for change in changes}
    assert told["settings.grades.excellent"] == ("85", "90")
    assert changes[0].told(lambda _: "优").startswith("优：85 → ")


def test_papers_stay_ticked_as_they_were_and_others_are_those_of_the_pack() -> None:
    old = replace(LAST.settings, papers=Keyed({"report": Paper("否", "附件7"), "map": Paper("是")}))
    data, _ = renewed(replace(LAST, settings=old), PROFILE)
    assert list(data.settings.papers) == list(PROFILE.settings.papers)
    assert data.settings.papers["report"].submitted == "否"
    assert data.settings.papers["report"].title == PROFILE.settings.papers["report"].title


def test_another_pack_brings_all_its_own() -> None:
    other = replace(PROFILE, name="别的", settings=replace(PROFILE.settings, rule_switches=()))
    old = replace(LAST.settings, filename_pattern="{年度}")
    data, _ = renewed(replace(LAST, settings=old), other)
    assert data.settings.filename_pattern == PROFILE.settings.filename_pattern
