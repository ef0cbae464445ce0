"""What buttons may rely on, the same in every host."""

from datetime import datetime
from pathlib import Path

import pytest
import xlwings as xw

from jixiao.sheets.reader import read_snapshot

DAY = datetime(2022, 12, 31)  # noqa: DTZ001 - a cell knows no time zone


def test_finds_the_workbook_a_button_was_pressed_in(book: xw.Book, path: Path) -> None:
    book.set_mock_caller()
    caller = xw.Book.caller()
    assert caller.fullname == str(path)
    assert caller.name == path.name
    assert [each.name for each in caller.app.books] == [path.name]


def test_opening_a_workbook_again_gives_the_same_one(book: xw.Book, path: Path) -> None:
    assert xw.Book(str(path)) == book


def test_lists_sheets_in_order_with_the_hidden_ones(book: xw.Book) -> None:
    assert [sheet.name for sheet in book.sheets] == ["数据", "说明 甲", "备用"]
    assert [bool(sheet.visible) for sheet in book.sheets] == [True, True, False]


def test_shows_and_hides_sheets(book: xw.Book) -> None:
    book.sheets["备用"].visible = True
    book.sheets["说明 甲"].visible = False
    assert [bool(sheet.visible) for sheet in book.sheets] == [True, False, True]


def test_reads_values_in_one_block_as_com_gives_them(book: xw.Book) -> None:
    block = book.sheets["数据"].range((2, 1), (3, 5)).options(ndim=2).value
    assert block == [["培训", 200.0, 150.0, 0.75, DAY], ["会议", 0.0, 0.0, None, None]]


def test_tells_errors_from_blanks_where_asked_to(book: xw.Book) -> None:
    options = {"ndim": 2, "err_to_str": True}
    assert book.sheets["数据"]["D3:E3"].options(**options).value == [["#DIV/0!", None]]


def test_knows_how_much_of_a_sheet_is_used(book: xw.Book) -> None:
    assert book.sheets["数据"].used_range.address == "$A$1:$E$4"


def test_counts_the_cells_of_a_block_that_hold_something_however_large_it_is(
    book: xw.Book,
) -> None:
    sheet = book.sheets["数据"]
    count = book.app.api.WorksheetFunction.CountA
    assert count(sheet["A1:E4"].api) == 15
    assert count(sheet.range((5, 1), (1_048_576, 16_384)).api) == 0
    sheet["XFD1048576"].value = [["'"]]
    sheet["A2"].value = [[None]]
    sheet["D9"].value = [['=""']]
    assert count(sheet["A1:XFD1048576"].api) == 15


def test_reads_formulas_and_beside_them_constants(book: xw.Book) -> None:
    assert book.sheets["数据"]["D2"].formula == '=IF(B2=0,"",ROUND(C2/B2,4))'
    assert book.sheets["数据"]["A3:D3"].formula == (("会议", "0", "0", "=C3/B3"),)


def test_names_carry_the_sheet_they_belong_to(book: xw.Book) -> None:
    names = {name.name: name.refers_to.replace("$", "") for name in book.names}
    assert names["预算合计"] == "=数据!B2:B3"
    assert names["'说明 甲'!本表"] == "='说明 甲'!B4"
    assert names["表单标识"] == '="jixiao"'


def test_a_name_leads_to_its_cells(book: xw.Book) -> None:
    assert book.names["预算合计"].refers_to_range.value == [200.0, 0.0]
    assert book.sheets["数据"]["预算合计"].address == "$B$2:$B$3"


def test_lists_excel_tables_with_their_cells(book: xw.Book) -> None:
    [table] = book.sheets["说明 甲"].tables
    assert (table.name, table.range.address) == ("说明表", "$B$3:$C$5")
    assert len(book.sheets["数据"].tables) == 0


def test_writes_rows_from_one_cell_on(book: xw.Book) -> None:
    sheet = book.sheets["备用"]
    sheet["B2"].value = [["甲", 1, None], [DAY, "乙", 2.5]]
    assert sheet["B2:D3"].value == [["甲", 1.0, None], [DAY, "乙", 2.5]]


