"""The oracles themselves: they must see what is wrong, and agree on what is right."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from docx import Document
from docx.oxml.ns import qn

from support.cells import Cells, disagreements, formula_cells, stored_values
from support.formulas import evaluate
from support.libreoffice import convert, recalculate, render
from support.tools import require_tool

SHEET = "项目 01（数据）"
FORMULAS = {
    "C1": ("=ROUND(预算数*B2,2)", 17.52),
    "C2": ('=LOOKUP(B2,{0,0.6,0.8,0.9},{"差","中","良","优"})', "良"),
    "C3": ("=A1/A9", "#DIV/0!"),
    "C4": ('=IF(A9="","",1)', None),
    "C5": ("=IFERROR(JX_HALF(A1),-1)", -1.0),
    "C6": ("=A1>10", True),
    "C7": ("=DATE(2022,12,31)", 44926.0),
    "C8": (f"=SUM('{SHEET}'!A1:A2)+本表数", 33.0),
    "C9": ("=SUM(清单[数])", 7.0),
}
STALE = 999


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "工作簿.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(SHEET)
        sheet.write_column("A1", [20, 10])
        sheet.write_column("B1", ["完成率", 0.87575])
        sheet.add_table("E1:E3", {"name": "清单", "columns": [{"header": "数"}]})
        sheet.write_column("E2", [3, 4])
        book.define_name("预算数", f"='{SHEET}'!$A$1")
        book.define_name(f"'{SHEET}'!本表数", f"='{SHEET}'!$E$2")
        for cell, (formula, _) in FORMULAS.items():
            sheet.write_formula(cell, formula, None, STALE)
    return path


@pytest.mark.parametrize("calculate", [recalculate, evaluate])
def test_an_oracle_calculates_anew_whatever_the_file_carries(
    calculate: Callable[[Path], Cells], workbook: Path
) -> None:
    assert stored_values(workbook)[SHEET, "C1"] == STALE
    cells = calculate(workbook)
    found = {cell: cells.get((SHEET, cell)) for cell in FORMULAS}
    assert found == {cell: value for cell, (_, value) in FORMULAS.items()}
    assert cells[SHEET, "B1"] == "完成率"


def test_formulas_call_python_in_formualizer(workbook: Path) -> None:
    cells = evaluate(workbook, {"JX_HALF": lambda number: number / 2})
    assert cells[SHEET, "C5"] == 10.0


def test_formula_cells_are_listed_without_inputs(workbook: Path) -> None:
    assert formula_cells(workbook) == [(SHEET, cell) for cell in FORMULAS]


def test_disagreements_name_the_cell_and_both_values() -> None:
    left: Cells = {("甲", "A1"): 1.0, ("甲", "A2"): "良", ("甲", "A3"): True, ("甲", "A4"): 0.3}
    right: Cells = {("甲", "A1"): 1.1, ("甲", "A3"): 1.0, ("甲", "A4"): 0.1 + 0.2}
    assert disagreements(left, right) == [
        "甲!A1: 1.0 != 1.1",
        "甲!A2: '良' != None",
        "甲!A3: True != 1.0",
    ]


def test_several_files_convert_in_one_run_but_never_over_each_other(
    workbook: Path, tmp_path: Path
) -> None:
    second = workbook.rename(tmp_path / "第二.xlsx")
    third = tmp_path / "第三.xlsx"
    third.write_bytes(second.read_bytes())
    made = convert([second, third], "pdf", tmp_path / "out")
    assert [each.read_bytes()[:5] for each in made] == [b"%PDF-", b"%PDF-"]
    with pytest.raises(ValueError, match="overwrite"):
        convert([second], "xlsx", tmp_path)


def test_a_file_that_cannot_be_converted_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="not made"):
        convert([tmp_path / "没有.xlsx"], "pdf", tmp_path / "out")


def test_pages_of_a_document_show_its_chinese_faces(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    document = Document()
    for face in ("仿宋_GB2312", "黑体", "方正小标宋简体"):
        run = document.add_paragraph().add_run("绩效自评")
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    document.add_page_break()
    document.add_paragraph("第二页")
    document.save(path)

    pages = render(path, tmp_path / "pages")

    assert [page.name for page in pages] == ["报告-1.png", "报告-2.png"]
    assert all(page.read_bytes().startswith(b"\x89PNG") for page in pages)
    embedded = _fonts_of(tmp_path / "pages" / "报告.pdf")
    assert re.search("NotoSansCJK|FandolHei", embedded), "黑体 has no sans-serif stand-in"
    assert re.search("NotoSerifCJK..-Bold", embedded), "小标宋 has no bold stand-in"


@pytest.mark.parametrize(
    ("ci", "outcome"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)]
)
def test_a_missing_tool_skips_at_home_and_fails_under_ci(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="no-such-tool"):
        require_tool("no-such-tool")


def _fonts_of(pdf: Path) -> str:
    command = [require_tool("pdffonts"), str(pdf)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603
