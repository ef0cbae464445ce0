"""Staff edits done by a real spreadsheet: names, tables and formulas follow as they do there."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from support.libreoffice import environment, profile
from support.tools import require_tool

_SCRIPT = Path(__file__).with_name("office_script.py")
_PYTHONS = ("/usr/bin/python3", "python3")
_TIMEOUT = 180

Edit = Sequence[str | int]


def edit(source: Path, results: Mapping[Path, Sequence[Edit]]) -> None:
    """Open ``source``, make edits one after the other, and save each target in between.

    An edit is a method of ``support.office_script.Editor`` and its arguments:
    ``("insert_row", "首页", 3)``.
    """
    soffice = require_tool("soffice")
    python = _python_with_uno()
    with tempfile.TemporaryDirectory(prefix="jixiao-edits-") as folder:
        orders = Path(folder) / "orders.json"
        steps = [(str(target), list(edits)) for target, edits in results.items()]
        orders.write_text(json.dumps({"source": str(source), "results": steps}), encoding="utf-8")
        pipe = Path(folder).name
        office = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
            [
                soffice,
                f"-env:UserInstallation={profile().as_uri()}",
                *("--headless", "--norestore", "--nologo", "--nodefault"),
                f"--accept=pipe,name={pipe};urp;",
            ],
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            subprocess.run(  # noqa: S603 - our own arguments, no shell
                [python, str(_SCRIPT), pipe, str(orders)], check=True, timeout=_TIMEOUT
            )
            office.wait(timeout=_TIMEOUT)
        finally:
            if office.poll() is None:
                office.kill()
                office.wait()


def _python_with_uno() -> str:
    for python in (sys.executable, *_PYTHONS):
        command = [python, "-c", "import uno"]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        if done.returncode == 0:
            return python
    return require_tool("a Python with uno (python3-uno)")
