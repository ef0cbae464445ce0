import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from lxml import etree
from pyopenvba import ExcelFile

from jixiao.authoring.addin import addin_modules, with_functions, workbook_modules
from jixiao.authoring.macro_package import MAIN_TYPES, RIBBON_PART, RIBBON_RELATIONSHIP
from jixiao.authoring.vba_project import Module
from support.audit import audit
from support.vba import code_of, read_by_olevba, read_by_pyopenvba

CONTENT_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def code(modules: Iterable[Module]) -> dict[str, str]:
    return {module.name: code_of(module.source) for module in modules}


def types_of(path: Path) -> dict[str | None, str | None]:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("[Content_Types].xml"))
    return {each.get("PartName") or each.get("Extension"): each.get("ContentType") for each in root}


@pytest.mark.parametrize("read", [read_by_pyopenvba, read_by_olevba])
def test_the_add_in_holds_exactly_the_sources(
    read: Callable[[Path], dict[str, str]], addin: Path
) -> None:
    empty_sheets = {"Sheet1": "", "Sheet2": ""}
    assert read(addin) == code(addin_modules()) | empty_sheets


@pytest.mark.parametrize("read", [read_by_pyopenvba, read_by_olevba])
def test_the_workbook_holds_exactly_the_wrappers_and_their_support(
    read: Callable[[Path], dict[str, str]], workbook: Path
) -> None:
    empty = {"ThisWorkbook": "", "Sheet1": "", "Sheet2": ""}
    assert read(workbook) == code(workbook_modules()) | empty


def test_events_are_a_class_and_the_rest_standard_modules(addin: Path) -> None:
    with ExcelFile(addin) as file:
        kinds = {module.name: module.kind.name for module in file.vba_project().modules}
    classes = {name for name, kind in kinds.items() if kind == "other"}
    assert classes == {"ThisWorkbook", "Sheet1", "Sheet2", "JxEvents"}


def test_both_are_packages_that_office_opens(addin: Path, workbook: Path) -> None:
    audit(workbook)
    audit(addin)


def test_each_says_what_kind_of_file_it_is(addin: Path, workbook: Path) -> None:
    assert types_of(workbook)["/xl/workbook.xml"] == MAIN_TYPES["workbook"]
    assert types_of(addin)["/xl/workbook.xml"] == MAIN_TYPES["addin"]
    for path in (addin, workbook):
        assert types_of(path)["bin"] == "application/vnd.ms-office.vbaProject"


def test_the_ribbon_is_in_the_add_in_and_nowhere_else(addin: Path, workbook: Path) -> None:
    with zipfile.ZipFile(addin) as package:
        links = etree.fromstring(package.read("_rels/.rels"))
        ribbon = etree.fromstring(package.read(RIBBON_PART))
    targets = [link.get("Target") for link in links if link.get("Type") == RIBBON_RELATIONSHIP]
    assert targets == [RIBBON_PART]
    assert len({link.get("Id") for link in links}) == len(links)
    assert types_of(addin)["xml"] == "application/xml"
    assert etree.QName(ribbon).namespace == "http://schemas.microsoft.com/office/2009/07/customui"
    with zipfile.ZipFile(workbook) as package:
        assert not [name for name in package.namelist() if "customUI" in name]


def test_sheets_and_their_modules_carry_the_same_names(workbook: Path) -> None:
    with zipfile.ZipFile(workbook) as package:
        sheets = [package.read(f"xl/worksheets/sheet{number}.xml") for number in (1, 2)]
        book = package.read("xl/workbook.xml")
    assert [b'codeName="Sheet%d"' % (i + 1) in sheet for i, sheet in enumerate(sheets)] == [
        True
    ] * 2
    assert b'codeName="ThisWorkbook"' in book


def test_the_same_sources_give_the_same_bytes(
    addin: Path, workbook: Path, plain_workbook: bytes
) -> None:
    assert with_functions(plain_workbook) == workbook.read_bytes()
    with zipfile.ZipFile(addin) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    build = "import sys, jixiao.authoring.addin as a; sys.stdout.buffer.write(a.build_addin())"
    for seed in ("1", "2"):
        elsewhere = subprocess.run(  # noqa: S603 - our own arguments
            [sys.executable, "-c", build],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert elsewhere.stdout == addin.read_bytes()
