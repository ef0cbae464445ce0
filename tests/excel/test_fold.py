"""按报送材料整理: by the papers ticked, and back again."""

import xlwings as xw

from jixiao.excel.buttons import press
from jixiao.form.marks import HIDDEN_SHEETS


def hidden_rows(book: xw.Book) -> set[tuple[str, int]]:
    return {
        (sheet.name, row)
        for sheet in book.sheets
        for row in range(1, sheet.used_range.last_cell.row + 1)
        if sheet.range((row, 1)).api.EntireRow.Hidden
    }


def tick(book: xw.Book, paper: str, answer: str) -> None:
    from support.packs import pack_form  # noqa: PLC0415 - only the names of its cells

    name = pack_form().cells[f"settings.papers.{paper}.submitted"].name
    book.names[name].refers_to_range.value = answer


def test_what_new_wrote_is_in_order_already(book: xw.Book) -> None:
    before = hidden_rows(book)
    assert press("fold") == "已经是按报送材料整理好的，没有要变的。"
    assert hidden_rows(book) == before


def test_unticked_papers_are_folded_and_ticked_ones_come_back(book: xw.Book) -> None:
    before = hidden_rows(book)
    line = book.names[HIDDEN_SHEETS].refers_to_range
    said = line.value
    papers = ("report", "basic_table", "overall_table")
    for paper in papers:
        tick(book, paper, "否")
    message = press("fold")
    assert message.startswith("按报送材料整理好了：")
    assert hidden_rows(book) > before
    assert line.value != said
    for paper in papers:
        tick(book, paper, "是")
    assert "展开" in press("fold")
    assert hidden_rows(book) == before
    assert line.value == said
