"""``jixiao demo``: everything in one go, and nobody's file is lost."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jixiao.cli.commands.demo import FINDINGS, WORKBOOK, report_name

Call = Callable[..., Any]
REPORT = report_name("草稿")
MADE = {WORKBOOK, FINDINGS, REPORT}


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def test_makes_workbook_findings_and_report_and_says_where(tmp_path: Path, jixiao: Call) -> None:
    folder = tmp_path / "新" / "示例"
    result = jixiao("demo", folder)
    assert (result.code, result.err) == (0, "")
    assert _names(folder) == MADE
    assert zipfile.is_zipfile(folder / REPORT)
    for name, line in zip((WORKBOOK, FINDINGS, REPORT), result.out.splitlines()[-3:], strict=True):
        assert line.endswith(str(folder / name))
    found = json.loads((folder / FINDINGS).read_text(encoding="utf-8"))
    assert found["file"] == str(folder / WORKBOOK)
    assert found["summary"]["error"] > 0
    assert f"必改{found['summary']['error']}条" in result.out


def test_a_folder_need_not_be_named(
    tmp_path: Path, jixiao: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert jixiao("demo").code == 0
    assert _names(tmp_path / "绩效自评示例") == MADE


def test_refreshes_what_it_made_itself_and_leaves_the_rest(tmp_path: Path, jixiao: Call) -> None:
    jixiao("demo", tmp_path)
    before = (tmp_path / WORKBOOK).read_bytes()
    (tmp_path / "我的.xlsx").write_text("别动", encoding="utf-8")
    (tmp_path / REPORT).unlink()
    assert jixiao("demo", tmp_path).code == 0
    assert (tmp_path / WORKBOOK).read_bytes() == before
    assert (tmp_path / REPORT).exists()
    assert (tmp_path / "我的.xlsx").read_text(encoding="utf-8") == "别动"


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_file_of_that_name_that_is_somebody_s_stays(
    name: str, tmp_path: Path, jixiao: Call
) -> None:
    (tmp_path / name).write_text("别动", encoding="utf-8")
    result = jixiao("demo", tmp_path)
    assert result.code == 2
    assert result.out == ""
    assert "没有覆盖" in result.err
    assert _names(tmp_path) == {name}
    assert (tmp_path / name).read_text(encoding="utf-8") == "别动"


def test_what_somebody_typed_into_the_demo_stays(tmp_path: Path, jixiao: Call) -> None:
    jixiao("demo", tmp_path)
    typed = (tmp_path / WORKBOOK).read_bytes() + b" "
    (tmp_path / WORKBOOK).write_bytes(typed)
    assert jixiao("demo", tmp_path).code == 2
    assert (tmp_path / WORKBOOK).read_bytes() == typed


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, jixiao: Call) -> None:
    (tmp_path / "文件").write_text("别动", encoding="utf-8")
    result = jixiao("demo", tmp_path / "文件")
    assert result.code == 2
    assert "建不了这个文件夹" in result.err
