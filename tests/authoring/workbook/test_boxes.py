"""A choice that its form prints with check boxes is shown so on the sheet, and typed bare."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read_workbook
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

PACK = "湖北-项目"


def test_the_chosen_option_is_ticked_by_the_number_format(
    tmp_path: Path, sample: SelfEvaluation
) -> None:
    profile = load_profile(PACK)
    own = Keyed({"nature": "新增性项目"})
    bare = replace(sample.settings.profile, name=None)
    unstamped = replace(sample, settings=replace(sample.settings, profile=bare))
    projects = (replace(sample.projects[0], own=own),)
    data = with_profile(replace(unstamped, projects=projects), profile)
    content = write_workbook(data, form_of(profile))
    path = tmp_path / "湖北.xlsx"
    path.write_bytes(content)

    reading = read_workbook(path)
    assert reading.data.projects[0].own["nature"] == "新增性项目"
    cell = reading.origins["projects[0].own.nature"].cell
    sheet = load_workbook(BytesIO(content))["项目01"]
    assert sheet[cell].value == "新增性项目"
    formats = {
        rule.formula[0]: rule.dxf.numFmt.formatCode
        for ranges in sheet.conditional_formatting
        if cell in ranges
        for rule in ranges.rules
        if rule.dxf.numFmt is not None
    }
    [shown] = [code for test, code in formats.items() if '"新增性项目"' in test]
    assert shown == 'General;General;General;"□持续性项目　☑新增性项目"'
    assert len(formats) == 2
