"""What staff wrote and did in 校验结果 survives the next check."""

import io
import re
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from jixiao.errors import InputError
from jixiao.rules.review import GONE
from support.books import Book

LATER = date(2024, 3, 5)
TABLE, SHEET = "xl/tables/table14.xml", "xl/worksheets/sheet18.xml"
pytestmark = pytest.mark.filterwarnings("ignore:.*not supported and will be removed")


def _open(book: Book) -> tuple[Workbook, Worksheet]:
    opened = load_workbook(io.BytesIO(book.data))
    sheet = opened["校验结果"]
    assert isinstance(sheet, Worksheet)
    return opened, sheet


def _saved(opened: Workbook) -> Book:
    buffer = io.BytesIO()
    opened.save(buffer)
    return Book(buffer.getvalue())


def test_a_first_check_leaves_all_findings_to_be_dealt_with(book: Book) -> None:
    review = book.checked().content.review
    assert {(each.status, each.first_seen) for each in review} == {("待处理", "2023-08-01")}


def test_a_position_is_a_link_to_its_cell(book: Book) -> None:
    sheet = book.checked().sheet()
    position, formula = sheet.value(7, 3), sheet.formula(7, 3)
    assert position == "项目01!D10" or re.fullmatch(r"\w+![A-Z]+\d+", str(position))
    assert formula == f'HYPERLINK("#{position}","{position}")'


def test_positions_look_like_links_and_folded_texts_make_no_row_high(book: Book) -> None:
    _, sheet = _open(book.checked())
    [head] = [row for row in sheet.iter_rows() if any(cell.value == "位置" for cell in row)]
    columns = {str(cell.value): cell.column for cell in head}
    for row in range(head[0].row + 1, head[0].row + 60):  # with findings, and still blank
        position = sheet.cell(row, columns["位置"]).font
        assert (position.color.rgb, position.underline) == ("FF0563C1", "single")
        wrapped = {
            label: bool(sheet.cell(row, columns[label]).alignment.wrap_text)
            for label in ("问题", "字段", "项目标识")
        }
        assert wrapped == {"问题": True, "字段": False, "项目标识": False}


def test_answers_stay_with_their_findings_when_rows_move(book: Book) -> None:
    opened, sheet = _open(book.checked())
    sheet["I12"], sheet["J12"] = "有说明", "年中追加，文号见附件"
    key = [sheet.cell(12, column).value for column in (12, 13, 14)]
    answered = _saved(opened)
    fewer = tuple(each for each in answered.findings if each.level != "error")
    after = answered.checked(LATER, fewer)
    [entry] = [each for each in after.content.review if each.note]
    assert (entry.status, entry.note) == ("有说明", "年中追加，文号见附件")
    assert [entry.code, entry.field, entry.project] == key
    assert entry.first_seen == "2023-08-01"
    again = after.checked(LATER)
    assert [each.note for each in again.content.review if each.note] == ["年中追加，文号见附件"]
    assert {each.first_seen for each in again.content.review} == {"2023-08-01", "2024-03-05"}


def test_a_finding_that_is_gone_leaves_unless_staff_wrote_a_reason(book: Book) -> None:
    opened, sheet = _open(book.checked())
    sheet["J6"] = "已与财务科核对"
    after = _saved(opened).checked(LATER, ())
    [entry] = after.content.review
    assert entry.note == "已与财务科核对"
    assert entry.level is None
    assert entry.message is not None
    assert entry.message.startswith(GONE)
    assert after.checked(LATER, ()).data == after.data
    assert "《校验结果》里没有必改" in after.sheet("首页").values.values()
    assert after.sheet().value(6, 1) is None


def test_rows_of_their_own_stay(book: Book) -> None:
    opened, sheet = _open(book.checked())
    row = 6 + len(book.findings)
    sheet.cell(row, 6, "领导要求补充会议纪要")
    after = _saved(opened).checked(LATER)
    assert after.content.review[-1].message == "领导要求补充会议纪要"


def test_colours_go_along_with_the_finding(book: Book) -> None:
    opened, sheet = _open(book.checked())
    for column in range(2, 15):
        sheet.cell(9, column).fill = PatternFill("solid", fgColor="FFCCFFCC")
    message = sheet["F9"].value
    coloured = _saved(opened)
    after = coloured.checked(LATER, coloured.findings[2:])
    _, sheet = _open(after)
    marked = [
        sheet.cell(row, 6).value
        for row in range(6, 306)
        if sheet.cell(row, 6).fill.fgColor.rgb == "FFCCFFCC"
    ]
    assert marked == [message]


def test_a_users_mess_survives(book: Book) -> None:
    opened, sheet = _open(book.checked())
    sheet.row_dimensions[8].hidden = True
    sheet.freeze_panes = "D6"
    sheet["A2"].comment = Comment("先看这里", "王会计")
    budget = opened["预决算"]
    budget.row_dimensions[12].hidden = True
    budget["C9"].fill = PatternFill("solid", fgColor="FF00FF00")
    own = opened.create_sheet("我的底稿", 3)
    own["A1"] = "=SUM(1,2)"
    messy = _saved(opened)
    after = messy.checked(LATER, messy.findings[1:])
    opened, sheet = _open(after)
    assert sheet.row_dimensions[8].hidden
    assert sheet.freeze_panes == "D6"
    assert sheet["A2"].comment is not None
    assert sheet["A2"].comment.text == "先看这里"
    assert opened["预决算"].row_dimensions[12].hidden
    assert opened["预决算"]["C9"].fill.fgColor.rgb == "FF00FF00"
    assert opened.sheetnames[3] == "我的底稿"
    assert opened["我的底稿"]["A1"].value == "=SUM(1,2)"


