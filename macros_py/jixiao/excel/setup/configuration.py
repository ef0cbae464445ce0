"""The file in which the add-in finds Python: pairs of quoted texts, as VBA's ``Input #`` reads."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from jixiao.errors import AddinError

FUNCTIONS_MODULE: Final = "jixiao.excel.functions"

LONGEST_COMMAND: Final = 2000
"""Bytes; the DLL of xlwings keeps the command that starts Python in 2,048."""

_LONGEST_WORKBOOK_PATH: Final = 218
_COMMAND: Final = (
    'cmd.exe  /K ""{interpreter}" -B -c "import sys, os;import xlwings.utils;'
    'xlwings.utils.prepare_sys_path(\\"{paths}\\");import xlwings; '
    "xlwings.serve('{{00000000-0000-0000-0000-000000000000}}')\"\""
)


def settings_for(interpreter: Path) -> dict[str, str]:
    """What the add-in is to know.

    ``ADD_WORKBOOK_TO_PYTHONPATH`` is off: a ``pandas.py`` lying beside a workbook must not be run.
    ``PYTHONPATH`` is empty, as the package is installed in the interpreter's own place.
    """
    return {
        "INTERPRETER_WIN": str(interpreter),
        "PYTHONPATH": "",
        "UDF MODULES": FUNCTIONS_MODULE,
        "ADD_WORKBOOK_TO_PYTHONPATH": "False",
        "USE UDF SERVER": "True",
        "SHOW CONSOLE": "False",
    }


def as_text(settings: Mapping[str, str]) -> str:
    """The settings as the file holds them.

    Raises:
        AddinError: a value has a quotation mark or a line end in it, which VBA could not read.
    """
    for name, value in settings.items():
        if any(sign in value for sign in '"\r\n'):
            raise AddinError(f"配置项 {name} 的值“{value}”里有引号或换行，Excel 读不了。")
    return "".join(f'"{name}","{value}"\r\n' for name, value in settings.items())


def encoded(settings: Mapping[str, str], encoding: str) -> bytes:
    """The file, in the code page VBA reads it in.

    Raises:
        AddinError: the interpreter's path has characters the code page lacks.
    """
    try:
        return as_text(settings).encode(encoding)
    except (UnicodeEncodeError, LookupError) as error:
        raise AddinError(
            f"Python 的路径“{settings.get('INTERPRETER_WIN', '')}”里有本机编码"
            f"（{encoding}）没有的字，Excel 读不了。请把本工具安装到只含英文和数字的路径。"
        ) from error


def read_settings(path: Path, encoding: str) -> dict[str, str]:
    """What a configuration file says.

    Raises:
        AddinError: it cannot be read, or is no such file.
    """
    try:
        text = path.read_bytes().decode(encoding)
        rows = [row for row in csv.reader(io.StringIO(text)) if row]
        return {name.upper(): value for name, value in rows}
    except (OSError, UnicodeDecodeError, LookupError, ValueError, csv.Error) as error:
        raise AddinError(f"{path}：读不出来（{error}）。请重新安装加载项。") from error


def command_bytes(settings: Mapping[str, str], addin: Path, encoding: str) -> int:
    """How long the command that starts Python may become, with the longest path of a workbook.

    Backslashes in paths are doubled in it. Names of workbooks may be Chinese, two bytes a
    character.
    """
    paths = ";".join(
        [
            settings.get("ADD_WORKBOOK_TO_PYTHONPATH", "true"),
            "字" * _LONGEST_WORKBOOK_PATH,
            _doubled(str(addin)),
            *("", "", ""),
            _doubled(settings.get("PYTHONPATH", "")),
        ]
    )
    command = _COMMAND.format(interpreter=settings.get("INTERPRETER_WIN", ""), paths=paths)
    return len(command.encode(encoding, errors="replace"))


def _doubled(path: str) -> str:
    backslash = "\\"
    return path.replace(backslash, backslash * 2)
