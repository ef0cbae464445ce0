"""What the packs at hand ask of a blank workbook, and of one that is begun."""

import json
from dataclasses import replace

import pytest

from jixiao.authoring.packs import form_of
from jixiao.form.defaults import new_evaluation
from jixiao.model.data import load
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.loading import load_profile, profiles
from jixiao.rules.finding import Finding
from jixiao.rules.registry import examine
from support.papers import of_data
from support.rules import WorkbookPatch

PROJECT: WorkbookPatch = {
    "id": "P1",
    "head": {"name": "普法", "authority": "县司法局", "implementer": "县司法局"},
}


def data_of(pack: str, patch: WorkbookPatch) -> SelfEvaluation:
    data = load(json.dumps(patch, ensure_ascii=False))
    return replace(data, settings=load_profile(pack).settings)


def blanks(pack: str, data: SelfEvaluation) -> list[Finding]:
    found = examine(of_data(form_of(load_profile(pack)), data)).findings
    return [each for each in found if each.code == "H04"]


@pytest.mark.parametrize("pack", profiles())
def test_a_blank_workbook_gets_a_handful_of_lines(pack: str) -> None:
    as_made = new_evaluation(form_of(load_profile(pack)))
    data = replace(as_made, settings=load_profile(pack).settings)
    found = blanks(pack, data)
    ticked = data.settings.ticked
    assert 0 < len(found) <= len(ticked) + 2
    assert {f"settings.papers.{key}.submitted" for key in ticked} <= {each.path for each in found}


@pytest.mark.parametrize("pack", ["项目-通用", "四川-项目"])
def test_a_place_that_wants_one_table_asks_for_that_table(pack: str) -> None:
    cover = {"year": "2022", "unit_name": "衡山县司法局"}
    found = blanks(pack, data_of(pack, {"cover": cover, "projects": [PROJECT]}))
    assert found
    assert {each.path.partition("[")[0] for each in found} == {"projects"}
