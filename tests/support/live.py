"""Workbooks open in xlwings without Excel: fixtures for any folder's conftest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlwings as xw

from jixiao.authoring.addin import build_workbook_xlsm
from jixiao.hosts.file import file_engine
from jixiao.hosts.libreoffice.office import Office
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import DEFAULT, load_profile
from support.libreoffice import environment
from support.packs import pack_form
from support.tools import require_tool


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """One LibreOffice for all tests of a process."""
    require_tool("soffice")
    with Office(environment()) as running:
        yield running


@pytest.fixture
def over_files() -> Iterator[xw.main.Engine]:
    """The engine over files, active for one test."""
    yield from _active(file_engine())


@pytest.fixture
def over_libreoffice(office: Office) -> Iterator[xw.main.Engine]:
    """The engine over LibreOffice, active for one test."""
    yield from _active(office.engine())


def _active(engine: xw.main.Engine) -> Iterator[xw.main.Engine]:
    try:
        yield engine
    finally:
        engine.apps.active.quit()
        xw.engines.active = None
        if hasattr(xw.Book, "_mock_caller"):
            del xw.Book._mock_caller


def macro_workbook(data: SelfEvaluation) -> bytes:
    """The .xlsm of ``data`` with the parameters of the default 规则包."""
    return build_workbook_xlsm(with_profile(data, load_profile(DEFAULT)), pack_form())


def pressed_in(path: Path) -> xw.Book:
    """The workbook at ``path``, opened and the one whose ribbon was pressed."""
    book = xw.Book(str(path))
    book.set_mock_caller()
    return book
