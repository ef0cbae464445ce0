"""Names, tables, properties and sheets of a workbook as XlsxWriter writes them."""

import pytest
import xlsxwriter

from jixiao.sheets.address import Reference
from jixiao.sheets.reader import read_snapshot
from jixiao.sheets.snapshot import Snapshot, Table


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    path = tmp_path_factory.mktemp("sheets") / "自评.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        cover = workbook.add_worksheet("单位情况")
        cover.write("B2", "某县司法局")
        cover.write("C2", "备注")
        workbook.add_chartsheet("图")
        project = workbook.add_worksheet("项目 01 A'b")
        project.write("B3", "法律援助")
        project.hide()
        listing = workbook.add_worksheet("项目清单")
        listing.very_hidden()
        columns = [{"header": "项目名称"}, {"header": "预算数\n（万元）"}]
        listing.add_table("B3:C6", {"name": "项目表", "columns": columns, "total_row": True})
        listing.add_table("E3:F4", {"name": "空表头", "header_row": False})
        workbook.define_name("单位名称", "=单位情况!$B$2:$C$2")
        workbook.define_name("项目名称", "=单位情况!$C$2")
        workbook.define_name("失去", "=单位情况!#REF!")
        workbook.define_name("别处", "=别的表!$A$1")
        workbook.define_name("FORM_VERSION", '="2.0"')
        workbook.define_name("'项目 01 A'b'!项目名称", "='项目 01 A''b'!$B$3")
        workbook.set_custom_property("jixiao.form", "绩效_x0041_")
        workbook.set_custom_property("jixiao.version", 3)
    return read_snapshot(path)


def test_sheets_come_in_the_order_of_their_tabs_without_charts(snapshot: Snapshot) -> None:
    assert [(sheet.title, sheet.visibility) for sheet in snapshot] == [
        ("单位情况", "visible"),
        ("项目 01 A'b", "hidden"),
        ("项目清单", "veryHidden"),
    ]
    assert snapshot.file_name == "自评.xlsx"
    assert snapshot.sheet("没有") is None


def test_a_name_leads_to_its_block_and_value(snapshot: Snapshot) -> None:
    assert snapshot.resolve("单位名称") == Reference("单位情况", 2, 2, 2, 3)
    assert snapshot.named_value("单位名称") == "某县司法局"


def test_a_sheet_sees_its_own_name_before_that_of_the_workbook(snapshot: Snapshot) -> None:
    assert snapshot.named_value("项目名称") == "备注"
    assert snapshot.named_value("项目名称", "项目 01 A'b") == "法律援助"
    assert snapshot.named_value("项目名称", "项目清单") == "备注"
    own = Reference("项目 01 A'b", 3, 2, 3, 2)
    assert snapshot.names_on("项目 01 A'b") == {"项目名称": own}


def test_capitals_do_not_matter_in_names(snapshot: Snapshot) -> None:
    assert snapshot.named_value("form_version") == "2.0"


@pytest.mark.parametrize("name", ["失去", "别处", "没有", "FORM_VERSION"])
def test_a_name_without_cells_of_this_workbook_leads_nowhere(snapshot: Snapshot, name: str) -> None:
    assert snapshot.resolve(name) is None


def test_tables_are_known_with_header_and_totals(snapshot: Snapshot) -> None:
    table = snapshot.tables["项目表"]
    assert table.reference == Reference("项目清单", 3, 2, 6, 3)
    assert table.columns == ("项目名称", "预算数\n（万元）")
    assert table.body == Reference("项目清单", 4, 2, 5, 3)
    assert snapshot.tables["空表头"].body == Reference("项目清单", 3, 5, 4, 6)


def test_a_table_of_a_header_alone_has_no_body() -> None:
    assert Table("表", Reference("表", 1, 1, 1, 2), ("甲", "乙")).body is None


def test_document_properties_are_read_as_text(snapshot: Snapshot) -> None:
    assert snapshot.properties == {"jixiao.form": "绩效_x0041_", "jixiao.version": "3"}


def test_a_block_ends_with_the_last_row_that_holds_a_value(snapshot: Snapshot) -> None:
    sheet = snapshot.sheet("单位情况")
    assert sheet is not None
    assert sheet.block(Reference("单位情况", 1, 2, 900, 3)) == (
        (None, None),
        ("某县司法局", "备注"),
    )
