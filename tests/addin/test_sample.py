"""The sample unit's workbook with functions, as ``jixiao new OUT.xlsm`` makes it."""

import io
import itertools
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook

from jixiao.authoring.intellisense import SHEET_NAME
from jixiao.authoring.vba_wrappers import MODULE_NAME
from jixiao.authoring.workbook import write_workbook
from jixiao.authoring.workbook.function_help import NEEDS_ADDIN, TITLE
from jixiao.excel.values import to_excel
from jixiao.functions.examples import example_result
from jixiao.functions.registry import exported
from jixiao.model.self_evaluation import SelfEvaluation
from support.audit import audit
from support.packs import pack_form
from support.vba import read_by_olevba, read_by_pyopenvba


def test_it_is_a_package_that_office_opens(sample_workbook: Path) -> None:
    audit(sample_workbook)


def test_every_sheet_has_its_module_and_the_wrappers_are_there(sample_workbook: Path) -> None:
    with zipfile.ZipFile(sample_workbook) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    modules = read_by_pyopenvba(sample_workbook)
    ours = {MODULE_NAME, "JxSupport", "ThisWorkbook"}
    assert len(modules) == len(sheets) + len(ours)
    assert ours <= set(modules)
    assert read_by_olevba(sample_workbook) == modules


def test_its_cells_call_only_what_has_a_wrapper(sample_workbook: Path) -> None:
    with zipfile.ZipFile(sample_workbook) as package:
        text = "".join(
            package.read(name).decode() for name in package.namelist() if "worksheets/" in name
        )
    called = set(re.findall(r"\bJX_\w+(?=\()", text))
    assert {"JX_EXEC_RATE", "JX_SCORE", "JX_TOTAL_SCORE", "JX_GRADE", "JX_VERSION"} <= called
    assert called <= {each.excel_name for each in exported()}
    assert len(re.findall("IFERROR\\(JX_", text)) == len(re.findall(r"\bJX_\w+\(", text))


def test_the_help_of_the_functions_is_the_last_sheet_and_theirs_for_the_wizard_is_hidden(
    sample_workbook: Path,
) -> None:
    with zipfile.ZipFile(sample_workbook) as package:
        book = etree.fromstring(package.read("xl/workbook.xml"))
    states = {each.get("name"): each.get("state") for each in book.iterfind(".//{*}sheet")}
    assert states[SHEET_NAME] == "veryHidden"
    assert [name for name, state in states.items() if state is None][-1] == TITLE


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_the_help_has_each_function_with_its_call_and_what_it_gives(sample_workbook: Path) -> None:
    book = load_workbook(sample_workbook, data_only=True)
    rows = [[cell.value for cell in row] for row in book[TITLE].iter_rows()]
    for function in exported():
        start = next(n for n, row in enumerate(rows) if row[0] == function.excel_name)
        block = list(itertools.takewhile(lambda row: row[0] is not None, rows[start:]))
        shown = {row[0]: row[1] for row in block}
        assert {each.label for each in function.parameters} <= shown.keys()
        assert shown["公式"].startswith(f"={function.excel_name}(")
        if function.twin is None:
            assert shown["结果"] == NEEDS_ADDIN
        elif function.parameters:
            assert shown["结果"] == to_excel(example_result(function))


def test_a_plain_workbook_explains_no_functions(sample_data: SelfEvaluation) -> None:
    with zipfile.ZipFile(io.BytesIO(write_workbook(sample_data, pack_form()))) as package:
        text = package.read("xl/workbook.xml").decode()
    assert TITLE not in text
    assert SHEET_NAME not in text
