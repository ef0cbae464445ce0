"""The open workbook is read as the file is."""

from pathlib import Path

import pytest
import xlwings as xw

from jixiao.binding.workbook import read
from jixiao.excel.live import snapshot_of_book
from jixiao.sheets.reader import read_snapshot
from jixiao.sheets.value import CellError
from support.live import pressed_in


def test_sees_what_the_file_holds(book: xw.Book, path: Path) -> None:
    live, stored = snapshot_of_book(book), read_snapshot(path)
    assert [sheet.title for sheet in live] == [sheet.title for sheet in stored]
    for sheet, other in zip(live, stored, strict=True):
        assert sheet.visibility == other.visibility
        assert sheet.values == other.values, sheet.title
        assert sheet.formulas.keys() == other.formulas.keys(), sheet.title
    assert live.tables == stored.tables
    assert {(name.name, name.scope, name.refers_to) for name in live.names} == {
        (name.name, name.scope, name.refers_to) for name in stored.names
    }


@pytest.mark.usefixtures("over_libreoffice")
def test_a_calculating_host_gives_the_same_data(path: Path) -> None:
    live, stored = read(snapshot_of_book(pressed_in(path))), read(read_snapshot(path))
    assert live.data == stored.data
    assert live.origins == stored.origins
    assert live.issues == stored.issues


def test_an_error_is_an_error_and_a_text_like_a_formula_a_text(book: xw.Book) -> None:
    sheet = book.sheets["首页"]
    sheet["Z90"].value = [["'=1+1", "#DIV/0!"]]
    live = snapshot_of_book(book).sheet("首页")
    assert live is not None
    assert live.row(90, 26, 27) == ("=1+1", CellError("#DIV/0!"))
    assert not live.has_formula(90, 26)
