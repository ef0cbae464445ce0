"""Whatever a file name leads to: one Chinese line and code 2, and nothing changed."""

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from jixiao import drafts
from jixiao.cli.commands import new
from jixiao.cli.main import main
from jixiao.report import template
from support.strange_places import NOWHERE, Make, closed

resource = pytest.importorskip("resource", reason="these are places of POSIX systems")


@dataclass(frozen=True)
class Run:
    """What one call gave."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    for folder in tmp_path.glob("锁"):
        folder.chmod(0o755)


def _run(*line: str | Path) -> Run:
    """Call the command line as with its output in files."""
    with (
        redirect_stdout(TextIOWrapper(BytesIO(), "utf-8")) as out,
        redirect_stderr(TextIOWrapper(BytesIO(), "utf-8")) as err,
    ):
        code = main([str(each) for each in line])
    return Run(code, _text(out), _text(err))


def _text(stream: TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue().decode(errors="surrogateescape")


def _contents() -> dict[str, bytes | str]:
    """All that lies in the working folder, links and pipes as what they are."""
    found: dict[str, bytes | str] = {}
    for folder, folders, files in os.walk("."):
        for name in (*folders, *files):
            path = Path(folder, name)
            is_plain = path.is_file() and not path.is_symlink()
            found[str(path)] = path.read_bytes() if is_plain else str(path.lstat().st_mode)
    return found


def _refused(line: list[str], words: str) -> str:
    before = _contents()
    result = _run(*line)
    assert "程序内部出错" not in result.err
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert result.err.endswith("。\n")
    assert re.search(words, result.err), result.err
    assert _contents() == before
    return result.err


def _make(make: Make) -> None:
    make()
    if make is closed and os.access("锁", os.X_OK):
        pytest.skip("this user may search every folder")


READERS: Mapping[str, list[str]] = {
    "check": ["check", "{in}"],
    "check, JSON": ["check", "{in}", "--format", "json"],
    "check --write": ["check", "{in}", "--write", "--backup"],
    "score": ["score", "{in}"],
    "data": ["data", "{in}"],
    "report": ["report", "{in}", "-o", "报告.docx"],
    "new --from": ["new", "新.xlsx", "--from", "{in}"],
    "new --data": ["new", "新.xlsx", "--data", "{in}"],
}
NOT_READ = "文件不存在|读不出来|这是文件夹|不是普通文件"
NOT_READ_AT = {
    "a folder": "文件夹",
    "a pipe": "不是普通文件",
    "a link to a pipe": "不是普通文件",
    "a socket": "不是普通文件",
    "a device without end": "不是普通文件",
    "no such file": "文件不存在",
    "no name": "文件夹",
}


@pytest.mark.parametrize("place", NOWHERE)
@pytest.mark.parametrize("reader", READERS)
def test_what_is_to_be_read_is_nowhere(reader: str, place: str) -> None:
    name, make = NOWHERE[place]
    _make(make)
    ending = ".json" if reader == "new --data" else ".xlsx"
    line = [part.replace("{in}", name.format(ending)) for part in READERS[reader]]
    _refused(line, NOT_READ_AT.get(place, NOT_READ))


WRITERS: Mapping[str, tuple[str, list[str]]] = {
    "new": (".xlsx", ["new", "{out}"]),
    "new --force": (".xlsx", ["new", "{out}", "--force"]),
    "report": (".docx", ["report", "{workbook}", "-o", "{out}"]),
    "report --force": (".docx", ["report", "{workbook}", "-o", "{out}", "--force"]),
}
FOLDERS: Mapping[str, list[str]] = {
    "demo": ["demo", "{out}"],
    "addin build": ["addin", "build", "-o", "{out}"],
}
NO_PLACE: Mapping[str, str] = {
    "no such folder": "文件夹“没有”不存在",
    "below a file": "文件夹“文件”不存在",
    "a folder": "这是文件夹",
    "a pipe": "不是普通文件",
    "a link to a pipe": "不是普通文件",
    "a socket": "不是普通文件",
    "a device without end": "不是普通文件",
    "a device that is full": "不是普通文件",
    "a device that is empty": "不是普通文件",
    "a terminal": "不是普通文件",
    "a link round in circles": "链接绕成了圈",
    "below a link round in circles": "链接绕成了圈",
    "a link that leads nowhere": "不存在",
    "a name too long": "文件名太长",
    "a path too long": "文件名太长",
    "a NUL in the name": "不能用的字符",
    "letters that are none": "不能用的字符",
    "no name": "结尾",
    "a folder that may not be searched": "写不进去",
}


@pytest.mark.parametrize("place", NO_PLACE)
@pytest.mark.parametrize("writer", WRITERS)
def test_what_is_to_be_written_has_no_place(writer: str, place: str, workbook: Path) -> None:
    name, make = NOWHERE[place]
    _make(make)
    ending, line = WRITERS[writer]
    names = {"{out}": name.format(ending), "{workbook}": str(workbook)}
    _refused([names.get(part, part) for part in line], NO_PLACE[place])


NO_FOLDER = [
    place
    for place in NO_PLACE
    if place not in {"no such folder", "a folder", "no name", "a folder that may not be searched"}
]


@pytest.fixture
def _built_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The add-in is made before its folder is looked at, and takes longer than all the rest."""
    build = "jixiao.cli.commands.addin.build"
    monkeypatch.setattr(f"{build}.build_addin", lambda: b"addin")
    monkeypatch.setattr(f"{build}.build_workbook_xlsm", lambda *_: b"workbook" * 1024)


