import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
import xlwings as xw

from jixiao.binding.workbook import read_workbook
from jixiao.excel.buttons import press
from jixiao.excel.commands.report import report_name
from jixiao.excel.file_names import LONGEST_PATH, fitting, plain
from jixiao.model.amount import Amount
from jixiao.scoring.evaluate import evaluate

FOLDER = Path("/绩效")
LONG = "衡山县某某管理委员会办公室" * 10


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("衡山县\u202e局法司", "衡山县局法司"),
        ("衡山\u200e县\u200b\ufeff司法局", "衡山县司法局"),
        ("衡山县\x02\x7f司法局\r\n", "衡山县司法局"),
        ("衡山县/司法局:本级*?", "衡山县司法局本级"),
        ("衡山县\u00a0 司法局", "衡山县 司法局"),
        ("衡山县司法局", "衡山县司法局"),
    ],
)
def test_signs_that_nobody_sees_are_left_out_of_a_name(typed: str, name: str) -> None:
    assert plain(typed) == name


@pytest.mark.parametrize("sign", ["字", "a", "𠮷"])
@pytest.mark.parametrize("length", [1, 60, 100, 400])
@pytest.mark.parametrize("depth", [1, 60, 150])
def test_a_name_fits_every_disk_whatever_the_unit_is_called(
    sign: str, length: int, depth: int
) -> None:
    folder = Path("/" + "d" * depth)
    name = fitting(folder, "2022年度", sign * length, "报告.docx")
    assert len(name.encode()) <= 255
    assert len(str(folder / name)) <= LONGEST_PATH
    assert name.startswith("2022年度" + sign)
    assert name.endswith(("报告.docx", "…报告.docx"))
    assert ("…" in name) == (name != f"2022年度{sign * length}报告.docx")


def test_a_name_that_fits_stays_as_it_is() -> None:
    assert (
        fitting(FOLDER, "2022年度", "衡山县司法局", "报告.docx") == "2022年度衡山县司法局报告.docx"
    )


def test_in_a_folder_too_deep_a_few_signs_of_the_unit_are_left() -> None:
    folder = Path("/" + "d" * 300)
    assert fitting(folder, "2022年度", LONG, "报告.docx") == f"2022年度{LONG[:7]}…报告.docx"
    assert fitting(folder, "2022年度", "司法局", "报告.docx") == "2022年度司法局报告.docx"


def test_a_report_is_named_without_what_is_not_filled_in(path: Path) -> None:
    reading = read_workbook(path)
    cover = replace(reading.data.cover, unit_name=None, year=Amount())
    blank = evaluate(replace(reading, data=replace(reading.data, cover=cover)))
    assert report_name(FOLDER, blank, "") == "2022年度部门整体支出绩效自评报告.docx"  # as typed


def test_the_report_of_a_unit_with_a_long_and_crooked_name_is_written(
    book: xw.Book, path: Path
) -> None:
    book.names["单位名称"].refers_to_range.value = f"'{LONG}\u202e\x02"
    assert "报告已生成" in press("report")
    [made] = path.parent.glob("*.docx")
    assert made.name.startswith("2022年度衡山县某某管理委员会办公室")
    assert "…部门整体支出绩效自评报告" in made.name
    assert not [sign for sign in made.name if unicodedata.category(sign).startswith("C")]
