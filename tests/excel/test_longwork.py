"""Work in a process of its own, told about and stopped by files."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao.errors import InputError
from jixiao.excel.buttons import press, started_work
from jixiao.excel.longwork.progress import CancelledError, Progress
from jixiao.excel.longwork.start import PREFIX, Work, command, start
from jixiao.private import held, is_let_go, sweep
from support.long_work import told_in

MODULE = "long_work"
SECONDS = 60


@pytest.fixture(autouse=True)
def tests_are_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    own = home / ".jixiao"
    own.mkdir()
    source = Path(__file__).parents[1] / "support" / "long_work.py"
    (own / source.name).write_bytes(source.read_bytes())


@pytest.fixture
def endless() -> Iterator[Work]:
    work = start(MODULE, "wait")
    yield work
    work.process.kill()
    work.process.wait(SECONDS)


def wait_until_begun(work: Work) -> None:
    while not told_in(work.folder)[3].startswith("第"):
        assert work.process.poll() is None


def test_tells_in_the_end_what_came_of_it() -> None:
    work = start(MODULE, "count")
    assert work.process.wait(SECONDS) == 0
    assert told_in(work.folder) == ["done", "3/3", "汇总.xlsx", "共 3 个，\r\n\r\n都好了。"]


def test_the_file_is_such_as_vba_reads(tmp_path: Path) -> None:
    Progress(tmp_path).step(3, 100, "正在校验：甲.xlsx")
    data = (tmp_path / "progress.txt").read_bytes()
    assert data.startswith(b"\xff\xfe")
    assert data.decode("utf-16") == "running\r\n3/100\r\n\r\n正在校验：甲.xlsx"


def test_something_is_told_from_the_start(endless: Work) -> None:
    assert told_in(endless.folder)[0] == "running"


def test_stops_when_the_cancel_file_is_there(endless: Work) -> None:
    (endless.folder / "cancel").touch()
    assert endless.process.wait(SECONDS) == 1
    assert told_in(endless.folder)[0] == "cancelled"
    with pytest.raises(CancelledError):
        Progress(endless.folder).step(1, 1, "")


def test_what_the_user_can_mend_is_told_as_it_is() -> None:
    work = start(MODULE, "refuse")
    work.process.wait(SECONDS)
    assert told_in(work.folder) == ["failed", "0/0", "", "甲.xlsx：读不出来。"]


def test_what_is_unforeseen_is_kept_in_the_log_and_not_with_the_work(home: Path) -> None:
    work = start(MODULE, "fail")
    work.process.wait(SECONDS)
    log = home / ".jixiao" / "jixiao.log"
    assert str(log) in told_in(work.folder)[3]
    assert "ValueError: unforeseen" in log.read_text(encoding="utf-8")
    assert {path.name for path in work.folder.iterdir()} == {"alive", "progress.txt"}


def test_what_is_given_reaches_the_work_and_is_written_nowhere(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = "衡山县司法局 1092.90\n" * 20_000  # more than a pipe holds
    work = start(MODULE, "size", given=given.encode())
    assert work.process.wait(SECONDS) == 0
    assert told_in(work.folder)[3] == str(len(given))
    kept = [path for root in (tmp_path, home) for path in root.rglob("*") if path.is_file()]
    assert kept
    assert not any("衡山县" in path.read_bytes().decode("utf-8", "ignore") for path in kept)


def test_work_that_is_killed_before_it_reads_leaves_nothing_of_what_it_was_given(
    tmp_path: Path,
) -> None:
    given = b"1092.90" * 100_000
    work = start(MODULE, "size", given=given)
    work.process.kill()
    work.process.wait(SECONDS)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"1092.90" in path.read_bytes() for path in files)


def test_work_that_was_given_only_a_part_does_nothing(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own arguments, no shell
        command(tmp_path, MODULE, 100, "size"), input=b"half", check=False, timeout=SECONDS
    )
    assert done.returncode == 1
    assert told_in(tmp_path)[0] == "failed"
    assert "没有全部交过来" in told_in(tmp_path)[3]


def test_folders_of_dead_work_are_swept_and_those_of_live_work_stay(
    tmp_path: Path, endless: Work
) -> None:
    wait_until_begun(endless)
    dead = tmp_path / "jixiao-work-dead"
    dead.mkdir()
    (dead / "alive").touch()
    (dead / "data.json").write_text("{}", encoding="utf-8")
    beginning = tmp_path / "jixiao-work-beginning"
    beginning.mkdir()
    never = tmp_path / "jixiao-work-never"
    never.mkdir()
    os.utime(never, (0, 0))
    other = tmp_path / "别的"
    other.mkdir()
    sweep(PREFIX)
    assert {*tmp_path.iterdir()} == {endless.folder, beginning, other}


def test_a_running_process_holds_its_file_and_lets_go_of_it_in_the_end(tmp_path: Path) -> None:
    progress = Progress(tmp_path)
    assert is_let_go(progress.folder) is None
    with held(progress.folder):
        assert is_let_go(progress.folder) is False
        assert (tmp_path / "alive").exists()
    assert is_let_go(progress.folder) is True


def test_a_killed_process_has_let_go_of_its_file(endless: Work) -> None:
    wait_until_begun(endless)
    assert is_let_go(endless.folder) is False
    endless.process.kill()
    endless.process.wait(SECONDS)
    assert is_let_go(endless.folder) is True


def test_one_work_at_a_time(endless: Work) -> None:
    assert endless.process.poll() is None
    with pytest.raises(InputError, match="还在后台做着"):
        start(MODULE, "count")
    assert press("new").startswith("上一件事还在后台做着")
    assert press("import").startswith("上一件事还在后台做着")


def test_the_add_in_is_told_once_of_what_was_started(endless: Work) -> None:
    assert started_work() == str(endless.folder)
    assert started_work() == ""
