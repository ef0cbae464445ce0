"""按报送材料整理: by the papers ticked, and back again."""

from pathlib import Path

import pytest
import xlwings as xw

from jixiao.excel.buttons import press
from jixiao.form.marks import HIDDEN_SHEETS
from support.live import pressed_in
from support.packs import pack_form

PAPERS = ("report", "basic_table", "overall_table")


def hidden_rows(book: xw.Book) -> set[tuple[str, int]]:
    return {
        (sheet.name, row)
        for sheet in book.sheets
        for row in range(1, sheet.used_range.last_cell.row + 1)
        if sheet.range((row, 1)).api.EntireRow.Hidden
    }


def tick(book: xw.Book, paper: str, answer: object) -> object:
    name = pack_form().cells[f"settings.papers.{paper}.submitted"].name
    cell = book.names[name].refers_to_range
    before = cell.value
    cell.value = answer
    return before


def test_what_new_wrote_is_in_order_already(book: xw.Book) -> None:
    before = hidden_rows(book)
    assert press("fold") == "已经是按报送材料整理好的，没有要变的。"
    assert hidden_rows(book) == before


def test_unticked_papers_are_folded_and_ticked_ones_come_back(book: xw.Book) -> None:
    before = hidden_rows(book)
    line = book.names[HIDDEN_SHEETS].refers_to_range
    said = line.value
    ticks = {paper: tick(book, paper, "否") for paper in PAPERS}
    message = press("fold")
    assert message.startswith("按报送材料整理好了：")
    assert hidden_rows(book) > before
    assert line.value != said
    for paper, answer in ticks.items():
        tick(book, paper, answer)
    assert "展开" in press("fold")
    assert hidden_rows(book) == before
    assert line.value == said


def test_what_is_filled_in_stays_in_sight(book: xw.Book) -> None:
    title, cells = next(iter(filled_cells(book).items()))
    for paper in ("report", "basic_table", "overall_table", "project_tables"):
        tick(book, paper, "否")
    press("fold")
    assert book.sheets[title].visible
    assert not [row for row in cells if book.sheets[title].range((row, 1)).api.EntireRow.Hidden]


def filled_cells(book: xw.Book) -> dict[str, set[int]]:
    """Title → rows of the single cells of 预决算 and such that hold a figure."""
    found: dict[str, set[int]] = {}
    for path, cell in pack_form().cells.items():
        if path.startswith("budget.") and not (cell.field.formula or path.endswith("_unit")):
            place = book.names[cell.name].refers_to_range
            if place.value is not None:
                found.setdefault(place.sheet.name, set()).add(place.row)
    return found


def test_a_protected_sheet_is_told_before_anything_changes(
    book: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(book.sheets[0].impl), "ProtectContents", True)
    for paper in ("report", "basic_table", "overall_table", "project_tables"):
        tick(book, paper, "否")
    before = hidden_rows(book)
    assert "设了工作表保护" in press("fold")
    assert hidden_rows(book) == before


def test_folded_rows_are_saved_as_such(book: xw.Book) -> None:
    for paper in ("report", "basic_table", "overall_table"):
        tick(book, paper, "否")
    press("fold")
    folded = hidden_rows(book)
    book.save()
    assert hidden_rows(book) == folded


def test_it_works_in_a_live_spreadsheet(over_libreoffice: xw.main.Engine, path: Path) -> None:  # noqa: ARG001
    book = pressed_in(path)
    for paper in ("report", "basic_table", "overall_table"):
        tick(book, paper, "否")
    assert "收起" in press("fold")
    for paper in ("report", "basic_table", "overall_table"):
        tick(book, paper, "是")
    assert "展开" in press("fold")
    assert press("fold").startswith("已经是")
