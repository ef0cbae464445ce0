"""What the add-in needs, looked at one by one: is it there, and if not, what to do."""

from collections.abc import Iterator
from typing import Final

from jixiao.authoring.addin import build_addin
from jixiao.errors import JixiaoError
from jixiao.excel.setup.configuration import (
    LONGEST_COMMAND,
    as_text,
    command_bytes,
    read_settings,
    settings_for,
)
from jixiao.excel.setup.excel import excel_lines
from jixiao.excel.setup.line import Line, Status
from jixiao.excel.setup.machine import Machine, this_machine

__all__ = ["Line", "Status", "doctor"]

_AGAIN: Final = "请关闭 Excel，运行：jixiao addin install"
_OLDEST_PYTHON: Final = (3, 11)
_WIDE: Final = 64


def doctor(machine: Machine | None = None) -> tuple[Line, ...]:
    """Look at everything, and say of each what is wrong and what to do.

    Args:
        machine: the PC; by default the one this runs on.
    """
    machine = machine or this_machine()
    looks = [_python(machine), _packages(machine)]
    if machine.windows:
        looks += [_libraries(machine), _addin(machine), _configuration(machine)]
        looks += [excel_lines(machine.registry)]
    else:
        looks += [_elsewhere()]
    return tuple(line for lines in looks for line in lines)


def _elsewhere() -> Iterator[Line]:
    yield Line(
        "注意",
        "本机不是 Windows，装不了 Excel 加载项。",
        "命令行和不带宏的工作簿（.xlsx）照常可用。",
    )


def _python(machine: Machine) -> Iterator[Line]:
    what = f"Python {machine.python}（{machine.bits} 位），{machine.interpreter}"
    version = tuple(int(part) for part in machine.python.split(".")[:2])
    if version < _OLDEST_PYTHON:
        yield Line("异常", what, "版本太旧，要 3.11 或更新的。请用本工具的安装包重新安装。")
    elif machine.windows and machine.bits != _WIDE:
        yield Line("异常", what, "要 64 位的 Python，32 位的 Excel 也是。请用安装包重新安装。")
    else:
        yield Line("正常", what)
    if machine.windows and not str(machine.interpreter).isascii():
        yield Line(
            "注意",
            f"Python 的路径里有中文：{machine.interpreter}",
            "有的电脑上因此启动不了。若不能用，请安装到只含英文和数字的路径，如 C:\\jixiao。",
        )


def _packages(machine: Machine) -> Iterator[Line]:
    needed = ("xlwings", "pywin32") if machine.windows else ("xlwings",)
    for name in needed:
        found = machine.packages.get(name)
        if found:
            yield Line("正常", f"{name} {found}")
        else:
            status: Status = "异常" if machine.windows else "注意"
            yield Line(status, f"没有安装 {name}", "请运行：pip install jixiao[excel]")


def _libraries(machine: Machine) -> Iterator[Line]:
    """The DLLs are asked for by Excel, 32-bit or 64-bit, beside the interpreter or above it."""
    version = machine.packages.get("xlwings")
    if not version:
        return
    folders = (machine.interpreter.parent, machine.interpreter.parent.parent)
    for bits in ("64", "32"):
        name = f"xlwings{bits}-{version}.dll"
        if any((folder / name).is_file() for folder in folders):
            yield Line("正常", f"{name} 在 Python 旁边")
        else:
            yield Line(
                "异常",
                f"Python 旁边没有 {name}",
                "可能被杀毒软件隔离：请恢复并加入信任；或重新安装 xlwings。",
            )


def _addin(machine: Machine) -> Iterator[Line]:
    try:
        current = build_addin()
    except JixiaoError as error:
        yield Line("异常", "加载项的程序文件不完整", str(error))
        return
    if not machine.addin.is_file():
        yield Line("异常", f"加载项没有安装：{machine.addin}", _AGAIN)
    elif machine.addin.read_bytes() != current:
        yield Line("异常", f"加载项与程序不是同一版本：{machine.addin}", _AGAIN)
    else:
        yield Line("正常", f"加载项已安装：{machine.addin}")


def _configuration(machine: Machine) -> Iterator[Line]:
    path = machine.configuration
    if not path.is_file():
        yield Line("异常", f"没有配置文件：{path}", _AGAIN)
        return
    try:
        settings = read_settings(path, machine.encoding)
        as_text(settings)  # refused at once, should somebody have changed it by hand
    except JixiaoError as error:
        yield Line("异常", str(error), _AGAIN)
        return
    wrong = [
        f"{name} 是“{settings.get(name, '')}”，应为“{value}”"
        for name, value in settings_for(machine.interpreter, machine.own_folder).items()
        if settings.get(name, "") != value
    ]
    if wrong:
        yield Line("异常", f"配置文件 {path} 不对：{'；'.join(wrong)}", _AGAIN)
    else:
        yield Line("正常", f"配置文件 {path}")
    length = command_bytes(settings, machine.encoding)
    if length > LONGEST_COMMAND:
        yield Line(
            "异常",
            f"启动 Python 的命令有 {length} 个字节，最多 {LONGEST_COMMAND}",
            "请把本工具安装到短一些的路径，如 C:\\jixiao。",
        )
    else:
        yield Line("正常", f"启动 Python 的命令有 {length} 个字节，不超过 {LONGEST_COMMAND}")
