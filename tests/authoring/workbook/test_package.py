import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jixiao.authoring.packs import installed
from jixiao.authoring.workbook import write_workbook
from jixiao.errors import DataError
from jixiao.model.cover import Cover
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.unit import Paragraph, Unit
from support.audit import audit

_READER_IGNORES = "ignore:.*extension is not supported:UserWarning"


@pytest.mark.parametrize("name", ["sample", "blank", "full"])
def test_office_would_open_it_without_a_repair(name: str, workbooks: dict[str, Path]) -> None:
    audit(workbooks[name])


def test_equal_data_give_equal_bytes(sample: SelfEvaluation, workbooks: dict[str, Path]) -> None:
    assert write_workbook(sample, installed("湖南-县级")) == workbooks["sample"].read_bytes()


def test_a_text_too_long_for_a_cell_is_refused_with_its_place() -> None:
    data = SelfEvaluation(cover=Cover(unit_name="长" * 32_768))
    with pytest.raises(DataError, match=r"《首页》B\d+.*32768"):
        write_workbook(data, installed("湖南-县级"))


@pytest.mark.filterwarnings(_READER_IGNORES)
def test_a_text_stays_a_text(tmp_path: Path) -> None:
    texts = ("=1+1", "http://x.cn", "internal:首页!A1", "007", "1-2", "TRUE", "{=A1}")
    path = tmp_path / "a.xlsx"
    duties = tuple(Paragraph(text) for text in texts)
    path.write_bytes(
        write_workbook(SelfEvaluation(unit=Unit(duties=duties)), installed("湖南-县级"))
    )
    book = load_workbook(path)
    sheet = book["单位情况"]
    table = sheet.tables["主要职责表"]
    rows = sheet[table.ref][1 : len(texts) + 1]
    assert [(row[1].value, row[1].data_type, row[1].hyperlink) for row in rows] == [
        (text, "s", None) for text in texts
    ]


def test_nothing_newer_than_excel_2010_is_in_it(workbooks: dict[str, Path]) -> None:
    with zipfile.ZipFile(workbooks["full"]) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert b"_xlfn" not in package.read(name)
                assert b"[#" not in package.read(name)
