from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from jixiao.form.loading import Form

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


@pytest.fixture(scope="module")
def book(workbooks: dict[str, Path]) -> Workbook:
    return load_workbook(workbooks["sample"])


def test_every_single_cell_has_its_name(book: Workbook, form: Form) -> None:
    expected = {cell.name for cell in form.cells.values()}
    assert expected <= set(book.defined_names)


def test_project_sheets_have_the_names_of_their_own_cells(book: Workbook, form: Form) -> None:
    expected = {cell.name for cell in form.project_cells.values()}
    expected |= {block.name for block in form.project_lists.values()} | {"项目标识"}
    for number in range(1, 9):
        assert expected <= set(book[f"项目{number:02d}"].defined_names)
    ids = {book[f"项目{n:02d}"].defined_names["项目标识"].value for n in range(1, 9)}
    assert len(ids) == 8
    assert book["项目01"].defined_names["项目标识"].hidden


def test_lists_are_tables_with_their_columns_as_headers(book: Workbook, form: Form) -> None:
    tables = {name: table for sheet in book for name, table in dict.items(sheet.tables)}
    named = [block for block in form.lists.values() if block.name in book.defined_names]
    assert {block.path for block in named} == {"overall.goals"}  # its cells are merged
    for block in form.lists.values():
        if block in named:
            continue
        headers = (["序号"] if block.numbered else []) + [c.label for c in block.column]
        assert tables[block.name].column_names == headers
        first, last = tables[block.name].ref.split(":")
        rows = int("".join(filter(str.isdigit, last))) - int("".join(filter(str.isdigit, first)))
        assert rows >= block.rows


def test_the_list_of_indicators_ends_right_above_the_total(book: Workbook) -> None:
    names = book["项目01"].defined_names
    _, _, last = names["绩效指标区"].value.rpartition("$")
    _, _, total = names["总分"].value.rpartition("$")
    assert int(total) == int(last) + 1


def test_the_workbook_says_whose_it_is(book: Workbook) -> None:
    assert book.defined_names["表单标识"].value == '"jixiao"'
    assert book.custom_doc_props["表单标识"].value == "jixiao"


def test_only_the_sheets_in_use_are_seen(book: Workbook) -> None:
    hidden = {sheet.title for sheet in book if sheet.sheet_state != "visible"}
    unused = {f"项目{number:02d}" for number in range(2, 9)}
    assert hidden == unused | {"基础数据表", "上年数据", "图表数据", "规则包资料"}


def test_sheets_with_inputs_are_not_protected(book: Workbook) -> None:
    assert {s.title for s in book if s.protection.sheet} == {"基础数据表", "勾稽检查"}


def test_every_sheet_prints_on_a4_one_page_wide(book: Workbook) -> None:
    for sheet in book:
        if sheet.title == "规则包资料":  # nobody prints what the workbook carries along
            continue
        assert sheet.page_setup.paperSize == 9
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth or 1) == (
            True,
            1,
        )
        assert sheet.print_area


def test_drop_downs_inform_but_never_stop_a_paste(book: Workbook) -> None:
    for sheet in book:
        for rule in sheet.data_validations.dataValidation:
            assert rule.type is None or rule.errorStyle == "information"
