"""``jixiao addin``: what is built and where, and what installing says."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from jixiao.authoring.addin import ADDIN_NAME, build_addin
from jixiao.cli.commands.addin import build as build_command
from jixiao.cli.commands.addin.build import BLANK, PLAIN, SAMPLE
from jixiao.excel import setup
from jixiao.excel.setup import Machine, this_machine
from support.vba import read_by_pyopenvba

Call = Callable[..., Any]
COMMANDS = "jixiao.cli.commands.addin"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(build_command, "checkout", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """This PC as if it were Windows, its user's folders elsewhere."""
    machine = replace(
        this_machine(),
        home=tmp_path / "zhang",
        roaming=tmp_path / "zhang" / "AppData" / "Roaming",
        encoding="cp936",
        windows=True,
    )
    for name in ("install", "uninstall", "doctor"):
        monkeypatch.setattr(f"{COMMANDS}.{name}.{name}", partial(getattr(setup, name), machine))
    return machine


def test_build_writes_the_workbooks_and_the_add_in_where_a_checkout_keeps_them(
    checkout: Path, jixiao: Call
) -> None:
    result = jixiao("addin", "build")
    assert (result.code, result.err) == (0, "")
    workbooks = [checkout / "workbook" / name for name in (BLANK, SAMPLE, PLAIN)]
    addin = checkout / "xl_addin" / "dist" / ADDIN_NAME
    assert result.out == "".join(f"已生成：{path}\n" for path in [*workbooks, addin])
    assert addin.read_bytes() == build_addin()
    for path in workbooks[:2]:
        assert "JxFunctions" in read_by_pyopenvba(path)
    named = ["衡山县司法局" in jixiao("data", path).out for path in workbooks]
    assert named == [False, True, False]
    new = checkout / "新.xlsx"
    assert jixiao("new", new).code == 0
    assert new.read_bytes() == workbooks[-1].read_bytes()


@pytest.mark.parametrize("name", [BLANK, SAMPLE, PLAIN, ADDIN_NAME])
def test_build_leaves_somebody_s_file_and_writes_nothing(
    name: str, tmp_path: Path, jixiao: Call
) -> None:
    (tmp_path / name).write_text("别动", encoding="utf-8")
    result = jixiao("addin", "build", "-o", tmp_path)
    assert (result.code, result.out) == (2, "")
    assert f"{name}：这个文件不是本命令生成的" in result.err
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_build_asks_where_to_when_it_is_no_checkout(
    jixiao: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_command, "checkout", lambda: None)
    result = jixiao("addin", "build")
    assert result.code == 2
    assert "请用 -o 写明放在哪个文件夹" in result.err


def test_without_xlwings_build_says_in_a_line_what_to_install(
    checkout: Path, jixiao: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jixiao.authoring.xlwings_module.find_spec", lambda _: None)
    result = jixiao("addin", "build")
    assert result.code == 2
    assert "请运行：pip install jixiao[excel]" in result.err
    assert result.err.count("\n") == 1
    assert list(checkout.iterdir()) == []


def test_install_says_what_it_wrote_and_uninstall_what_it_took_away(
    windows: Machine, jixiao: Call
) -> None:
    installed = jixiao("addin", "install")
    assert installed.code == 0
    assert f"已写入：{windows.addin}\n" in installed.out
    assert windows.addin.read_bytes() == build_addin()
    removed = jixiao("addin", "uninstall")
    assert removed.code == 0
    assert f"已删除：{windows.addin}\n" in removed.out
    assert not windows.addin.exists()
    assert jixiao("addin", "uninstall").out == "没有装过加载项，什么也没有删。\n"


def test_install_leaves_an_add_in_alone_that_somebody_has_open(
    windows: Machine, jixiao: Call
) -> None:
    assert jixiao("addin", "install").code == 0
    owner = windows.addin.with_name(f"~${windows.addin.name}")
    owner.write_bytes(b"who")
    result = jixiao("addin", "install")
    assert (result.code, result.out) == (2, "")
    assert f"{windows.addin}：文件正在 Excel、Word、WPS 或 LibreOffice 中打开" in result.err


def test_doctor_has_code_1_where_the_add_in_cannot_work(windows: Machine, jixiao: Call) -> None:
    assert not windows.addin.exists()
    result = jixiao("addin", "doctor")
    assert result.code == 1
    missing = next(line for line in result.out.splitlines() if "加载项没有安装" in line)
    assert missing.startswith("[异常] ")
    assert missing.endswith(" → 请关闭 Excel，运行：jixiao addin install")


def test_where_there_is_no_excel_doctor_is_content_and_install_refuses(jixiao: Call) -> None:
    looked = jixiao("addin", "doctor")
    assert looked.code == 0
    assert "[注意] 本机不是 Windows" in looked.out
    refused = jixiao("addin", "install")
    assert (refused.code, refused.out) == (2, "")
    assert "只能装在 Windows 的 Excel 里" in refused.err


@pytest.mark.parametrize("action", ["build", "install", "uninstall", "doctor"])
def test_help_of_each_action_is_chinese(action: str, jixiao: Call) -> None:
    result = jixiao("addin", action, "--help")
    assert result.code == 0
    assert result.out.startswith(f"用法：jixiao addin {action} [-h]")


def test_an_unknown_action_is_refused(jixiao: Call) -> None:
    result = jixiao("addin", "repair")
    assert result.code == 2
    assert "没有“repair”这一种，可用的有：“build”、“install”" in result.err
