"""``jixiao demo``: everything in one go, and nobody's file is lost."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from jixiao.cli.arguments import build_parser
from jixiao.cli.commands.demo import FINDINGS, WORKBOOK, report_name

Call = Callable[..., Any]
REPORT = report_name("草稿")
MADE = {WORKBOOK, FINDINGS, REPORT}


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def test_makes_workbook_findings_and_report_and_says_where(demo: tuple[Path, Any]) -> None:
    folder, result = demo
    assert (result.code, result.err) == (0, "")
    assert _names(folder) == MADE
    assert zipfile.is_zipfile(folder / REPORT)
    last = result.out.splitlines()[-3:]
    for name, line in zip((WORKBOOK, FINDINGS, REPORT), last, strict=True):
        assert line.endswith(str(folder / name))
    found = json.loads((folder / FINDINGS).read_text(encoding="utf-8"))
    assert found["file"] == str(folder / WORKBOOK)
    assert found["summary"]["error"] > 0
    assert f"必改{found['summary']['error']}条" in result.out


def test_a_folder_need_not_be_named() -> None:
    assert build_parser().parse_args(["demo"]).folder == Path("绩效自评示例")


def test_refreshes_what_it_made_itself_and_leaves_the_rest(
    demo: tuple[Path, Any], tmp_path: Path, jixiao: Call
) -> None:
    folder = Path(copytree(demo[0], tmp_path / "示例"))
    (folder / "我的.xlsx").write_text("别动", encoding="utf-8")
    (folder / REPORT).unlink()
    assert jixiao("demo", folder).code == 0
    assert (folder / WORKBOOK).read_bytes() == (demo[0] / WORKBOOK).read_bytes()
    assert (folder / REPORT).read_bytes() == (demo[0] / REPORT).read_bytes()
    assert (folder / "我的.xlsx").read_text(encoding="utf-8") == "别动"


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


def test_what_somebody_typed_into_the_demo_stays(
    demo: tuple[Path, Any], tmp_path: Path, jixiao: Call
) -> None:
    folder = Path(copytree(demo[0], tmp_path / "示例"))
    typed = (folder / WORKBOOK).read_bytes() + b" "
    (folder / WORKBOOK).write_bytes(typed)
    assert jixiao("demo", folder).code == 2
    assert (folder / WORKBOOK).read_bytes() == typed


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, jixiao: Call) -> None:
    (tmp_path / "文件").write_text("别动", encoding="utf-8")
    result = jixiao("demo", tmp_path / "文件")
    assert result.code == 2
    assert "建不了这个文件夹" in result.err
