import os
import sys
import types
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from jixiao.authoring.addin import build_addin
from jixiao.errors import AddinError, OutputError
from jixiao.excel.setup import Machine, doctor, install, this_machine, uninstall
from jixiao.excel.setup.configuration import (
    COMMAND,
    LONGEST_COMMAND,
    command_bytes,
    encoded,
    read_settings,
    settings_for,
)
from jixiao.excel.setup.registry import UserRegistry

EXCEL = r"Software\Microsoft\Office\16.0\Excel"
POLICY = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"


def everything_in(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def said(machine: Machine) -> str:
    return "\n".join(str(line) for line in doctor(machine) if line.status != "正常")


def test_install_puts_the_add_in_where_excel_opens_it_and_its_configuration_at_home(
    machine: Machine,
) -> None:
    assert install(machine) == (machine.configuration, machine.addin)
    assert machine.addin.read_bytes() == build_addin()
    assert machine.addin.parts[-4:] == ("Microsoft", "Excel", "XLSTART", "jixiao.xlam")
    assert machine.configuration == machine.home / ".jixiao" / "jixiao.conf"


def test_the_configuration_is_what_vba_reads(machine: Machine) -> None:
    install(machine)
    lines = machine.configuration.read_bytes().decode("cp936").split("\r\n")
    assert lines == [
        f'"INTERPRETER_WIN","{machine.interpreter}"',
        f'"PYTHONPATH","{machine.own_folder}"',
        '"UDF MODULES","jixiao.excel.functions"',
        '"ADD_WORKBOOK_TO_PYTHONPATH","False"',
        '"USE UDF SERVER","True"',
        '"SHOW CONSOLE","False"',
        "",
    ]
    assert read_settings(machine.configuration, "cp936") == settings_for(
        machine.interpreter, machine.own_folder
    )


def test_after_install_nothing_is_wrong(machine: Machine) -> None:
    install(machine)
    assert said(machine) == ""


def test_uninstall_leaves_no_trace(machine: Machine) -> None:
    before = everything_in(machine.home)
    install(machine)
    (machine.own_folder / "jixiao.log").write_text("…", encoding="utf-8")
    removed = uninstall(machine)
    assert everything_in(machine.home) == before
    assert machine.addin in removed
    assert uninstall(machine) == ()


def test_uninstall_keeps_what_is_not_ours(machine: Machine) -> None:
    install(machine)
    others = machine.startup_folder / "PERSONAL.XLSB"
    notes = machine.own_folder / "备忘.txt"
    for path in (others, notes):
        path.touch()
    uninstall(machine)
    assert others.is_file()
    assert notes.is_file()


def test_an_older_add_in_is_replaced(machine: Machine) -> None:
    machine.addin.write_bytes(b"older")
    assert "加载项与程序不是同一版本" in said(machine)
    install(machine)
    assert machine.addin.read_bytes() == build_addin()


def test_off_windows_install_says_what_to_use_instead(machine: Machine) -> None:
    with pytest.raises(AddinError, match="只能装在 Windows"):
        install(replace(machine, windows=False))
    assert not machine.own_folder.exists()


def test_while_excel_has_it_open_install_and_uninstall_say_so(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    install(machine)
    monkeypatch.setattr(Path, "unlink", in_use)
    with pytest.raises(AddinError, match="请关闭所有 Excel 窗口"):
        uninstall(machine)
    monkeypatch.undo()
    monkeypatch.setattr(Path, "replace", in_use)
    with pytest.raises(OutputError, match="可能正在 Excel"):
        install(machine)


HOME = "C:/Users/zhang/.jixiao"


@pytest.mark.parametrize(
    ("python", "own"),
    [("C:/绩效/python.exe", HOME), ("C:/python.exe", "C:/Users/绩效/.jixiao")],
)
def test_a_path_the_code_page_lacks_is_refused(python: str, own: str) -> None:
    settings = settings_for(Path(python), Path(own))
    with pytest.raises(AddinError, match=r"路径“C:.*绩效.*”里有本机编码（cp1252）没有的字"):
        encoded(settings, "cp1252")
    assert "绩效".encode("cp936") in encoded(settings, "cp936")


@pytest.mark.parametrize("sign", ['"', "\n", "\r", "$("])
def test_a_path_of_python_that_would_change_the_command_is_refused(
    machine: Machine, sign: str
) -> None:
    with pytest.raises(AddinError, match=r"(读不了|启动不了它)。请把本工具安装到"):
        install(replace(machine, interpreter=Path(f"C:/a{sign}1)/python.exe")))
    assert not machine.addin.exists()


def test_a_configuration_changed_so_by_hand_is_told(machine: Machine) -> None:
    install(machine)
    text = machine.configuration.read_bytes().replace(b"python.exe", b"$(1)python.exe")
    machine.configuration.write_bytes(text)
    assert "里有“$(”，Excel 启动不了它" in said(machine)


def test_the_longest_command_stays_well_below_what_the_dll_holds(machine: Machine) -> None:
    python = Path("C:\\Users\\zhangsan\\AppData\\Local\\jixiao\\python\\python.exe")
    assert command_bytes(settings_for(python, machine.own_folder), "cp936") < 200
    deep = replace(machine, interpreter=Path("C:\\" + "deep\\" * 400 + "python.exe"))
    with pytest.raises(AddinError, match=f"最多 {LONGEST_COMMAND}"):
        install(deep)


def test_the_length_is_that_of_the_command_with_the_class_the_dll_puts_in() -> None:
    command = COMMAND.format(interpreter="C:\\绩效\\python.exe")
    given = command.replace("$(CLSID)", "{506e67c3-55b5-48c3-a035-eed5deea7d6d}")
    settings = {"INTERPRETER_WIN": "C:\\绩效\\python.exe"}
    assert command_bytes(settings, "cp936") == len(given.encode("cp936"))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"bits": 32}, "要 64 位的 Python"),
        ({"python": "3.9.13"}, "版本太旧"),
        ({"packages": {"xlwings": "0.37.8"}}, "没有安装 pywin32"),
        ({"packages": {"pywin32": "312"}}, "没有安装 xlwings"),
        ({"packages": {"xlwings": "0.37.9", "pywin32": "312"}}, "xlwings64-0.37.9.dll"),
        ({"interpreter": Path("C:/绩效/python.exe")}, "路径里有中文"),
    ],
)
def test_doctor_tells_what_python_lacks(
    machine: Machine, change: dict[str, object], expected: str
) -> None:
    install(machine)
    assert expected in said(replace(machine, **change))


