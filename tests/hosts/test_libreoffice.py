"""What a live spreadsheet does by itself."""

from pathlib import Path

import pytest
import xlwings as xw

from jixiao.errors import HostError
from jixiao.hosts.libreoffice.office import Office


@pytest.fixture(params=["over_libreoffice"])
def host(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(request.param)


def test_calculates_when_an_input_changes(book: xw.Book) -> None:
    sheet = book.sheets["数据"]
    sheet["C2"].value = 120
    assert sheet["D2"].value == 0.6


def test_waits_for_calculate_in_manual_mode(book: xw.Book) -> None:
    sheet = book.sheets["数据"]
    book.app.calculation = "manual"
    sheet["C2"].value = 120
    book.app.calculate()
    book.app.calculation = "automatic"
    assert sheet["D2"].value == 0.6


def test_rows_inserted_stretch_names_and_tables(book: xw.Book) -> None:
    book.sheets["数据"]["3:4"].insert("down")
    book.sheets["说明 甲"]["5:6"].insert("down")
    assert book.names["预算合计"].refers_to.replace("$", "") == "=数据!B2:B5"
    assert book.sheets["说明 甲"].tables["说明表"].range.address == "$B$3:$C$7"


def test_prints_to_pdf(book: xw.Book, tmp_path: Path) -> None:
    target = tmp_path / "账本.pdf"
    book.to_pdf(str(target))
    assert target.read_bytes().startswith(b"%PDF")


def test_says_which_file_it_could_not_open(office: Office, tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(HostError, match=r"坏\.xlsx"):
        office.open(broken)


def test_each_office_ends_with_its_worker(office: Office, path: Path) -> None:
    with Office() as other:
        other.open(path)
        assert other is not office
    assert other._worker.returncode == 0
