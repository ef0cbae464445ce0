"""A stray cell far away costs a few counts; what is read is what is used."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
import xlwings as xw

from jixiao.excel import tiles
from jixiao.excel.buttons import press
from jixiao.excel.live import snapshot_of_book
from jixiao.excel.tiles import SMALL, filled_parts, used_part
from jixiao.sheets.address import LAST_COLUMN, LAST_ROW, Reference, from_a1
from support.live import pressed_in

STRAYS = ("A1048576", "XFD1", "XFD1048576", "C70000")
MOST_COUNTS = 60


@dataclass
class Asked:
    """What a host was asked: the blocks read, written, and counted."""

    read: list[int] = field(default_factory=list)
    written: list[int] = field(default_factory=list)
    counted: int = 0


@pytest.fixture(params=["over_files", "over_libreoffice"])
def book(request: pytest.FixtureRequest, path: Path) -> xw.Book:
    request.getfixturevalue(request.param)
    return pressed_in(path)


@pytest.fixture
def asked(book: xw.Book, monkeypatch: pytest.MonkeyPatch) -> Asked:
    document = book.impl.document
    values, filled, write = document.values, document.filled, document.write
    asked = Asked()

    def noted_values(block: Reference) -> Any:  # noqa: ANN401
        asked.read.append(block.height * block.width)
        return values(block)

    def noted_filled(block: Reference) -> int:
        asked.counted += 1
        count: int = filled(block)
        return count

    def noted_write(title: str, row: int, column: int, rows: Any) -> None:  # noqa: ANN401
        asked.written.append(len(rows) * len(rows[0]))
        write(title, row, column, rows)

    monkeypatch.setattr(document, "values", noted_values)
    monkeypatch.setattr(document, "filled", noted_filled)
    monkeypatch.setattr(document, "write", noted_write)
    return asked


def test_a_workbook_as_we_make_it_is_read_without_a_count(book: xw.Book, asked: Asked) -> None:
    snapshot_of_book(book)
    # Values and formulas of each sheet, and headers of each table, in one reading each.
    tables = sum(len(sheet.tables) for sheet in book.sheets)
    assert len(asked.read) <= 3 * (len(book.sheets) + tables)
    assert asked.counted == 0


@pytest.mark.parametrize("stray", STRAYS)
def test_a_stray_cell_is_read_along_for_a_few_counts(
    book: xw.Book, asked: Asked, stray: str
) -> None:
    before = snapshot_of_book(book).sheet("项目01")
    normal = sum(asked.read)
    asked.read.clear()
    book.sheets["项目01"][stray].value = [[" "]]
    after = snapshot_of_book(book).sheet("项目01")
    assert before is not None
    assert after is not None
    assert after.values == {**before.values, from_a1(stray): " "}
    assert after.formulas == before.formulas
    assert sum(asked.read) < normal + 8 * SMALL
    assert 0 < asked.counted < MOST_COUNTS


@pytest.mark.parametrize("stray", ["A1048576", "XFD1048576"])
@pytest.mark.parametrize("sheet", ["项目01", "校验结果", "报告预览"])
@pytest.mark.parametrize("book", ["over_files"], indirect=True)
def test_no_button_reads_or_writes_up_to_a_stray_cell(
    book: xw.Book, asked: Asked, sheet: str, stray: str
) -> None:
    book.sheets[sheet][stray].value = [["x"]]
    for command in ("check", "next_finding", "next_blank", "preview", "clear_marks", "report"):
        asked.read.clear()
        asked.written.clear()
        message = press(command)
        assert "没有做成" not in message
        assert sum(asked.read) < 20 * SMALL
        assert sum(asked.written) < SMALL


def test_the_preview_empties_a_stray_cell_in_its_columns(book: xw.Book, asked: Asked) -> None:
    sheet = book.sheets["报告预览"]
    sheet["B1048576"].value = [["很久以前的一段"]]
    sheet["E1048576"].value = [["旁注"]]
    assert press("preview") == ""
    assert sheet["B1048576"].value is None
    assert sheet["E1048576"].value == "旁注"
    assert max(asked.written) <= SMALL


@pytest.mark.parametrize("book", ["over_files"], indirect=True)
def test_a_sheet_filled_to_the_last_row_is_refused_in_a_sentence(
    book: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiles, "_MOST", 100)
    book.sheets["项目01"]["A1048576"].value = [["x"]]
    message = press("check")
    assert message.startswith("《项目01》有 ")
    assert "填到了最后一行" in message


@pytest.mark.parametrize("host", ["over_files", "over_libreoffice"])
def test_what_hidden_and_merged_rows_hold_is_found(
    request: pytest.FixtureRequest, tmp_path: Path, host: str
) -> None:
    path = tmp_path / "账本.xlsx"
    rows = [3, 70_000, 70_001, 900_000]
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("数据")
        for row in rows:
            sheet.write(row - 1, 0, row)
            sheet.set_row(row - 1, None, None, {"hidden": True})
        sheet.merge_range("D500000:F500009", "合并")
        sheet.write_formula("Z800000", '=""', None, "")
        sheet.autofilter(0, 0, 900_000, 1)
        sheet.filter_column(0, "x > 899999")
    request.getfixturevalue(host)
    found = snapshot_of_book(xw.Book(str(path))).sheet("数据")
    assert found is not None
    assert {*found.values} == {*((row, 1) for row in rows), (500_000, 4)}
    assert found.formulas == {(800_000, 26): '""'}


@pytest.mark.usefixtures("over_files")
def test_a_block_calculated_at_once_counts_cell_by_cell(tmp_path: Path) -> None:
    path = tmp_path / "账本.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("数据")
        sheet.write_array_formula("H600000:I600001", "{=1+1}", None, 2)
        sheet.write("A1", 1)
    book = xw.Book(str(path))
    count = book.app.api.WorksheetFunction.CountA
    assert count(book.sheets[0]["A1:XFD1048576"].api) == 5
    assert count(book.sheets[0]["A1:H600000"].api) == 2
    found = snapshot_of_book(book).sheet("数据")
    assert found is not None
    assert {*found.formulas} == {(600_000 + down, 8 + right) for down in (0, 1) for right in (0, 1)}


class Cells:
    """A sheet for counting alone, with whatever cells; it need not fit into any host."""

    name = "数据"

    def __init__(self, filled: set[tuple[int, int]]) -> None:
        self.filled = filled
        self.book = self.app = self.api = self.WorksheetFunction = self

    def range(self, first: tuple[int, int], last: tuple[int, int]) -> Any:  # noqa: ANN401
        return type("Range", (), {"api": Reference(self.name, *first, *last)})

    def CountA(self, block: Reference) -> float:  # noqa: N802
        return float(sum(block.contains(*cell) for cell in self.filled))


def scattered(seed: int) -> Iterator[tuple[int, int]]:
    numbers = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(numbers.randint(0, 60)):
        yield numbers.randint(1, LAST_ROW), numbers.randint(1, LAST_COLUMN)
    top, left = numbers.randint(1, 1000), numbers.randint(1, 100)
    for row in range(top, top + 40):
        for column in range(left, left + 30):
            yield row, column


@pytest.mark.parametrize("seed", range(10))
def test_the_parts_hold_every_filled_cell_once(seed: int) -> None:
    sheet = Cells({*scattered(seed)})
    whole = Reference(sheet.name, 1, 1, LAST_ROW, LAST_COLUMN)
    parts = [*filled_parts(sheet, whole)]  # type: ignore[arg-type]
    assert sorted(
        cell for part in parts for cell in sheet.filled if part.contains(*cell)
    ) == sorted(sheet.filled)
    assert all(any(part.contains(*cell) for cell in sheet.filled) for part in parts)


def test_the_used_part_begins_at_the_first_cell(book: xw.Book) -> None:
    part = used_part(book.sheets["首页"])
    assert (part.first_row, part.first_column) == (1, 1)