def test_the_dlls_may_lie_above_the_interpreter_of_a_virtual_environment(machine: Machine) -> None:
    inner = machine.interpreter.parent / "Scripts" / "python.exe"
    inner.parent.mkdir()
    inner.touch()
    install(replace(machine, interpreter=inner))
    assert said(replace(machine, interpreter=inner)) == ""


def test_a_dll_taken_by_a_virus_scanner_is_missed(machine: Machine) -> None:
    install(machine)
    (machine.interpreter.parent / "xlwings32-0.37.8.dll").unlink()
    assert "没有 xlwings32-0.37.8.dll → 可能被杀毒软件隔离" in said(machine)


def test_before_install_doctor_says_to_install(machine: Machine) -> None:
    assert "加载项没有安装" in said(machine)
    assert f"没有配置文件：{machine.configuration}" in said(machine)
    assert "jixiao addin install" in said(machine)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('PYTHONPATH","False', 'PYTHONPATH","True', "ADD_WORKBOOK_TO_PYTHONPATH 是“True”"),
        ("python.exe", "gone.exe", "INTERPRETER_WIN 是"),
        ('"USE UDF SERVER","True"', '"USE UDF SERVER"', "读不出来"),
    ],
)
def test_a_changed_configuration_is_noticed(
    machine: Machine, old: str, new: str, expected: str
) -> None:
    install(machine)
    text = machine.configuration.read_text(encoding="cp936")
    assert old in text
    machine.configuration.write_text(text.replace(old, new, 1), encoding="cp936")
    assert expected in said(machine)


@pytest.mark.parametrize(
    ("key", "values", "expected"),
    [
        (rf"{EXCEL}\Options", {"OPEN1": '/R "C:\\x\\jixiao.xlam"'}, "还从别处加载了一次"),
        (
            rf"{EXCEL}\Resiliency\DisabledItems",
            {"1A2B": b"\x01\x00" + "C:\\JIXIAO.XLAM".encode("utf-16-le")},
            "停用了加载项",
        ),
        (POLICY, {"VBAWarnings": 4}, "单位的安全策略：禁用所有宏"),
        (rf"{EXCEL}\Security", {"VBAWarnings": 3}, "Excel 的宏设置：只许运行有数字签名的宏"),
        (rf"{POLICY}\Trusted Locations", {"AllLocationsDisabled": 1}, "不信任任何文件夹"),
    ],
)
def test_doctor_tells_what_keeps_excel_from_loading_it(
    machine: Machine, registry: SimpleNamespace, key: str, values: dict[str, object], expected: str
) -> None:
    install(machine)
    registry.keys[key] = registry.keys.get(key, {}) | values
    assert expected in said(machine)


def test_without_excel_doctor_says_so(machine: Machine, registry: SimpleNamespace) -> None:
    install(machine)
    registry.keys.clear()
    assert "没有发现本用户用过的 Excel" in said(machine)


def test_every_line_that_is_not_fine_says_what_to_do(
    machine: Machine, registry: SimpleNamespace
) -> None:
    registry.keys[POLICY] = {"VBAWarnings": 4}
    lines = doctor(machine) + doctor(replace(machine, windows=False, packages={}))
    assert all(line.advice for line in lines if line.status != "正常")
    assert {line.status for line in lines} == {"正常", "注意", "异常"}


def test_doctor_runs_on_this_machine_whatever_it_is() -> None:
    lines = doctor()
    assert lines[0].what.startswith("Python 3.")
    assert this_machine().windows == (sys.platform == "win32")


def test_folders_are_those_windows_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(os.environ, "USERPROFILE", str(tmp_path / "u"))
    monkeypatch.setitem(os.environ, "APPDATA", str(tmp_path / "r"))
    machine = this_machine()
    assert machine.configuration == tmp_path / "u" / ".jixiao" / "jixiao.conf"
    assert machine.addin.is_relative_to(tmp_path / "r")


def test_the_registry_is_read_value_by_value(monkeypatch: pytest.MonkeyPatch) -> None:
    def open_key(root: str, key: str) -> nullcontext[None]:
        if (root, key) != ("user", EXCEL):
            raise FileNotFoundError(key)
        return nullcontext()

    values = [("a", 1, 4), ("b", "two", 1)]

    def enum_value(_: None, index: int) -> tuple[str, object, int]:
        if index >= len(values):
            raise OSError(259, "no more data")
        return values[index]

    winreg = types.ModuleType("winreg")
    vars(winreg).update(HKEY_CURRENT_USER="user", OpenKey=open_key, EnumValue=enum_value)
    monkeypatch.setitem(sys.modules, "winreg", winreg)
    monkeypatch.setattr(sys, "platform", "win32")
    assert UserRegistry().values(EXCEL) == {"a": 1, "b": "two"}
    assert UserRegistry().values("elsewhere") == {}
    monkeypatch.setattr(sys, "platform", "linux")
    assert UserRegistry().values(EXCEL) == {}
