"""The add-in and a small workbook, built as users get them."""

import datetime as dt
import io
from pathlib import Path

import pytest
import xlsxwriter

from jixiao.authoring.addin import ADDIN_NAME, build_addin, with_functions


@pytest.fixture(scope="session")
def addin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("addin") / ADDIN_NAME
    path.write_bytes(build_addin())
    return path


@pytest.fixture(scope="session")
def plain_workbook() -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001
        for name in ("首页", "预决算"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, [95.2, 100])
            sheet.write_formula(0, 2, "=IFERROR(JX_EXEC_RATE(A1,B1),ROUND(A1/B1,8))", None, 0.952)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory, plain_workbook: bytes) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "绩效自评.xlsm"
    path.write_bytes(with_functions(plain_workbook))
    return path
