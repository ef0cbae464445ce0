"""The line itself: help, usage errors, exit codes."""

import re
from pathlib import Path

import pytest

from jixiao import __version__
from jixiao.cli.arguments import COMMANDS
from jixiao.cli.main import main

MISUSED = {
    "no command": ([], "还要写明“命令”"),
    "an unknown command": (["chekc"], "命令 没有“chekc”这一种，可用的有：“demo”、“new”"),
    "no file": (["check"], "还要写明“工作簿”。用法见 jixiao check --help。"),
    "no output": (["report", "a.xlsx"], "还要写明“-o/--output”"),
    "an option without its value": (["report", "a.xlsx", "-o"], "-o/--output 后面要写内容"),
    "an unknown option": (["check", "a.xlsx", "--fix"], "不认识“--fix”"),
    "an option cut short": (["new", "a.xlsx", "--forc"], "不认识“--forc”"),
    "a file too many": (["data", "a.xlsx", "b.xlsx"], "不认识“b.xlsx”"),
    "an unknown format": (
        ["score", "a.xlsx", "--format", "xml"],
        "--format 没有“xml”这一种，可用的有：“text”、“json”",
    ),
    "two sources": (
        ["new", "a.xlsx", "--sample", "x", "--data", "y"],
        "--data 和 --sample 只能用一个",
    ),
    "a value for a switch": (["new", "a.xlsx", "--force=yes"], "--force 后面不用写“yes”"),
    "an unknown rule": (["rules", "Z99"], "没有规则“Z99”"),
}


@pytest.mark.parametrize(("line", "said"), MISUSED.values(), ids=MISUSED)
def test_bad_usage_is_one_chinese_line_and_code_2(
    line: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1
    assert err.endswith("。\n")


@pytest.mark.parametrize("command", ["", *(command.name for command in COMMANDS)])
def test_help_is_chinese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command.split(), "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"用法：jixiao {command}".rstrip())
    assert "选项：" in out
    for english in ("usage", "show this", "positional", "optional"):
        assert english not in out


def test_the_columns_of_help_are_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "--help"])
    lines = capsys.readouterr().out.partition("选项：")[2].splitlines()
    pairs = [re.fullmatch(r"(  -.+? {2,})(\S.*)", line) for line in lines if line]
    begins = {_columns(pair[1]) for pair in pairs if pair}
    assert len(pairs) > 4
    assert len(begins) == 1


def _columns(text: str) -> int:
    return sum(2 if ord(each) > 0x2E7F else 1 for each in text)


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"{__version__}\n"


def test_a_fault_of_the_program_is_one_line_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("for want\nof a nail")

    monkeypatch.setattr("jixiao.cli.commands.schema.run", fail)
    assert main(["schema"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("程序内部出错（ZeroDivisionError：for want of a nail），没有做完。")
    assert err.count("\n") == 1


def test_debug_shows_the_way_to_the_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["data", str(tmp_path / "no.xlsx"), "--debug"]) == 2
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert err.splitlines()[-1].endswith("。")


def test_an_interruption_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jixiao.cli.commands.schema.run", stop)
    assert main(["schema"]) == 130
    assert capsys.readouterr().err == "已中断。\n"
