"""A command knows what it wrote, wherever an earlier run was stopped."""

import json
from pathlib import Path

import pytest

from jixiao.cli import own_files
from jixiao.cli.own_files import OwnFiles
from jixiao.errors import OutputError

LEDGER = ".jixiao-demo.json"


@pytest.fixture
def files(tmp_path: Path) -> OwnFiles:
    return OwnFiles(tmp_path / "示例", ("甲.xlsx", "乙.docx"), LEDGER)


class Killed(BaseException):
    pass


def _killed_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process end in the place of writing a file for the ``step``-th time."""
    write = own_files.write_atomically
    steps = 0

    def counting(*arguments: object, **options: object) -> None:
        nonlocal steps
        steps += 1
        if steps == step:
            raise Killed
        write(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(own_files, "write_atomically", counting)


def _write_all(files: OwnFiles, content: bytes) -> None:
    for name in files.names:
        files.write(name, content)


@pytest.mark.parametrize("step", range(1, 5))
@pytest.mark.parametrize("before", [False, True], ids=["first run", "later run"])
def test_after_a_run_that_was_stopped_the_next_one_goes_through(
    files: OwnFiles, step: int, monkeypatch: pytest.MonkeyPatch, *, before: bool
) -> None:
    files.prepare()
    if before:
        _write_all(files, b"old")
    with monkeypatch.context() as stopped:
        _killed_at(step, stopped)
        with pytest.raises(Killed):
            _write_all(files, b"new")
    files.prepare()
    _write_all(files, b"newest")
    files.prepare()
    assert {path.name for path in files.folder.iterdir()} == {*files.names, LEDGER}


def test_what_an_earlier_version_noted_is_known(files: OwnFiles) -> None:
    files.prepare()
    path = files.write("甲.xlsx", b"old")
    ledger = files.folder / LEDGER
    noted = json.loads(ledger.read_text(encoding="utf-8"))
    one_each = {name: digests[0] for name, digests in noted.items()}
    ledger.write_text(json.dumps(one_each), encoding="utf-8")
    files.prepare()
    files.write("甲.xlsx", b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    "ledger", ["", "[", "[]", '{"甲.xlsx": 1}', '{"甲.xlsx": [1]}', "[" * 10**5]
)
def test_without_a_ledger_that_can_be_read_nothing_is_its_own(files: OwnFiles, ledger: str) -> None:
    files.prepare()
    files.write("甲.xlsx", b"old")
    (files.folder / LEDGER).write_text(ledger, encoding="utf-8")
    with pytest.raises(OutputError, match="不是本命令生成的"):
        files.prepare()


def test_a_file_put_there_while_it_was_working_is_somebody_s(files: OwnFiles) -> None:
    files.prepare()
    (files.folder / "甲.xlsx").write_bytes(b"somebody's")
    with pytest.raises(OutputError, match="不是本命令生成的"):
        files.write("甲.xlsx", b"new")
    assert (files.folder / "甲.xlsx").read_bytes() == b"somebody's"


def test_what_was_changed_since_is_somebody_s(files: OwnFiles) -> None:
    files.prepare()
    path = files.write("甲.xlsx", b"old")
    path.write_bytes(b"typed into")
    with pytest.raises(OutputError, match="后来改动过"):
        files.prepare()


def test_one_that_is_open_is_told_before_any_is_written(files: OwnFiles) -> None:
    files.prepare()
    _write_all(files, b"old")
    (files.folder / "~$乙.docx").touch()
    with pytest.raises(OutputError, match=r"乙.docx：文件正在 Excel、Word"):
        files.prepare()
