"""The audit must see whatever makes Excel offer a repair."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from support.audit import audit


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "工作簿.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("单位情况")
        book.add_worksheet("预决算")
        sheet.write("A1", 20, book.add_format({"bold": True}))
        sheet.write_formula("B1", "=ROUND(预算数/3,2)")
        sheet.merge_range("A3:B4", "合并")
        sheet.merge_range("D3:E4", "合并")
        sheet.data_validation("A2", {"validate": "list", "source": ["是"], "input_title": "短"})
        book.define_name("预算数", "=单位情况!$A$1")
        book.define_name("决算数", "=单位情况!$A$2")
    return path


FAULTS = {
    "no XML": ("</sheetData>", "", "Opening and ending tag mismatch"),
    "not in the schema": ("</sheetData>", "</sheetData><unknown/>", "unknown"),
    "no such kind of cell": ('<c r="A1"', '<c t="wrong" r="A1"', "wrong"),
    "no such style": ('<c r="A1" s="1"', '<c r="A1" s="9"', "A1: style 9 of 2"),
    "cell twice": ('<c r="B1"', '<c r="A1"', "cell twice: A1"),
    "not a formula": ("ROUND(", "ROUND((", r"B1: formula =ROUND\(\("),
    "too long a formula": ("ROUND(", "1+" * 4100 + "ROUND(", "B1: formula of 82"),
    "merged areas overlap": ('ref="D3:E4"', 'ref="B4:E5"', "overlap: A3:B4 B4:E5"),
    "too long a prompt": ('promptTitle="短"', f'promptTitle="{"长" * 33}"', "longer than 32"),
    "too long a list": ('"是"', f'"{"是" * 256}"', "list longer than 255"),
    "not a name": ('name="预算数"', 'name="AB12"', "not a name: AB12"),
    "name twice": ('name="预算数"', 'name="决算数"', "name twice"),
    "name without a target": ("单位情况!$A$2", "#REF!", "name without a target: 决算数"),
    "not a sheet title": ('sheet name="预决算"', 'sheet name="预/决算"', "sheet title: 预/决算"),
    "sheet title twice": ('sheet name="预决算"', 'sheet name="单位情况"', "Duplicate sheet name"),
    "part without a type": ('"/xl/worksheets/sheet2.xml"', '"/xl/lost.xml"', "no content type"),
}


def test_audit_passes_a_sound_workbook(workbook: Path) -> None:
    audit(workbook)


@pytest.mark.parametrize(("sound", "broken", "fault"), FAULTS.values(), ids=FAULTS.keys())
def test_audit_fails_a_workbook_that_excel_would_repair(
    sound: str, broken: str, fault: str, workbook: Path, tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.xlsx"
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(spoilt, "w") as target:
        for name in source.namelist():
            part = source.read(name).decode()
            target.writestr(name, part.replace(sound, broken))
    with pytest.raises(AssertionError, match=fault):
        audit(spoilt)
