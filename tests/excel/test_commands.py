"""Each command on the sample, over its file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
import xlwings as xw
from docx import Document

from jixiao.binding.begun import begun_from
from jixiao.binding.workbook import read, read_workbook
from jixiao.excel.buttons import press, started_work
from jixiao.excel.live import snapshot_of_book
from jixiao.excel.longwork.start import _started
from support.long_work import told_in

INPUTS = ("首页", "单位情况", "预决算", "项目01", "绩效完成情况", "问题与措施", "设置")


def values_of(book: xw.Book, titles: tuple[str, ...]) -> dict[str, object]:
    return {title: book.sheets[title].used_range.value for title in titles}


def test_check_writes_all_findings_and_says_how_many(book: xw.Book) -> None:
    message = press("check")
    review = read(snapshot_of_book(book)).data.review
    assert message.startswith("校验完成：必改 7 条")
    assert [entry.level for entry in review].count("必改") == 7
    first = review[0]
    assert (first.status, first.first_seen) == ("待处理", date.today().isoformat())  # noqa: DTZ011
    assert book.sheets.active.name == "校验结果"


def test_check_changes_no_input(book: xw.Book) -> None:
    before = values_of(book, INPUTS)
    press("check")
    assert values_of(book, INPUTS) == before


def test_each_place_is_a_link_to_its_cell(book: xw.Book) -> None:
    press("check")
    sheet = book.sheets["校验结果"]
    place = str(sheet["C6"].formula)
    assert place.startswith('=HYPERLINK("#预决算!')
    assert sheet["E6"].value == "827.32"  # a text, as the finding shows it


def test_checking_again_writes_nothing(book: xw.Book, monkeypatch: pytest.MonkeyPatch) -> None:
    press("check")
    # Over a file no formula shows its result, so the links are given theirs as Excel would.
    written: list[object] = []
    document = book.impl.document
    book.save()
    monkeypatch.setattr(document, "write", lambda *cells: written.append(cells))
    press("check")
    assert not [cells for cells in written if cells[2] != 3]


def test_answers_of_staff_survive_a_new_check(book: xw.Book) -> None:
    press("check")
    sheet = book.sheets["校验结果"]
    sheet["I6:J6"].value = ["有说明", "以批复为准"]
    message = sheet["G7"].value
    book.sheets["预决算"]["E26"].value = 827.31  # that finding goes
    press("check")
    review = read(snapshot_of_book(book)).data.review
    kept = [entry for entry in review if entry.note == "以批复为准"]
    assert len(kept) == 1
    assert message in {entry.fix for entry in review}


def test_next_finding_goes_from_one_to_the_next_and_round_again(book: xw.Book) -> None:
    press("check")
    places = []
    for _ in range(50):
        assert press("next_finding") == ""
        places.append((book.sheets.active.name, book.app.selection.address))
    assert "问题 9/41" in str(book.app.status_bar)  # 41 findings, 50 presses
    assert places[:41] != places[1:42]
    assert places[41:] == places[:9]
    assert ("项目01", "$E$9") in places


def test_next_finding_passes_over_what_has_been_answered(book: xw.Book) -> None:
    press("check")
    sheet = book.sheets["校验结果"]
    sheet["I6:I8"].value = [["有说明"], ["已修改"], ["有说明"]]
    press("next_finding")
    assert "问题 1/38" in str(book.app.status_bar)


def test_next_finding_without_findings_says_so(book: xw.Book) -> None:  # noqa: ARG001 - is pressed
    assert press("next_finding").startswith("没有待处理的问题")


def test_next_blank_goes_on_from_where_one_is(book: xw.Book) -> None:
    sheet = book.sheets["预决算"]
    for name in ("收入_收入总计_年初预算", "支出_支出总计_年初预算", "支出_支出总计_本年决算"):
        book.names[name].refers_to_range.value = None
    sheet["C7"].select()
    assert press("next_blank") == ""
    assert book.sheets.active.name == "预决算"
    assert book.app.selection.row > 7
    assert "未填 2/3" in str(book.app.status_bar)


def test_clear_marks_keeps_what_staff_wrote(book: xw.Book) -> None:
    press("check")
    sheet = book.sheets["校验结果"]
    sheet["J8"].value = "已请示"
    assert press("clear_marks").startswith("清除了 40 条")
    assert [entry.note for entry in read(snapshot_of_book(book)).data.review] == ["已请示"]
    assert "没有待处理" in press("clear_marks")


def test_report_lies_beside_the_workbook_as_a_draft(book: xw.Book, path: Path) -> None:  # noqa: ARG001
    message = press("report")
    made = path.with_name("2022年度衡山县司法局部门整体支出绩效自评报告（草稿）.docx")
    assert str(made) in message
    assert "7 条必改" in message
    section = Document(str(made)).sections[0]
    assert "草稿" in "".join(p.text for p in section.header.paragraphs)


def test_report_replaces_nothing_unasked(book: xw.Book, path: Path) -> None:
    made = path.with_name("2022年度衡山县司法局部门整体支出绩效自评报告（草稿）.docx")
    made.write_text("领导改过的", encoding="utf-8")
    assert "保持原样" in press("report")
    assert made.read_text(encoding="utf-8") == "领导改过的"
    book.app.api.answers.append("yes")
    assert "报告已生成" in press("report")
    assert made.read_bytes().startswith(b"PK")


def test_add_project_shows_the_next_ready_sheet(book: xw.Book) -> None:
    assert press("add_project") == ""
    assert book.sheets["项目02"].visible
    assert not book.sheets["项目03"].visible
    assert book.sheets.active.name == "项目02"


def test_whatever_happens_excel_is_as_it_was(
    book: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> object:
        raise RuntimeError("boom")

    monkeypatch.setattr("jixiao.excel.commands.check.check", fails)
    book.app.calculation = "manual"
    assert "没有做成" in press("check")
    app = book.app
    assert (app.calculation, app.screen_updating, app.status_bar) == ("manual", True, False)


@pytest.mark.usefixtures("over_files")
def test_a_workbook_of_another_kind_is_refused_in_a_sentence(tmp_path: Path) -> None:
    other = tmp_path / "别的.xlsx"
    with xlsxwriter.Workbook(other) as workbook:
        workbook.add_worksheet()
    xw.Book(str(other)).set_mock_caller()
    assert press("check").startswith("别的.xlsx：不是用本工具生成的")


def test_preview_shows_the_report_as_it_will_read(book: xw.Book, path: Path) -> None:
    sheet = book.sheets["报告预览"]
    at_first = sheet.used_range.value
    book.names["报告署名"].refers_to_range.value = "衡阳县司法局"
    assert press("preview") == ""
    assert book.sheets.active.name == "报告预览"
    rows = [row for row in sheet.used_range.value if row[0] in {"标题", "正文", "表格"}]
    assert len(rows) == len([row for row in at_first if row[0] in {"标题", "正文", "表格"}]) > 50
    press("report")
    [made] = path.parent.glob("*.docx")
    word = [p.text for p in Document(str(made)).paragraphs if p.text.strip()]
    assert [row[1] for row in rows if row[0] != "表格"] == word
    assert any("衡阳县司法局" in row[1] for row in rows)


def test_preview_leaves_nothing_of_a_longer_text(book: xw.Book) -> None:
    sheet = book.sheets["报告预览"]
    sheet["A150:B150"].value = ["正文", "很久以前的一段"]
    press("preview")
    assert sheet["A150:B150"].value == [None, None]


def test_preview_in_an_older_workbook_says_what_to_do(
    book: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [name for name in book.impl.document.names() if name.name != "报告预览_正文"]
    monkeypatch.setattr(book.impl.document, "names", lambda: names)
    assert "没有《报告预览》这张表" in press("preview")


def made_by(command: str) -> list[str]:
    """Press the button, wait for the work it starts, and give what the add-in will read."""
    assert press(command) == ""
    folder = Path(started_work())
    _started[0].process.wait(120)
    told = told_in(folder)
    assert {path.name for path in folder.iterdir()} == {"alive", "progress.txt"}
    return told


def test_new_has_a_workbook_of_the_scheme_chosen_made_and_opened(
    book: xw.Book, tmp_path: Path
) -> None:
    made = tmp_path / "新的.xlsm"
    book.app.api.answers.extend(["9", "3", str(made)])
    state, _, opens, message = made_by("new")
    assert (state, opens) == ("done", str(made))
    assert message.startswith(f"工作簿已建好：{made}\r\n")
    assert "项目-通用" in book.app.api.asked[0]
    assert read_workbook(made).data.settings.profile.name == "项目-通用"


def test_new_without_an_answer_makes_nothing(book: xw.Book, path: Path) -> None:
    assert press("new") == ""
    book.app.api.answers.extend(["2", False])
    assert press("new") == ""
    assert list(path.parent.iterdir()) == [path]


def test_new_asks_before_a_workbook_is_replaced(book: xw.Book, path: Path) -> None:
    other = path.with_name("旧的.xlsm")
    other.write_bytes(b"kept")
    book.app.api.answers.extend(["1", str(other)])
    assert press("new") == ""
    assert other.read_bytes() == b"kept"


def test_import_begins_this_years_workbook_from_last_years(book: xw.Book, path: Path) -> None:
    before = path.read_bytes()
    made = path.with_name("今年.xlsm")
    book.app.api.answers.extend([str(path), str(made)])
    state, _, opens, message = made_by("import")
    assert (state, opens) == ("done", str(made))
    assert "沿用未改" in message
    data = read_workbook(made).data
    assert data.cover.year.number == 2023
    assert str(data.budget.income.total.last_year.number) == "1092.9"
    assert data.budget.income.total.actual.is_blank
    assert {text.status for text in data.unit.duties} == {"沿用未改"}
    assert data.last_year.grade == "优"
    assert path.read_bytes() == before


def test_import_never_writes_over_last_years_workbook(book: xw.Book, path: Path) -> None:
    before = path.read_bytes()
    book.app.api.answers.extend([str(path), str(path), "yes"])
    assert "这是上年的工作簿，不能覆盖" in press("import")
    assert path.read_bytes() == before


def test_a_place_where_nothing_can_be_written_is_refused_at_once(
    book: xw.Book, tmp_path: Path
) -> None:
    book.app.api.answers.extend(["1", str(tmp_path / "没有的文件夹" / "新.xlsm")])
    assert "不存在" in press("new")
    assert started_work() == ""


def test_import_of_something_else_says_so(book: xw.Book, tmp_path: Path) -> None:
    other = tmp_path / "照片.xlsx"
    other.write_bytes(b"\x89PNG")
    book.app.api.answers.append(str(other))
    assert press("import").startswith("照片.xlsx：")


def test_import_names_the_workbook_chosen_where_a_text_of_it_cannot_be_kept(
    book: xw.Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, form = begun_from(path)
    spoilt = replace(begun, cover=replace(begun.cover, unit_name="衡山\x02县")), form
    monkeypatch.setattr("jixiao.excel.commands.last_year.begun_from", lambda *_: spoilt)
    book.app.api.answers.extend([str(path), str(path.with_name("今年.xlsm"))])
    message = press("import")
    assert message.startswith(f"{path.name}：“《首页》单位名称（全称）”第3个字符是看不见的")
    assert "U+0002" in message
    assert started_work() == ""
