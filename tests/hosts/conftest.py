"""A workbook of every kind of thing, open in each host in turn."""

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
import xlwings as xw

from support.live import office, over_files, over_libreoffice

__all__ = ["office", "over_files", "over_libreoffice"]


@pytest.fixture(params=["over_files", "over_libreoffice"])
def host(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(request.param)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "账本.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        data = workbook.add_worksheet("数据")
        notes = workbook.add_worksheet("说明 甲")
        spare = workbook.add_worksheet("备用")
        spare.hide()
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        data.write_row("A1", ["项目", "预算", "决算", "执行率", "日期"])
        data.write_row("A2", ["培训", 200, 150])
        data.write_formula("D2", '=IF(B2=0,"",ROUND(C2/B2,4))', None, 0.75)
        data.write_datetime("E2", datetime(2022, 12, 31), day)  # noqa: DTZ001
        data.write_row("A3", ["会议", 0, 0])
        data.write_formula("D3", "=C3/B3", None, "#DIV/0!")
        data.write_string("B4", "90%")
        notes.add_table(
            "B3:C5", {"name": "说明表", "columns": [{"header": "甲"}, {"header": "乙"}]}
        )
        notes.write("B4", "一")
        workbook.define_name("预算合计", "=数据!$B$2:$B$3")
        workbook.define_name("'说明 甲'!本表", "='说明 甲'!$B$4")
        workbook.define_name("表单标识", '="jixiao"')
    return path


@pytest.fixture
def book(host: None, path: Path) -> xw.Book:  # noqa: ARG001 - the host must be active
    return xw.Book(str(path))
