import io
import zipfile

import pytest
import xlsxwriter

from jixiao.authoring.workbook.frugal import CompactText, FrugalSheet, FrugalWorkbook


def rows(book: xlsxwriter.Workbook, kind: type[FrugalSheet] | None = None) -> None:
    sheet = book.add_worksheet("数据", kind)
    for row in range(200):
        sheet.write(row, 0, "经费" * row)
        sheet.write_formula(row, 1, f'=IF(A{row + 1}="","无",LEN(A{row + 1}))', None, row)


def parts(content: io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(content) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_writes_what_xlsxwriter_writes() -> None:
    usual, frugal = io.BytesIO(), io.BytesIO()
    with xlsxwriter.Workbook(usual, {"in_memory": True}) as book:
        rows(book)
    with FrugalWorkbook(frugal) as book:
        rows(book, FrugalSheet)
    written, expected = parts(frugal), parts(usual)
    written.pop("docProps/core.xml")
    expected.pop("docProps/core.xml")  # says when
    assert written == expected


def test_lets_cells_go_once_they_are_written() -> None:
    book = FrugalWorkbook(io.BytesIO())
    rows(book, FrugalSheet)
    [sheet] = book.worksheets()
    assert sheet.table
    book.close()
    assert not sheet.table


@pytest.mark.parametrize("count", [0, 1, 200_000])
def test_gives_back_a_text_of_any_length(count: int) -> None:
    text = CompactText()
    for number in range(count):
        text.write(f"预算{number}")
    assert text.getvalue() == "".join(f"预算{number}" for number in range(count))
    assert text.getvalue() == ""
