"""Running the VBA of a workbook, in LibreOffice."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from support.libreoffice import environment, profile
from support.tools import require_tool

_RUNNER = Path(__file__).with_name("macro_runner.py")
_TIMEOUT = 180


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
