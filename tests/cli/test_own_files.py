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


def _killed_at(
    step: int, monkeypatch: pytest.MonkeyPatch, error: BaseException | None = None
) -> None:
    """Let the process end, or ``error`` come up, in the place of the ``step``-th writing."""
    write = own_files.write_atomically
    steps = 0

    def counting(*arguments: object, **options: object) -> None:
        nonlocal steps
        steps += 1
        if steps == step:
            raise error or Killed
        write(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(own_files, "write_atomically", counting)


def _run(files: OwnFiles, content: bytes = b"old") -> None:
    with files.prepared():
        for name in files.names:
            files.write(name, content)


@pytest.mark.parametrize("step", range(1, 5))
@pytest.mark.parametrize("before", [False, True], ids=["first run", "later run"])
def test_after_a_run_that_was_stopped_the_next_one_goes_through(
    files: OwnFiles, step: int, monkeypatch: pytest.MonkeyPatch, *, before: bool
) -> None:
    if before:
        _run(files)
    with monkeypatch.context() as stopped:
        _killed_at(step, stopped)
        with pytest.raises(Killed):
            _run(files, b"new")
    _run(files, b"newest")
    _run(files, b"newest")
    assert {path.name for path in files.folder.iterdir()} == {*files.names, LEDGER}


def test_what_an_earlier_version_noted_is_known(files: OwnFiles) -> None:
    _run(files)
    ledger = files.folder / LEDGER
    noted = json.loads(ledger.read_text(encoding="utf-8"))
    one_each = {name: digests[0] for name, digests in noted.items()}
    ledger.write_text(json.dumps(one_each), encoding="utf-8")
    _run(files, b"new")
    assert (files.folder / "甲.xlsx").read_bytes() == b"new"


@pytest.mark.parametrize(
    "ledger", ["", "[", "[]", '{"甲.xlsx": 1}', '{"甲.xlsx": [1]}', "[" * 10**5]
)
def test_without_a_ledger_that_can_be_read_nothing_is_its_own(files: OwnFiles, ledger: str) -> None:
    _run(files)
    (files.folder / LEDGER).write_text(ledger, encoding="utf-8")
    with pytest.raises(OutputError, match="不是本命令生成的"):
        _run(files, b"new")
    assert (files.folder / "甲.xlsx").read_bytes() == b"old"


@pytest.mark.parametrize("is_link", [False, True])
def test_a_file_of_somebody_under_the_name_of_the_ledger_is_left_alone(
    files: OwnFiles,
    is_link: bool,  # noqa: FBT001 - a case
    tmp_path: Path,
) -> None:
    files.folder.mkdir(exist_ok=True)
    precious = tmp_path / "珍贵.txt" if is_link else files.folder / LEDGER
    precious.write_text("珍贵", encoding="utf-8")
    if is_link:
        (files.folder / LEDGER).symlink_to(precious)
    with pytest.raises(OutputError, match="这不是本命令记的账"):
        _run(files)
    assert precious.read_text(encoding="utf-8") == "珍贵"


def test_a_file_put_there_while_it_was_working_is_somebody_s(files: OwnFiles) -> None:
    path = files.folder / "甲.xlsx"

    def work() -> None:
        with files.prepared():
            path.write_bytes(b"somebody's")
            files.write("甲.xlsx", b"new")

    with pytest.raises(OutputError, match="不是本命令生成的"):
        work()
    assert path.read_bytes() == b"somebody's"


def test_what_was_changed_since_is_somebody_s(files: OwnFiles) -> None:
    _run(files)
    (files.folder / "甲.xlsx").write_bytes(b"typed into")
    with pytest.raises(OutputError, match="后来改动过"):
        _run(files)


def test_one_that_is_open_is_told_before_any_is_written(files: OwnFiles) -> None:
    _run(files)
    (files.folder / "~$乙.docx").touch()
    with pytest.raises(OutputError, match=r"乙.docx：文件正在 Excel、Word"):
        _run(files, b"new")
    assert (files.folder / "甲.xlsx").read_bytes() == b"old"


def test_where_nothing_can_be_written_no_folder_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = OwnFiles(tmp_path / "新" / "示例", ("甲.xlsx",), LEDGER)
    write = own_files.write_atomically

    def full(path: Path, *arguments: object, **options: object) -> None:
        if path.name == "甲.xlsx":
            raise OutputError("磁盘空间不足")
        write(path, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(own_files, "write_atomically", full)
    with pytest.raises(OutputError, match="磁盘空间不足"):
        _run(files)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_not_noted(
    files: OwnFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(files)
    ledger = (files.folder / LEDGER).read_bytes()
    _killed_at(2, monkeypatch, OutputError("磁盘空间不足"))
    with pytest.raises(OutputError, match="磁盘空间不足"):
        _run(files, b"new")
    assert (files.folder / LEDGER).read_bytes() == ledger
