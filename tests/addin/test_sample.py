"""The sample unit's workbook with functions, as ``jixiao new OUT.xlsm`` makes it."""

import re
import zipfile
from pathlib import Path

import pytest

from jixiao.assets import asset
from jixiao.authoring.addin import build_workbook_xlsm
from jixiao.authoring.vba_wrappers import MODULE_NAME
from jixiao.form.loading import load_form
from jixiao.functions.registry import exported
from jixiao.model.data import load
from support.audit import audit
from support.vba import read_by_olevba, read_by_pyopenvba

SAMPLE = "衡山县司法局-2022"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = load(asset("workbook", "samples", f"{SAMPLE}.json"))
    path = tmp_path_factory.mktemp("sample") / f"{SAMPLE}.xlsm"
    path.write_bytes(build_workbook_xlsm(data, load_form()))
    return path


def test_it_is_a_package_that_office_opens(sample: Path) -> None:
    audit(sample)


def test_every_sheet_has_its_module_and_the_wrappers_are_there(sample: Path) -> None:
    with zipfile.ZipFile(sample) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    modules = read_by_pyopenvba(sample)
    ours = {MODULE_NAME, "JxSupport", "ThisWorkbook"}
    assert len(modules) == len(sheets) + len(ours)
    assert ours <= set(modules)
    assert read_by_olevba(sample) == modules


def test_its_cells_call_only_what_has_a_wrapper(sample: Path) -> None:
    with zipfile.ZipFile(sample) as package:
        text = "".join(
            package.read(name).decode() for name in package.namelist() if "worksheets/" in name
        )
    called = set(re.findall(r"\bJX_\w+(?=\()", text))
    assert {"JX_EXEC_RATE", "JX_SCORE", "JX_TOTAL_SCORE", "JX_GRADE", "JX_VERSION"} <= called
    assert called <= {each.excel_name for each in exported()}
    assert len(re.findall("IFERROR\\(JX_", text)) == len(re.findall(r"\bJX_\w+\(", text))
