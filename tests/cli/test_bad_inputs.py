"""Whatever cannot be used is refused in one Chinese line, with code 2, and nothing is written."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Call = Callable[..., Any]


def _missing(_: Path) -> None:
    """Nothing there."""


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.touch()


def _text(path: Path) -> None:
    path.write_text("单位,金额\n司法局,115\n", encoding="gb18030")


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("readme.txt", "nothing")


def _cut_off(path: Path) -> None:
    _foreign(path)
    path.write_bytes(path.read_bytes()[:2000])


def _foreign(path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "另一张表"
    book.save(path)


BAD_WORKBOOKS = {
    "not there": _missing,
    "a folder": _folder,
    "empty": _empty,
    "a text under a false name": _text,
    "some zip file": _zip,
    "cut off": _cut_off,
    "a workbook of somebody else": _foreign,
}
READERS = {
    "check": ["check", "自评.xlsx"],
    "check as JSON": ["check", "自评.xlsx", "--format", "json"],
    "score": ["score", "自评.xlsx"],
    "data": ["data", "自评.xlsx"],
    "report": ["report", "自评.xlsx", "-o", "报告.docx"],
}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _contents(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def _refused(jixiao: Call, *line: str | Path) -> str:
    before = _contents(Path())
    result = jixiao(*line)
    assert result.code == 2
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert result.err.endswith("。\n")
    assert "程序内部出错" not in result.err
    assert _contents(Path()) == before
    return str(result.err)


@pytest.mark.parametrize("make", BAD_WORKBOOKS.values(), ids=BAD_WORKBOOKS)
@pytest.mark.parametrize("line", READERS.values(), ids=READERS)
def test_a_bad_workbook(line: list[str], make: Callable[[Path], None], jixiao: Call) -> None:
    make(Path("自评.xlsx"))
    assert _refused(jixiao, *line).startswith("自评.xlsx：")


def test_one_bad_workbook_among_good_ones_keeps_the_rest_quiet(
    workbook: Path, jixiao: Call
) -> None:
    assert "没有.xlsx" in _refused(jixiao, "check", workbook, "没有.xlsx")


BAD_OUTPUTS = {
    "no folder": ("没有/报告{}", "文件夹“没有”不存在"),
    "in a file": ("文件.txt/报告{}", "文件夹“文件.txt”不存在"),
    "a folder": ("文件夹{}", "这是文件夹"),
    "somebody's file": ("已有{}", "文件已存在，没有覆盖"),
    "a name too long": ("长" * 200 + "{}", "文件名太长"),
    "another kind": ("报告.pdf", "结尾"),
}
WRITERS = {
    "new": (".xlsx", ["new", "{}"]),
    "report": (".docx", ["report", "{workbook}", "-o", "{}"]),
}


@pytest.mark.parametrize(("name", "said"), BAD_OUTPUTS.values(), ids=BAD_OUTPUTS)
@pytest.mark.parametrize(("ending", "line"), WRITERS.values(), ids=WRITERS)
def test_a_bad_output(  # noqa: PLR0913, PLR0917 -- two tables and two fixtures
    ending: str, line: list[str], name: str, said: str, workbook: Path, jixiao: Call
) -> None:
    Path("文件.txt").write_text("别动", encoding="utf-8")
    Path(f"已有{ending}").write_text("别动", encoding="utf-8")
    Path(f"文件夹{ending}").mkdir()
    out = name.format(ending)
    assert said in _refused(jixiao, *(part.format(out, workbook=workbook) for part in line))


@pytest.mark.parametrize(("ending", "line"), WRITERS.values(), ids=WRITERS)
def test_force_does_not_overwrite_what_is_marked_read_only(
    ending: str, line: list[str], workbook: Path, jixiao: Call
) -> None:
    kept = Path(f"已有{ending}")
    kept.write_text("别动", encoding="utf-8")
    kept.chmod(0o444)
    parts = [part.format(kept, workbook=workbook) for part in line]
    assert "只读" in _refused(jixiao, *parts, "--force")


BAD_SOURCES = {
    "an unknown sample": (
        ["--sample", "别处"],
        "没有名为“别处”的示例。可用的有：衡山县司法局-2022",
    ),
    "an unknown 规则包": (["--profile", "江苏"], "没有名为“江苏”的规则包"),
    "no data file": (["--data", "没有.json"], "没有.json：文件读不出来"),
    "no JSON": (["--data", "坏.json"], "坏.json：第1行"),
    "an unknown value": (["--data", "多.json"], "cover.mayor表单里没有这一项"),
    "macros and none": (["--plain"], "写了 --plain 就不带宏，文件名请以 .xlsx 结尾"),
}


@pytest.mark.parametrize(("options", "said"), BAD_SOURCES.values(), ids=BAD_SOURCES)
def test_a_workbook_from_what_cannot_be_used(options: list[str], said: str, jixiao: Call) -> None:
    Path("坏.json").write_text("{", encoding="utf-8")
    Path("多.json").write_text('{"cover": {"mayor": "某"}}', encoding="utf-8")
    assert said in _refused(jixiao, "new", "新.xlsm", *options)


def test_a_workbook_from_a_profile_that_is_not_installed(workbook: Path, jixiao: Call) -> None:
    data = jixiao("data", workbook).out.replace('"name": "湖南-县级"', '"name": "别县"')
    Path("别县.json").write_text(data, encoding="utf-8")
    assert jixiao("new", "别县.xlsx", "--data", "别县.json").code == 0
    assert jixiao("check", "别县.xlsx").code == 1
    said = _refused(jixiao, "report", "别县.xlsx", "-o", "报告.docx")
    assert said.startswith("别县.xlsx：所用的规则包“别县”这里没有安装。")
