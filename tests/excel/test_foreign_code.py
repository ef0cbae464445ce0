"""Modules lying in Excel's current folder are never run, whatever Python is started."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from jixiao.excel.longwork.start import start
from jixiao.excel.setup.configuration import COMMAND
from support.long_work import told_in

HOSTILE = ("pandas", "numpy", "decimal", "xlwings", "jixiao", "sitecustomize", "pywintypes")
SECONDS = 60
SERVE = "xlwings.serve('$(CLSID)')"
LOOK = f"""
for name in {HOSTILE}:
    try:
        __import__(name)
    except ImportError:
        pass
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Excel's current folder, as the last Open dialog left it."""
    folder = tmp_path / "下载"
    folder.mkdir()
    for name in HOSTILE:
        body = f"open({str(folder / 'ran')!r}, 'a').write({name!r})\nraise ImportError\n"
        (folder / f"{name}.py").write_text(body, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def ran(folder: Path) -> str:
    path = folder / "ran"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def started(command: str) -> None:
    subprocess.run(  # noqa: S603 - our own arguments, no shell
        shlex.split(command),
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        check=True,
        timeout=SECONDS,
    )


def test_the_python_of_functions_and_buttons_runs_none_of_them(folder: Path) -> None:
    command = COMMAND.format(interpreter=sys.executable)
    assert command.count(SERVE) == 1  # the server itself needs Windows
    command = command.replace(f"import xlwings; {SERVE}", LOOK)
    started(command)
    assert ran(folder) == ""
    started(command.replace(" -P ", " "))
    assert "decimal" in ran(folder)


def test_the_python_of_long_work_runs_none_of_them(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An empty entry of the user's own would stand for the current folder.
    monkeypatch.setenv("PYTHONPATH", os.pathsep)
    (home / ".jixiao").mkdir()
    (home / ".jixiao" / "looking.py").write_text(
        "from jixiao.excel.longwork.progress import Report\n"
        "import os, sys\n"
        f"def work(progress, given):{LOOK.replace(chr(10), chr(10) + '    ')}\n"
        "    return Report('done', message=os.getcwd() + '|' + '|'.join(sys.path))\n",
        encoding="utf-8",
    )
    work = start("looking")
    assert work.process.wait(SECONDS) == 0
    current, *searched = told_in(work.folder)[3].split("|")
    assert current == str(home / ".jixiao")
    assert not {"", ".", str(folder)} & {*searched}
    assert ran(folder) == ""