def test_blanks_what_is_overwritten_with_nothing(book: xw.Book) -> None:
    sheet = book.sheets["数据"]
    sheet["A2:B3"].value = [[None, 5], ["", None]]
    assert sheet["A2:B3"].value == [[None, 5.0], [None, None]]
    sheet["C2:C3"].clear_contents()
    assert sheet["C2:C3"].value == [None, None]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("90%", 0.9),
        ("1,234.5", 1234.5),
        ("2022-12-31", DAY),
        ("6场", "6场"),
        ("'90%", "90%"),
        ("'=1+1", "=1+1"),
        ("'2022-12-31", "2022-12-31"),
    ],
)
def test_reads_a_text_as_typing_unless_an_apostrophe_keeps_it(
    book: xw.Book, typed: str, kept: object
) -> None:
    sheet = book.sheets["备用"]
    sheet["A1"].value = [[typed, "旁边"]]
    assert sheet["A1:B1"].value == [kept, "旁边"]
    assert sheet["A1"].options(numbers=float).value == kept


def test_writes_formulas_among_values(book: xw.Book) -> None:
    sheet = book.sheets["备用"]
    sheet["A1"].value = [["=数据!B2*2", "甲"], ["='说明 甲'!B4&\"！\"", 1]]
    assert sheet["A1:A2"].formula == (("=数据!B2*2",), ("='说明 甲'!B4&\"！\"",))
    assert sheet["B1:B2"].value == ["甲", 1.0]


def test_lets_a_table_cover_more_rows(book: xw.Book) -> None:
    sheet = book.sheets["说明 甲"]
    sheet.tables["说明表"].resize(sheet["B3:C9"])
    assert sheet.tables["说明表"].range.address == "$B$3:$C$9"


def test_selects_cells_and_brings_their_sheet_to_the_front(book: xw.Book) -> None:
    book.activate()
    book.sheets["说明 甲"]["B4"].select()
    assert book.sheets.active.name == "说明 甲"
    assert book.app.selection.address == "$B$4"
    assert book.app.selection.sheet.name == "说明 甲"


def test_switches_of_the_application_keep_what_is_set(book: xw.Book) -> None:
    app = book.app
    app.calculation, app.screen_updating, app.status_bar = "manual", False, "正在校验…"
    assert (app.calculation, app.screen_updating) == ("manual", False)
    assert app.status_bar == "正在校验…"
    app.calculation, app.screen_updating, app.status_bar = "automatic", True, False
    assert (app.calculation, app.screen_updating, app.status_bar) == ("automatic", True, False)


def test_a_question_without_an_answer_is_declined(book: xw.Book) -> None:
    assert book.app.alert("覆盖吗？", "提示", buttons="yes_no") == "no"
    book.app.api.answers.append("yes")
    assert book.app.alert("覆盖吗？", "提示", buttons="yes_no") == "yes"
    assert book.app.api.asked == ["覆盖吗？", "覆盖吗？"]
    assert book.app.api.GetOpenFilename(Title="选工作簿") is False


def test_saves_what_was_written(book: xw.Book, tmp_path: Path) -> None:
    sheet = book.sheets["备用"]
    sheet.visible = True
    sheet["A1"].value = [["'90%", 12.5, DAY]]
    book.sheets["说明 甲"].tables["说明表"].resize(book.sheets["说明 甲"]["B3:C9"])
    target = tmp_path / "另存.xlsx"
    book.save(str(target))
    assert book.fullname == str(target)
    saved = read_snapshot(target)
    kept = saved.sheet("备用")
    assert kept is not None
    assert kept.visibility == "visible"
    assert [str(value) for value in kept.row(1)][:2] == ["90%", "12.5"]
    table = saved.tables["说明表"]
    assert table.reference.a1 == "B3:C9"
    assert saved.named_value("表单标识") == "jixiao"


def test_what_is_not_there_is_an_error_and_no_silence(book: xw.Book) -> None:
    with pytest.raises((AttributeError, NotImplementedError)):
        book.sheets["数据"].charts  # noqa: B018
    with pytest.raises(NotImplementedError):
        book.sheets["数据"]["A1"].color = (255, 0, 0)
