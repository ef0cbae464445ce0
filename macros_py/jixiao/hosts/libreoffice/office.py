"""Starting a LibreOffice of our own and giving it orders."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Self

from xlwings.main import Engine

from jixiao.errors import HostError
from jixiao.hosts.engine import engine_over
from jixiao.hosts.libreoffice.workbook import Workbook

_WORKER: Final = Path(__file__).with_name("worker.py")
_PYTHONS: Final = ("/usr/bin/python3", "python3")
_END: Final = 60.0
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class Office:
    """A LibreOffice without windows, with a fresh profile; a context manager.

    Args:
        environment: variables for it, such as ``FONTCONFIG_FILE``; by default this process's own.

    Raises:
        HostError: LibreOffice or a Python with ``uno`` is missing, or it does not start.
    """

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        program = shutil.which("soffice")
        if program is None:
            raise HostError("找不到 LibreOffice（soffice）。请先安装 LibreOffice。")
        self._profile = tempfile.TemporaryDirectory(
            prefix="jixiao-office-", ignore_cleanup_errors=True
        )
        settings = Path(self._profile.name) / "user" / "registrymodifications.xcu"
        settings.parent.mkdir()
        settings.write_text(_SETTINGS, encoding="utf-8")
        self._worker = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
            [_python_with_uno(program), str(_WORKER), program, self._profile.name],
            env=None if environment is None else dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def engine(self) -> Engine:
        """The engine of xlwings over it, made the active one."""
        return engine_over("libreoffice", self.open)

    def open(self, path: Path) -> Workbook:
        """Open a workbook; its formulas are calculated.

        Raises:
            HostError: LibreOffice cannot open it as a workbook.
        """
        try:
            number = self.order("open", str(path))
        except HostError as error:
            raise HostError(f"{path}：LibreOffice 打不开这个文件。（{error}）") from error
        return Workbook(self, number, path)

    def order(self, method: str, *arguments: object) -> Any:  # noqa: ANN401
        """Have the worker do something.

        Raises:
            HostError: LibreOffice refused, or it ended.
        """
        if self._worker.stdin is None or self._worker.stdout is None:
            raise TypeError("the worker has no pipes")
        try:
            self._worker.stdin.write(json.dumps({"do": method, "with": arguments}) + "\n")
            self._worker.stdin.flush()
            answer = json.loads(self._worker.stdout.readline())
        except (OSError, ValueError) as error:
            raise HostError("LibreOffice 没有启动，或中途退出了。请重试。") from error
        if "failed" in answer:
            raise HostError(f"LibreOffice 没有做成“{method}”：{answer['failed']}")
        return answer["done"]

    def end(self) -> None:
        """End it; unsaved changes are gone."""
        self._worker.communicate(timeout=_END)
        self._profile.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


def _python_with_uno(program: str) -> str:
    beside = str(Path(program).resolve().with_name("python"))
    for python in (beside, *_PYTHONS, sys.executable):
        found = shutil.which(python)
        if found is None:
            continue
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            [found, "-c", "import uno"], capture_output=True, check=False
        )
        if done.returncode == 0:
            return found
    raise HostError("找不到 LibreOffice 的 Python 接口（uno）。请安装 python3-uno。")