@pytest.mark.usefixtures("_built_at_once")
@pytest.mark.parametrize("place", NO_FOLDER)
@pytest.mark.parametrize("command", FOLDERS)
def test_a_folder_of_results_has_no_place(command: str, place: str) -> None:
    name, make = NOWHERE[place]
    make()
    line = [part.replace("{out}", name.format("")) for part in FOLDERS[command]]
    _refused(line, "建不了这个文件夹")


def _folder_as_ledger() -> None:
    for name in (".jixiao-demo.json", ".jixiao-build.json"):
        Path("好", name).mkdir(parents=True)


def _pipe_as_ledger() -> None:
    Path("好").mkdir()
    for name in (".jixiao-demo.json", ".jixiao-build.json"):
        os.mkfifo(Path("好", name))


def _pipe_as_result() -> None:
    Path("好").mkdir()
    for name in ("校验结果.json", "绩效自评.xlsx"):
        os.mkfifo(Path("好", name))


@pytest.mark.usefixtures("_built_at_once")
@pytest.mark.parametrize("command", FOLDERS)
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_folder_as_ledger, "这是文件夹"),
        (_pipe_as_ledger, "不是普通文件"),
        (_pipe_as_result, "不是本命令生成的"),
    ],
)
def test_in_a_folder_of_results_something_else_is_in_the_way(
    command: str, make: Make, words: str
) -> None:
    make()
    _refused([part.replace("{out}", "好") for part in FOLDERS[command]], words)


def _read_only(path: Path) -> None:
    path.chmod(0o444)


def _open(path: Path) -> None:
    path.with_name(f"~${path.name}").write_bytes(b"who")


def _open_in_libreoffice(path: Path) -> None:
    path.with_name(f".~lock.{path.name}#").write_bytes(b"who")


REPLACERS: Mapping[str, tuple[str, list[str]]] = {
    "new --force": WRITERS["new --force"],
    "report --force": WRITERS["report --force"],
    "check --write": (".xlsx", ["check", "{out}", "--write"]),
    "check --write --backup": (".xlsx", ["check", "{out}", "--write", "--backup"]),
}
HELD: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "read-only": (_read_only, "文件是只读的"),
    "open in Excel or Word": (_open, "正在 Excel、Word、WPS 或 LibreOffice 中打开"),
    "open in LibreOffice": (_open_in_libreoffice, "正在 Excel、Word、WPS 或 LibreOffice 中打开"),
}


@pytest.mark.parametrize("held", HELD)
@pytest.mark.parametrize("replacer", REPLACERS)
@pytest.mark.parametrize("linked", [False, True], ids=["", "behind a link"])
def test_what_is_to_be_replaced_is_held(
    replacer: str, held: str, workbook: Path, *, linked: bool
) -> None:
    ending, line = REPLACERS[replacer]
    path = Path(f"旧{ending}")
    path.write_bytes(workbook.read_bytes())
    if linked:
        Path(f"链{ending}").symlink_to(path)
    hold, words = HELD[held]
    hold(path)
    names = {"{out}": f"链{ending}" if linked else str(path), "{workbook}": str(workbook)}
    _refused([names.get(part, part) for part in line], words)


SOURCES: Mapping[str, list[str]] = {
    "report": ["report", "{source}", "-o", "链.docx", "--force"],
    "new --from": ["new", "链.xlsx", "--from", "{source}", "--force"],
    "new --data": ["new", "链.xlsx", "--data", "{source}", "--force"],
}


