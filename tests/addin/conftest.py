"""The add-in and a small workbook, built as users get them."""

import datetime as dt
import io
from pathlib import Path

import pytest
import xlsxwriter

from jixiao.authoring.addin import ADDIN_NAME, build_addin, build_workbook_xlsm, with_functions
from jixiao.cli.samples import sample
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from support.packs import pack_form

SAMPLE = "衡山县司法局-2022"


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


@pytest.fixture(scope="session")
def sample_data() -> SelfEvaluation:
    return with_profile(sample(SAMPLE), load_profile())


@pytest.fixture(scope="session")
def sample_workbook(tmp_path_factory: pytest.TempPathFactory, sample_data: SelfEvaluation) -> Path:
    """The sample unit's workbook with functions, as ``jixiao new OUT.xlsm`` makes it."""
    path = tmp_path_factory.mktemp("sample") / f"{SAMPLE}.xlsm"
    path.write_bytes(build_workbook_xlsm(sample_data, pack_form()))
    return path
