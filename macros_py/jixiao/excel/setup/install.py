"""Putting the add-in where Excel opens it, and taking it away again."""

from pathlib import Path

from jixiao.authoring.addin import build_addin
from jixiao.errors import AddinError
from jixiao.excel.setup.configuration import (
    LONGEST_COMMAND,
    command_bytes,
    encoded,
    settings_for,
)
from jixiao.excel.setup.machine import Machine, this_machine
from jixiao.output import write_atomically


def install(machine: Machine | None = None) -> tuple[Path, ...]:
    """Install the add-in for this user; an older one is replaced.

    Nothing needs admin rights, and the registry is not touched: Excel opens what lies in the
    user's XLSTART, and trusts it.

    Args:
        machine: the PC; by default the one this runs on.

    Returns:
        The files that were written.

    Raises:
        AddinError: it is no Windows, or Python lies where Excel could not start it from.
        OutputError: a file cannot be written, as Excel is open.
    """
    machine = machine or this_machine()
    if not machine.windows:
        raise AddinError(
            "加载项只能装在 Windows 的 Excel 里。本机请用命令行，或不带宏的工作簿（.xlsx）。"
        )
    settings = settings_for(machine.interpreter, machine.own_folder)
    length = command_bytes(settings, machine.encoding)
    if length > LONGEST_COMMAND:
        raise AddinError(
            f"Python 的路径太长：启动命令有 {length} 个字节，最多 {LONGEST_COMMAND}。"
            f"请把本工具安装到短一些的路径，如 C:\\jixiao。现在在：{machine.interpreter}"
        )
    files = {
        machine.configuration: encoded(settings, machine.encoding),
        machine.addin: build_addin(),
    }
    for path, content in files.items():
        _make_folder(path.parent)
        write_atomically(path, content, overwrite=True)
    return tuple(files)


def uninstall(machine: Machine | None = None) -> tuple[Path, ...]:
    """Take away what :func:`install` wrote, and the logs; workbooks stay as they are.

    Args:
        machine: the PC; by default the one this runs on.

    Returns:
        What was removed; nothing if nothing was there.

    Raises:
        AddinError: a file is in use.
    """
    machine = machine or this_machine()
    ours = (machine.addin, machine.configuration, *sorted(machine.own_folder.glob("*.log")))
    removed = [path for path in ours if _removed(path)]
    if machine.own_folder.is_dir() and not any(machine.own_folder.iterdir()):
        machine.own_folder.rmdir()
        removed.append(machine.own_folder)
    return tuple(removed)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AddinError(f"{folder}：文件夹建不起来（{error}）。请联系单位的信息人员。") from error


def _removed(path: Path) -> bool:
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise AddinError(
            f"{path}：删不掉，可能正在使用。请关闭所有 Excel 窗口后再卸载。"
        ) from error
    return True
