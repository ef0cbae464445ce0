"""The command line, called as a function; and the sample's workbook, written once."""

from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
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


def quietly(*arguments: str | Path) -> Run:
    """Call the command line where pytest's own capture can't be had: in a wider fixture."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        code = main([str(each) for each in arguments])
    return Run(code, out.getvalue(), err.getvalue())


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the sample; not to be changed."""
    path = tmp_path_factory.mktemp("sample") / "自评.xlsx"
    made = quietly("new", path, "--sample", SAMPLE)
    assert made.code == 0, made.err
    return path


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """A workbook in which nothing is typed yet, and what was said when it was made."""
    path = tmp_path_factory.mktemp("blank") / "空.xlsx"
    return path, quietly("new", path, "--profile", "项目-通用", "--plain")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """The folder of a demo, not to be changed, and what was said when it was made."""
    folder = tmp_path_factory.mktemp("demo") / "新" / "示例"
    return folder, quietly("demo", folder)