def test_more_findings_than_rows_make_everything_longer(book: Book) -> None:
    findings = book.findings
    many = tuple(findings[number % len(findings)] for number in range(320))
    after = book.checked(findings=many)
    assert 'ref="A5:N325"' in after.part(TABLE)
    assert '<autoFilter ref="A5:N325"' in after.part(TABLE)
    assert "N105" not in after.part(TABLE).replace("N105:", "")
    assert "$B$105" not in after.part(TABLE)
    sheet = after.part(SHEET)
    assert 'sqref="I6:I325"' in sheet
    assert '<dimension ref="A1:N325"/>' in sheet
    names = after.part("xl/workbook.xml")
    for name in ("结果_位置", "结果_程度", "结果_项目"):
        assert re.search(rf'name="{name}">校验结果!\$\w\$6:\$\w\$325<', names)
    values = after.sheet()
    assert values.value(325, 1) == Decimal(320)
    assert values.formula(325, 1) == values.formula(6, 1)
    assert values.value(325, 6) == many[-1].message
    assert len(after.content.review) == 320


def test_what_stands_below_is_never_written_over(book: Book) -> None:
    opened, sheet = _open(book)
    sheet["F310"] = "以下是我的备忘"
    noted = _saved(opened)
    findings = noted.findings
    many = tuple(findings[number % len(findings)] for number in range(320))
    with pytest.raises(InputError, match=r"第310行有其他内容.*放不下320条.*请把它移到别处"):
        noted.checked(findings=many)
    assert noted.checked().sheet().value(310, 6) == "以下是我的备忘"


@pytest.mark.parametrize(
    ("column", "criteria", "shown"),
    [
        (1, '<filters><filter val="必改"/></filters>', {"必改"}),
        (1, '<filters blank="1"><filter val="建议"/></filters>', {"建议"}),
        (5, '<customFilters><customFilter val="*年*"/></customFilters>', None),
    ],
)
def test_a_filter_is_applied_to_the_new_rows(
    book: Book, column: int, criteria: str, shown: set[str] | None
) -> None:
    condition = f'<filterColumn colId="{column}">{criteria}</filterColumn>'
    filtered = book.edited(
        TABLE,
        (
            '<autoFilter ref="A5:N105"/>',
            f'<autoFilter ref="A5:N105">{condition}</autoFilter>',
        ),
    ).edited(SHEET, ('<row r="7" ', '<row r="7" hidden="1" '))
    after = filtered.checked()
    _, sheet = _open(after)
    levels = {
        str(sheet.cell(row, 2).value)
        for row in range(6, 6 + len(book.findings))
        if not sheet.row_dimensions[row].hidden
    }
    assert levels == (shown or {"必改", "需说明", "建议"})
    assert f'<filterColumn colId="{column}">' in after.part(TABLE)


def test_a_copied_project_sheet_is_marked_by_an_identity_of_its_own(book: Book) -> None:
    own = re.search(
        r'<definedName name="项目标识" localSheetId="6" hidden="1">"(\w+)"<',
        book.part("xl/workbook.xml"),
    )
    assert own is not None
    shared = book.edited(
        "xl/workbook.xml",
        (own[0], own[0].replace(own[1], book.content.projects[0].id or "")),
    )
    opened = load_workbook(io.BytesIO(shared.data))
    opened["项目02"]["C6"] = "另一个项目"
    after = _saved(opened).checked()
    first, second = after.content.projects
    assert second.id == f"{first.id}-2"
    assert f'"{second.id}"</definedName>' in after.part("xl/workbook.xml")
    assert {each.project for each in after.content.review} >= {first.id, second.id}


def test_a_list_that_was_made_plain_cells_takes_them_too(book: Book) -> None:
    opened, sheet = _open(book.checked())
    del sheet.tables["校验结果表"]
    plain = _saved(opened)
    after = plain.checked(LATER, plain.findings[3:])
    assert len(after.content.review) == len(book.findings) - 3
    assert after.checked(LATER, plain.findings[3:]).data == after.data


@pytest.mark.parametrize(
    ("change", "words"),
    [("sheet", "找不到《校验结果》"), ("column", "缺少列“规则号”.*请在表头恢复")],
)
def test_where_there_is_no_place_for_findings_it_says_so(
    book: Book, change: str, words: str
) -> None:
    opened, sheet = _open(book)
    if change == "sheet":
        opened.remove(sheet)
    else:
        sheet["L5"] = "备用"
        sheet.tables["校验结果表"].tableColumns[11].name = "备用"
    with pytest.raises(InputError, match=words):
        _saved(opened).checked()