@pytest.mark.parametrize("line", SOURCES.values(), ids=SOURCES)
def test_a_link_leads_back_to_what_the_result_is_made_from(line: list[str], workbook: Path) -> None:
    Path("原.xlsx").write_bytes(workbook.read_bytes())
    for ending in (".xlsx", ".docx"):
        Path(f"链{ending}").symlink_to("原.xlsx")
    _refused(
        [part.replace("{source}", "原.xlsx") for part in line],
        "这是(上年的工作簿|数据文件|要读取的工作簿)，不能覆盖",
    )


NO_MORE = {
    errno.ENOSPC: "磁盘空间不足",
    errno.EDQUOT: "磁盘空间不足",
    errno.EROFS: "磁盘是只读的",
    errno.EACCES: "写不进去",
    errno.EIO: "写不进去",
}


@pytest.mark.parametrize("number", NO_MORE)
@pytest.mark.parametrize("step", ["open", "fsync"])
@pytest.mark.parametrize("replacer", REPLACERS)
def test_a_disk_that_takes_no_more(
    replacer: str, step: str, number: int, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending, line = REPLACERS[replacer]
    path = Path(f"旧{ending}")
    path.write_bytes(workbook.read_bytes())
    monkeypatch.setattr(new, "write_workbook", lambda *_: b"new")
    original: Callable[..., Any] = getattr(os, step)

    def fail(*arguments: Any) -> Any:  # noqa: ANN401 - stands for any call of the system
        if step == "open" and not str(arguments[0]).endswith(".tmp"):
            return original(*arguments)
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(drafts.os, step, fail)
    names = {"{out}": str(path), "{workbook}": str(workbook)}
    _refused([names.get(part, part) for part in line], NO_MORE[number])


@pytest.mark.usefixtures("_built_at_once")
@pytest.mark.parametrize("line", [*(line for _, line in REPLACERS.values()), *FOLDERS.values()])
def test_a_file_larger_than_the_system_lets_it_be(line: list[str], workbook: Path) -> None:
    path = Path("旧.docx" if line[0] == "report" else "旧.xlsx")
    path.write_bytes(workbook.read_bytes())
    out = "新" if line in FOLDERS.values() else str(path)
    names = {"{out}": out, "{workbook}": str(workbook)}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        _refused([names.get(part, part) for part in line], "磁盘空间不足")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


LINES: Mapping[str, list[str]] = {
    "help": ["--help"],
    "version": ["--version"],
    "help of a command": ["check", "--help"],
    "schema": ["schema"],
    "rules": ["rules"],
    "a rule": ["rules", "A01"],
    "profiles": ["profiles"],
    "check": ["check", "{workbook}"],
    "check, JSON": ["check", "{workbook}", "--format", "json"],
    "score": ["score", "{workbook}"],
    "score, JSON": ["score", "{workbook}", "--format", "json"],
    "data": ["data", "{workbook}"],
    "report": ["report", "{workbook}", "-o", "报告.docx"],
    "addin doctor": ["addin", "doctor"],
    "addin uninstall": ["addin", "uninstall"],
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
@pytest.mark.parametrize("buffered", [True, False])
def test_what_is_printed_finds_no_room(
    line: list[str], workbook: Path, monkeypatch: pytest.MonkeyPatch, *, buffered: bool
) -> None:
    monkeypatch.setattr("jixiao.excel.setup.machine.Path.home", lambda: Path("家"))
    names = {"{workbook}": str(workbook)}
    with (
        Path("/dev/full").open("wb", buffering=0) as full,
        redirect_stderr(TextIOWrapper(BytesIO(), "utf-8")) as err,
    ):
        out = TextIOWrapper(full, "utf-8", write_through=not buffered)  # type: ignore[type-var]
        with redirect_stdout(out):
            code = main([names.get(part, part) for part in line])
        out.detach()
    assert code == 2
    assert _text(err).startswith("结果显示不出来：")
    assert _text(err).count("\n") == 1


def _process(program: str, *line: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", program, *line],
        env={**kept, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        check=False,
    )


_CLOSING = """
import os, sys
os.{}
os.execv(sys.executable, [sys.executable, "-m", "jixiao", *sys.argv[1:]])
"""
_CLOSED = {"out": "close(1)", "err": "close(2)", "all three": "closerange(0, 3)"}


@pytest.mark.parametrize(
    ("closed", "code", "said"),
    [("out", 2, "结果显示不出来：".encode()), ("err", 0, b""), ("all three", 2, b"")],
)
@pytest.mark.parametrize("line", [["--version"], ["schema"], ["new", "新.xlsx", "--force"]])
def test_outputs_that_are_closed(line: list[str], closed: str, code: int, said: bytes) -> None:
    Path("新.xlsx").write_bytes(b"old")
    done = _process(_CLOSING.format(_CLOSED[closed]), *line)
    assert done.returncode == code
    assert done.stderr.startswith(said)
    assert done.stderr.count(b"\n") == len(said[:1])
    if line[0] == "new":  # and it is a workbook: nothing else was written into it
        assert _run("data", "新.xlsx").code == 0


@pytest.mark.parametrize("line", [["check", "没有.xlsx"], ["rules"], ["--help"]])
def test_where_even_complaints_find_no_room(line: list[str]) -> None:
    program = """
import os, sys
from jixiao.cli.main import main
for number in (1, 2):
    os.dup2(os.open("/dev/full", os.O_WRONLY), number)
sys.exit(main(sys.argv[1:]))
"""
    assert _process(program, *line).returncode == 2


GONE: Mapping[str, list[str]] = {
    "check": ["check", "自评.xlsx"],
    "check two": ["check", "自评.xlsx", "自评.xlsx", "--write"],
    "new": ["new", "新.xlsx"],
    "new --force": ["new", "新.xlsx", "--force"],
    "new --from": ["new", "新.xlsx", "--from", "旧.xlsx"],
    "report": ["report", "{workbook}", "-o", "报告.docx"],
    "demo": ["demo"],
    "addin build": ["addin", "build", "-o", "新"],
}


@pytest.mark.usefixtures("_built_at_once")
@pytest.mark.parametrize("line", GONE.values(), ids=GONE)
def test_the_working_folder_has_gone(
    line: list[str], workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new, "write_workbook", lambda *_: b"new")
    folder = Path("去").absolute()
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    names = {"{workbook}": str(workbook)}
    _refused([names.get(part, part) for part in line], "不存在|建不了|读不出来")


HOMES: Mapping[str, dict[str, str]] = {
    "no home": {"HOME": "/没有", "XDG_CACHE_HOME": ""},
    "a home that is a file": {"HOME": "文件", "XDG_CACHE_HOME": ""},
    "a cache in a file": {"JIXIAO_CACHE_DIR": "文件"},
    "a cache below a file": {"JIXIAO_CACHE_DIR": "文件/下"},
    "a cache in a pipe": {"JIXIAO_CACHE_DIR": "管"},
    "a cache in a device": {"JIXIAO_CACHE_DIR": "/dev/full"},
    "no place for what is temporary": {"TMPDIR": "/没有", "JIXIAO_CACHE_DIR": "缓存"},
}


@pytest.mark.parametrize("environment", HOMES.values(), ids=HOMES)
def test_no_cache_is_no_loss(
    environment: dict[str, str], workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("文件").write_text("别动", encoding="utf-8")
    os.mkfifo("管")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    template._compiled.cache_clear()
    assert _run("report", workbook, "-o", "报告.docx").code == 0
    template._compiled.cache_clear()
    assert Path("文件").read_text(encoding="utf-8") == "别动"
    assert Path("报告.docx").stat().st_size


@pytest.mark.parametrize("stem", ["\udcff\udcfe", "长" * 83], ids=["no letters", "the longest"])
def test_names_that_are_odd_but_possible_do(stem: str, workbook: Path) -> None:
    own, report = Path(f"{stem}.xlsx"), f"{stem}.docx"
    own.write_bytes(workbook.read_bytes())
    for line in (
        ["check", own],
        ["check", own, "--format", "json"],
        ["score", own],
        ["check", own, "--write"],
        ["report", own, "-o", report],
        ["report", own, "-o", report, "--force"],
        ["data", own],
    ):
        result = _run(*line)
        assert (result.code, result.err) == (result.code & 1, ""), line
    Path(f"{stem}.json").write_text(result.out, encoding="utf-8")
    assert _run("new", own, "--data", f"{stem}.json", "--force").code == 0
    assert _run("new", own, "--from", own, "--force").code == 2
    assert {path.name for path in Path().iterdir()} == {own.name, report, f"{stem}.json"}


def test_a_demo_goes_into_a_folder_whose_name_is_no_letters() -> None:
    assert _run("demo", "\udcff").code == 0
    assert len(list(Path("\udcff").glob("*.*"))) == 3 + 1
