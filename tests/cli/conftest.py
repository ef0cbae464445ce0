"""The command line, called as a function; and the sample's workbook, written once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from jixiao.cli.main import main

SAMPLE = "衡山县司法局-2022"


@dataclass(frozen=True)
class Run:
    """What one call gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def jixiao(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Call the command line with the given arguments."""

    def call(*arguments: str | Path) -> Run:
        code = main([str(each) for each in arguments])
        return Run(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the sample; not to be changed."""
    path = tmp_path_factory.mktemp("sample") / "自评.xlsx"
    assert main(["new", str(path), "--sample", SAMPLE]) == 0
    return path
