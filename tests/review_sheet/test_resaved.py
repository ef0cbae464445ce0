"""Findings come into files that all kinds of programs saved, and nothing else moves."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook

from jixiao.authoring.addin import build_workbook_xlsm
from jixiao.rules.finding import LEVEL_WORDS
from support.audit import audit
from support.books import Book
from support.libreoffice import convert
from support.packs import pack_form
from support.resaved import RESAVED, by_libreoffice

_REVIEW, _COVER = "xl/worksheets/sheet18.xml", "xl/worksheets/sheet1.xml"
_OF_EXCEL = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"}
_AUDITED = ("Excel", "缺格缺行")


def _raw(data: bytes) -> dict[str, bytes]:
    """Name → bytes of each member as they are compressed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = {}
        for info in archive.infolist():
            start = info.header_offset
            names = int.from_bytes(data[start + 26 : start + 28], "little")
            extra = int.from_bytes(data[start + 28 : start + 30], "little")
            begin = start + 30 + names + extra
            found[info.filename] = data[begin : begin + info.compress_size]
        return found


def _assert_findings_are_in(before: Book, after: Book) -> None:
    expected = [
        (LEVEL_WORDS[each.level], each.field, each.message, each.code, each.subject, each.project)
        for each in before.findings
    ]
    entries = [
        (each.level, each.item, each.message, each.code, each.field, each.project)
        for each in after.content.review
    ]
    assert len(expected) > 30
    assert entries == expected


def _assert_openpyxl_reads_them(after: Book) -> None:
    expected = [(LEVEL_WORDS[each.level], each.message) for each in after.findings]
    book = load_workbook(io.BytesIO(after.data), read_only=True, data_only=True)
    rows = book["校验结果"].iter_rows(min_row=6, max_row=5 + len(expected), values_only=True)
    assert [(row[0], row[1], row[5]) for row in rows] == [
        (number, *finding) for number, finding in enumerate(expected, 1)
    ]


@pytest.mark.filterwarnings("ignore:.*not supported and will be removed")
@pytest.mark.parametrize("kind", RESAVED)
def test_all_findings_are_in_and_nothing_else_moved(
    kind: str,
    book: Book,
) -> None:
    before = Book(RESAVED[kind](book.data))
    after = before.checked()
    _assert_findings_are_in(before, after)
    if kind != "严格格式":  # which openpyxl cannot read
        _assert_openpyxl_reads_them(after)
    old, new = _raw(before.data), _raw(after.data)
    assert [name for name in old if name != "xl/calcChain.xml"] == list(new)
    changed = {name for name in new if new[name] != old[name]}
    allowed = _OF_EXCEL if kind == "Excel" else set()
    assert {_REVIEW, _COVER} <= changed <= {_REVIEW, _COVER, *allowed}
    with zipfile.ZipFile(io.BytesIO(after.data)) as archive:
        assert archive.testzip() is None
    assert after.checked().data == after.data


@pytest.mark.filterwarnings("ignore:.*not supported and will be removed")
def test_a_file_saved_by_libreoffice_takes_them_too(
    book: Book,
    tmp_path: Path,
) -> None:
    before = Book(by_libreoffice(book.data, tmp_path))
    after = before.checked()
    _assert_findings_are_in(before, after)
    old, new = _raw(before.data), _raw(after.data)
    changed = {name for name in new if new[name] != old[name]}
    assert changed == {_REVIEW, _COVER, "xl/workbook.xml"}
    assert after.checked().data == after.data


def test_excels_calculation_chain_goes_as_it_would_be_wrong(
    book: Book,
) -> None:
    after = Book(RESAVED["Excel"](book.data)).checked()
    assert "calcChain" not in after.part("[Content_Types].xml")
    assert "calcChain" not in after.part("xl/_rels/workbook.xml.rels")
    assert 'fullCalcOnLoad="1"' in after.part("xl/workbook.xml")


def test_on_the_cover_only_the_counts_have_other_results(book: Book) -> None:
    after = book.checked()
    old, new = (etree.fromstring(each.part(_COVER).encode()) for each in (book, after))
    changed = []
    for one, other in zip(old.iter(), new.iter(), strict=True):
        assert one.tag == other.tag
        if one.tag.endswith("}c"):
            if etree.tostring(one) != etree.tostring(other):
                changed.append(other.get("r"))
                one.attrib.pop("t", "")
                other.attrib.pop("t", "")
        elif one.tag.endswith("}v"):
            continue
        else:
            assert one.text == other.text
        assert dict(one.attrib) == dict(other.attrib)
    formulas = after.sheet("首页").formulas
    counting = [cell for cell, formula in formulas.items() if "结果_程度" in formula]
    assert len(changed) == len(counting) == 5


@pytest.mark.parametrize("kind", _AUDITED)
def test_office_would_open_it_without_repair(
    kind: str,
    book: Book,
    tmp_path: Path,
) -> None:
    path = tmp_path / "自评.xlsx"
    path.write_bytes(Book(RESAVED[kind](book.data)).checked().data)
    audit(path)


def test_a_macro_workbook_keeps_its_macros_and_opens_without_repair(
    book: Book, tmp_path: Path
) -> None:
    before = Book(build_workbook_xlsm(book.content, pack_form()))
    after = before.checked()
    _assert_findings_are_in(before, after)
    old, new = _raw(before.data), _raw(after.data)
    assert {name for name in new if new[name] != old[name]} == {_REVIEW, _COVER}
    assert "xl/vbaProject.bin" in new
    path = tmp_path / "自评.xlsm"
    path.write_bytes(after.data)
    audit(path)


def test_libreoffice_calculates_the_same_counts_and_numbers(
    book: Book,
    tmp_path: Path,
) -> None:
    paths = []
    for kind in ("XlsxWriter", "缺格缺行"):
        paths.append(tmp_path / f"{kind}.xlsx")
        paths[-1].write_bytes(Book(RESAVED[kind](book.data)).checked().data)
    expected = Book(paths[0].read_bytes())
    for path in convert(paths, "xlsx", tmp_path / "重算"):
        calculated = Book(path.read_bytes())
        for title in ("首页", "校验结果"):
            assert calculated.sheet(title).values == expected.sheet(title).values
