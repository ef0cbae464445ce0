"""A clerk's afternoon in a live spreadsheet: fill, check, answer, check again, report."""

from pathlib import Path

import pytest
import xlwings as xw
from docx import Document

from jixiao.binding.workbook import read
from jixiao.excel.buttons import press
from jixiao.excel.live import snapshot_of_book
from support.live import pressed_in

RATE, RATE_SCORE = "项目01!执行率", "项目01!执行率测算得分"
TOTAL, GRADE = "项目01!测算总分", "项目01!测算等级"


@pytest.fixture
def book(over_libreoffice: xw.main.Engine, path: Path) -> xw.Book:  # noqa: ARG001 - must be active
    return pressed_in(path)


def cell(book: xw.Book, name: str) -> xw.Range:
    return book.names[name].refers_to_range


def test_rate_score_total_and_grade_follow_an_input(book: xw.Book) -> None:
    before = [cell(book, name).value for name in (RATE, RATE_SCORE, TOTAL, GRADE)]
    assert before == [1.0, 10.0, 100.0, "优"]
    cell(book, "项目01!资金_年度资金总额_全年执行数").value = 53.116  # a fifth of the budget
    for typed in ("执行率得分", "总分"):  # what is typed beats what is computed
        cell(book, f"项目01!{typed}").value = None
    scores = book.sheets["项目01"].range("绩效指标区").columns[6]
    scores[1:4, 0].value = [[0], [0], [0]]
    rate, score, total, grade = (
        cell(book, name).value for name in (RATE, RATE_SCORE, TOTAL, GRADE)
    )
    assert rate == 0.2
    assert score < 10
    assert total == 100 - 15 - (10 - score)
    assert (total, grade) == (77.0, "中")


def test_an_answer_is_still_there_after_the_next_check(book: xw.Book, path: Path) -> None:
    assert press("check").startswith("校验完成：必改 7 条")
    sheet = book.sheets["校验结果"]
    assert sheet["B6:C6"].value == ["必改", "预决算!E26"]
    counted = [c for c in _row_below(book, "必改") if isinstance(c, float)]
    assert counted[1:4] == [7.0, 23.0, 11.0]
    sheet["I6:J6"].value = ["有说明", "以批复的决算为准"]
    rows = sheet["A6:N40"].value
    assert press("check").startswith("校验完成：必改 7 条")
    assert sheet["A6:N40"].value == rows
    kept = [e for e in read(snapshot_of_book(book)).data.review if e.note]
    assert [(e.code, e.status, e.note) for e in kept] == [("C01", "有说明", "以批复的决算为准")]
    assert "草稿" in press("report")
    [made] = path.parent.glob("*.docx")
    text = "\n".join(paragraph.text for paragraph in Document(str(made)).paragraphs)
    assert "衡山县司法局" in text
    assert "827.32" in text


def test_more_findings_than_rows_make_the_list_longer(
    book: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jixiao.rules import checking  # noqa: PLC0415 - its findings are multiplied below

    real = checking.check

    def many(reading: object) -> object:
        result = real(reading)  # type: ignore[arg-type]
        return checking.Check(result.evaluation, result.findings * 10, result.not_decided)

    monkeypatch.setattr("jixiao.excel.commands.check.check", many)
    assert "必改 70 条" in press("check")
    table = book.sheets["校验结果"].tables["校验结果表"]
    assert table.range.shape[0] == 411
    assert book.names["结果_程度"].refers_to_range.shape[0] == 410
    numbers = book.sheets["校验结果"].range((6, 1), (415, 1)).value
    assert numbers == [float(n) for n in range(1, 411)]


def _row_below(book: xw.Book, text: str) -> list[object]:
    rows = book.sheets["首页"].used_range.value
    at = next(i for i, row in enumerate(rows) if text in row)
    return list(rows[at + 1])
