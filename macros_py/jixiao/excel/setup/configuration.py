"""The file in which the add-in finds Python: pairs of quoted texts, as VBA's ``Input #`` reads."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from jixiao.errors import AddinError
from jixiao.files import read_regular

FUNCTIONS_MODULE: Final = "jixiao.excel.functions"

_MOST_BYTES: Final = 64 * 1024

LONGEST_COMMAND: Final = 2000
"""Bytes; the DLL of xlwings keeps the command that starts Python in 2,048."""

COMMAND: Final = """"{interpreter}" -P -B -c "import xlwings; xlwings.serve('$(CLSID)')\""""
"""What starts Python, the same whatever workbook is open; ``$(CLSID)`` is put in by the DLL.

With ``-P`` no module is taken from the folder Excel happens to be in.
"""

_INTERPRETER: Final = "INTERPRETER_WIN"
_CLASS: Final = "{00000000-0000-0000-0000-000000000000}"
_UNREADABLE: Final = ('"', "\r", "\n")
_EXPANDED: Final = "$("
_MOVE: Final = "请把本工具安装到只含英文和数字的路径，如 C:\\jixiao。"


def settings_for(interpreter: Path, own_folder: Path) -> dict[str, str]:
    """What the add-in is to know.

    The add-in reads where Python is. The rest is for whoever starts xlwings otherwise:
    ``ADD_WORKBOOK_TO_PYTHONPATH`` is off, as a ``pandas.py`` lying beside a workbook must not be
    run, and ``PYTHONPATH`` is a folder of our own without modules: an empty one would stand for
    the current folder.
    """
    return {
        _INTERPRETER: str(interpreter),
        "PYTHONPATH": str(own_folder),
        "UDF MODULES": FUNCTIONS_MODULE,
        "ADD_WORKBOOK_TO_PYTHONPATH": "False",
        "USE UDF SERVER": "True",
        "SHOW CONSOLE": "False",
    }


def as_text(settings: Mapping[str, str]) -> str:
    """The settings as the file holds them.

    Raises:
        AddinError: a value has a quotation mark or a line end in it, which VBA could not read, or
            the path of Python has ``$(``, for which the DLL would put something else.
    """
    for name, value in settings.items():
        if any(sign in value for sign in _UNREADABLE):
            raise AddinError(f"配置项 {name} 的值“{value}”里有引号或换行，Excel 读不了。{_MOVE}")
    if _EXPANDED in settings.get(_INTERPRETER, ""):
        raise AddinError(
            f"Python 的路径“{settings[_INTERPRETER]}”里有“{_EXPANDED}”，Excel 启动不了它。{_MOVE}"
        )
    return "".join(f'"{name}","{value}"\r\n' for name, value in settings.items())


def encoded(settings: Mapping[str, str], encoding: str) -> bytes:
    """The file, in the code page VBA reads it in.

    Raises:
        AddinError: a path has characters the code page lacks, or what VBA could not read.
    """
    text = as_text(settings)
    try:
        return text.encode(encoding)
    except (UnicodeEncodeError, LookupError) as error:
        where = next((value for value in settings.values() if not value.isascii()), "")
        raise AddinError(
            f"路径“{where}”里有本机编码（{encoding}）没有的字，Excel 读不了。{_MOVE}"
        ) from error


def read_settings(path: Path, encoding: str) -> dict[str, str]:
    """What a configuration file says.

    Raises:
        AddinError: it cannot be read, or is no such file.
    """
    try:
        text = read_regular(path, _MOST_BYTES).decode(encoding)
        rows = [row for row in csv.reader(io.StringIO(text)) if row]
        return {name.upper(): value for name, value in rows}
    except (OSError, UnicodeDecodeError, LookupError, ValueError, csv.Error) as error:
        raise AddinError(f"{path}：读不出来（{error}）。请重新安装加载项。") from error


def command_bytes(settings: Mapping[str, str], encoding: str) -> int:
    """How long the command that starts Python is; a Chinese character counts two bytes."""
    command = COMMAND.format(interpreter=settings.get(_INTERPRETER, ""))
    return len(command.replace("$(CLSID)", _CLASS).encode(encoding, errors="replace"))
