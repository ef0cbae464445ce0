"""A choice that its form prints with check boxes is shown so on the sheet, and typed bare."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.cli.samples import sample
from jixiao.model.keyed import Keyed
from jixiao.model.settings import Settings
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import read_profile

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

LAYOUT = Path(__file__).with_name("手工版式.toml")


def test_the_chosen_option_is_ticked_by_the_number_format(copied: Callable[[str], Path]) -> None:
    folder = copied("项目-通用")
    shutil.copy(LAYOUT, folder / "项目自评表.toml")
    profile = read_profile(folder)
    data = replace(sample("衡山县司法局-2022"), settings=Settings())
    projects = (replace(data.projects[0], own=Keyed({"nature": "持续"})),)
    filled = with_profile(replace(data, projects=projects), profile)
    content = write_workbook(filled, form_of(profile))

    sheet = load_workbook(BytesIO(content))["项目01"]
    formats = {
        rule.formula[0]: rule.dxf.numFmt.formatCode
        for ranges in sheet.conditional_formatting
        for rule in ranges.rules
        if rule.dxf is not None and rule.dxf.numFmt is not None
    }
    assert set(formats.values()) == {
        'General;General;General;"☑新增　□持续"',
        'General;General;General;"□新增　☑持续"',
    }
    [cell] = [test.removeprefix("=").split("=")[0] for test in formats if '"持续"' in test]
    assert sheet[cell.replace("$", "")].value == "持续"
