"""What only a process of its own can show: encodings, what is loaded, pipes."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

HEAVY = ("docx", "docxtpl", "jinja2", "lxml", "msgspec", "python_calamine", "rich", "xlsxwriter")
ENCODINGS: Mapping[str, Mapping[str, str]] = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "ASCII, not coerced": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "Western Europe": {"PYTHONIOENCODING": "cp1252"},
    "UTF-8": {"LC_ALL": "C.UTF-8"},
}


def _run(
    arguments: list[str], tmp_path: Path, environment: Mapping[str, str]
) -> "subprocess.CompletedProcess[bytes]":
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(  # noqa: S603
        [sys.executable, *arguments],
        cwd=tmp_path,
        env={**kept, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("environment", ENCODINGS.values(), ids=ENCODINGS)
def test_chinese_comes_out_whatever_the_locale(
    environment: Mapping[str, str], tmp_path: Path
) -> None:
    done = _run(["-m", "jixiao", "--help"], tmp_path, environment)
    assert done.returncode == 0, done.stderr
    assert "生成 Word 报告" in done.stdout.decode()
    failed = _run(["-m", "jixiao", "check", "没有.xlsx"], tmp_path, environment)
    assert failed.returncode == 2
    assert "没有.xlsx：" in failed.stderr.decode()


def test_chinese_names_of_files_do_even_where_the_system_knows_ascii_alone(tmp_path: Path) -> None:
    for line, code in (["new", "新.xlsx"], 0), (["check", "新.xlsx"], 1):
        done = _run(["-m", "jixiao", *line], tmp_path, ENCODINGS["ASCII, not coerced"])
        assert done.returncode == code, done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["新.xlsx"]


def test_a_chinese_console_gets_its_own_encoding(tmp_path: Path) -> None:
    done = _run(["-m", "jixiao", "--help"], tmp_path, {"PYTHONIOENCODING": "gb18030"})
    assert "生成 Word 报告" in done.stdout.decode("gb18030")


def test_json_is_utf_8_even_there(tmp_path: Path) -> None:
    done = _run(["-m", "jixiao", "schema"], tmp_path, {"PYTHONIOENCODING": "gb18030"})
    assert "评价年度" in done.stdout.decode()


def test_the_parser_loads_no_library(tmp_path: Path) -> None:
    program = f"""
import sys
from jixiao.cli.main import main
assert main(["check"]) == 2
print(*(set(sys.modules) & {set(HEAVY)!r}))
"""
    done = _run(["-c", program], tmp_path, {"LC_ALL": "C.UTF-8"})
    assert done.stdout.split() == []


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    program = """
import os, sys
from jixiao.cli.main import main
ends = os.pipe()
os.close(ends[0])
os.dup2(ends[1], 1)
sys.exit(main(["schema"]))
"""
    done = _run(["-c", program], tmp_path, {"LC_ALL": "C.UTF-8"})
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_installed_command_is_the_same(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("jixiao")
    done = subprocess.run([command, "profiles"], cwd=tmp_path, capture_output=True, check=False)  # noqa: S603
    assert done.returncode == 0
    assert "湖南-县级" in done.stdout.decode()
