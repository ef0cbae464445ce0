"""Running the VBA of a workbook, in LibreOffice."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from jixiao.authoring.vba_project import Module
from support.libreoffice import environment, profile
from support.tools import require_tool

_RUNNER = Path(__file__).with_name("macro_runner.py")
_TIMEOUT = 180

# LibreOffice knows neither the types of a ribbon nor Value2, and takes Call and Str as its own.
_WORDS = (
    ("As IRibbonControl", "As Object"),
    ("As IRibbonUI", "As Object"),
    ("Value2", "Value"),
    ("vbObjectError", "-2147221504"),
    ("ActiveWorkbook", "ThisWorkbook"),  # there is none before a window
    ("RmDir ", "RemoveEmpty "),
    (".Call(", ".Perform("),
    (".Str(", ".Shown("),
    ('MsgBox message, vbInformation, JxText("title")', 'Note "said:" & message'),
    ('(MsgBox(question, vbYesNo + vbQuestion, JxText("title")) = vbYes)', "Agreed()"),
    ('CreateObject("Scripting.FileSystemObject")', "New FileSystemStandIn"),
    ("Application.OnTime EarliestTime:=nextLook, Procedure:=", "OnTimer nextLook, "),
    (", Schedule:=False", ", False"),
    ("Application.OnTime ", "OnTimer "),
    ("Application.OnKey ", "OnKey "),
    ("Application.StatusBar", "statusBar"),
    ("Workbooks.Open ", "OpenBook "),
    ("stream.Close", "stream.Shut"),
    ("stopFile.Close", "stopFile.Shut"),
)

_NO_DETAIL = re.compile(r'JxText\("(\w+)"\)')  # no default for an optional text


def for_libreoffice(module: Module) -> Module:
    """A module of ours, with stand-ins where LibreOffice lacks what Excel has."""
    source = module.source
    for old, new in _WORDS:
        source = source.replace(old, new)
    source = _NO_DETAIL.sub(r'JxText("\1", "")', source)
    return Module(module.name, source, module.kind)


def recalculate_with_macros(path: Path) -> dict[str, str]:
    """Each cell's text, ``{"Sheet.A1": "0.95"}``, after a calculation that may call VBA."""
    soffice = require_tool("soffice")
    done = subprocess.run(  # noqa: S603 - our own arguments, no shell
        [_python_with_uno(), str(_RUNNER), soffice, profile().as_uri(), str(path)],
        env=environment(),
        capture_output=True,
        check=False,
        text=True,
        timeout=_TIMEOUT,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, str] = json.loads(done.stdout)
    return result


def _python_with_uno() -> str:
    """The system's Python, which LibreOffice's package gives its ``uno`` module."""
    for name in ("/usr/bin/python3", "python3"):
        python = shutil.which(name)
        if (
            python
            and not subprocess.run(  # noqa: S603 - our own arguments, no shell
                [python, "-c", "import uno"], capture_output=True, check=False
            ).returncode
        ):
            return python
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail("no Python has LibreOffice's uno module, and CI may not skip what needs it")
    pytest.skip("no Python has LibreOffice's uno module (python3-uno)")
