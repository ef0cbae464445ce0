"""Each kind of cell, as Excel, XlsxWriter, openpyxl and others store it."""

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from jixiao.ooxml.package import Package
from jixiao.sheets.address import Reference
from jixiao.sheets.reader import read_snapshot, snapshot_of
from jixiao.sheets.snapshot import SheetSnapshot
from jixiao.sheets.value import CellError, Value
from support.packages import workbook_parts, zipped


def _read(rows: str, **settings: object) -> SheetSnapshot:
    data = zipped(workbook_parts(rows, **settings))  # type: ignore[arg-type]
    return snapshot_of(Package.of(data, "表.xlsx")).sheets[0]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"><v>0.30000000000000004</v></c>', Decimal("0.3")),
        ('<c r="A1" t="n"><v>1E-3</v></c>', Decimal("0.001")),
        ('<c r="A1"><v>-0</v></c>', Decimal(0)),
        ('<c r="A1"><v>827.31999999999994</v></c>', Decimal("827.32")),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>0</v></c>', False),
        ('<c r="A1" t="e"><v>#SPILL!</v></c>', CellError("#SPILL!")),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', CellError("#DIV/0!")),
        ('<c r="A1" t="str"><f>B1</f><v xml:space="preserve"> 优_x000D_\n</v></c>', " 优\r\n"),
        ('<c r="A1" t="str"><f>B1</f><v></v></c>', None),
        ('<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', "a<b"),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "),
        ('<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', "甲乙"),
        ('<c r="A1" t="d"><v>2024-03-01</v></c>', date(2024, 3, 1)),
        ('<c r="A1" s="1"><v>45352</v></c>', date(2024, 3, 1)),
        ('<c r="A1" s="0"/>', None),
        ('<c r="A1"><v></v></c>', None),
        ('<c r="A1" t="s"><v>0</v></c>', "漢字"),
        ('<c r="A1" t="s"><v>1</v></c>', "甲 乙"),
        ('<c r="A1" t="s"><v>2</v></c>', None),
        ('<c r="A1" t="s"><v>3</v></c>', "_x000D_😀"),
    ],
)
def test_each_kind_of_cell_is_read_exactly(cell: str, value: Value) -> None:
    texts = (
        '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si>'
        '<si><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></si>'
        "<si><t/></si><si><t>_x005F_x000D__xD83D__xDE00_</t></si>"
    )
    sheet = _read(f'<row r="1">{cell}</row>', texts=texts, formats=(0, 31))
    assert sheet.value(1, 1) == value
    assert type(sheet.value(1, 1)) is type(value)


def test_cells_without_addresses_follow_one_another() -> None:
    sheet = _read(
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
        '<row r="4"><c r="C4"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>'
    )
    assert sheet.values == {(1, 1): 1, (1, 3): 3, (4, 3): 5, (4, 4): 6, (5, 1): 7}


def test_a_stray_cell_in_the_last_corner_costs_nothing() -> None:
    sheet = _read('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert (sheet.last_row, sheet.last_column) == (1_048_576, 16_384)
    assert len(sheet.values) == 1


def test_a_strict_workbook_is_read_like_any_other() -> None:
    assert _read('<row r="1"><c r="A1"><v>1</v></c></row>', strict=True).value(1, 1) == 1


def test_a_part_in_utf_16_or_with_prefixes_is_read_like_any_other() -> None:
    parts = workbook_parts()
    parts["xl/worksheets/sheet1.xml"] = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row r="1"><x:c r="A1" t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData>'
        "</x:worksheet>"
    ).encode("utf-16")
    sheet = snapshot_of(Package.of(zipped(parts), "表.xlsx")).sheets[0]
    assert sheet.value(1, 1) == CellError("#N/A")


def test_a_workbook_that_counts_from_1904_gives_the_same_dates(tmp_path: Path) -> None:
    path = tmp_path / "1904.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as workbook:
        day = workbook.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
        workbook.add_worksheet().write_datetime("A1", date(2024, 3, 1), day)
    assert read_snapshot(path).sheets[0].value(1, 1) == date(2024, 3, 1)


def test_formulas_are_told_from_figures_whether_own_shared_or_array() -> None:
    sheet = _read(
        '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v>4</v></c></row>'
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>'
        '<row r="5"><c r="A5"><f t="array" ref="A5:B6">C5:D6</f><v>1</v></c>'
        '<c r="B5"><v>2</v></c></row>'
    )
    assert sheet.formula(1, 1) == "SUM(B1:C1)"
    assert sheet.formula(3, 1) == ""
    assert sheet.array_formulas == (Reference("数据", 5, 1, 6, 2),)
    assert sheet.has_formula(6, 2)
    assert sheet.formula(1, 2) is None
    assert not sheet.has_formula(1, 2)


def _texts() -> st.SearchStrategy[str]:
    printable = st.text(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=60
    )
    tricky = st.sampled_from(
        ("_x0041_", "_x005F_", "_x000D_", " ", "\n", "\t", "\r", "😀", '"', "'", "&<>", "=", "_x")
    )
    return st.lists(st.one_of(printable, tricky), min_size=1, max_size=6).map("".join)


@given(text=_texts().filter(bool))
def test_any_text_comes_back_from_xlsxwriter_exactly(text: str) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.add_worksheet().write_string(0, 0, text)
    sheet = snapshot_of(Package.of(buffer.getvalue(), "表.xlsx")).sheets[0]
    assert sheet.value(1, 1) == text


@given(number=st.floats(allow_nan=False, allow_infinity=False, width=64, max_value=1e300))
def test_any_number_comes_back_at_fifteen_digits(number: float) -> None:
    sheet = _read(f'<row r="1"><c r="A1"><v>{number!r}</v></c></row>')
    assert sheet.value(1, 1) == Decimal(f"{number:.15g}")


def test_calamine_sees_the_same_values_where_it_is_exact(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in range(1, 40):
        sheet.append([f"指标{row}", row * 1.37, row % 2 == 0, date(2024, 1, row % 28 + 1), None])
    book.save(path)
    book.close()
    snapshot = read_snapshot(path).sheets[0]
    with python_calamine.load_workbook(path) as other:
        expected = other.get_sheet_by_index(0).to_python(skip_empty_area=False)
    for number, row in enumerate(expected, start=1):
        ours = snapshot.row(number, 1, len(row))
        theirs = [Decimal(f"{v:.15g}") if isinstance(v, float) else v for v in row]
        assert list(ours) == [None if value == "" else value for value in theirs]
