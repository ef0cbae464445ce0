"""A workbook with findings, written once."""

import pytest

from jixiao.cli.main import main
from support.books import NAME, Book

SAMPLE = "衡山县司法局-2022"


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The sample's workbook before any check."""
    path = tmp_path_factory.mktemp("sample") / NAME
    assert main(["new", str(path), "--sample", SAMPLE]) == 0
    return Book(path.read_bytes())
