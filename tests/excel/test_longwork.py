"""Work in a process of its own, told about and stopped by files."""

import subprocess
from pathlib import Path

import pytest

from jixiao.excel.longwork.progress import CancelledError, Progress, Report
from jixiao.excel.longwork.start import Work, start, state_of

MODULE = "support.long_work"


@pytest.fixture(autouse=True)
def tests_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))


def test_tells_in_the_end_what_came_of_it(tmp_path: Path) -> None:
    work = start(MODULE, "count", folder=tmp_path)
    assert work.process.wait(60) == 0
    assert state_of(work) == Report("done", 1, 1, "共 3 个， 都好了。")


def test_the_file_is_such_as_vba_reads(tmp_path: Path) -> None:
    Progress(tmp_path).step(3, 100, "正在校验：甲.xlsx")
    data = (tmp_path / "progress.txt").read_bytes()
    assert data.startswith(b"\xff\xfe")
    assert data.decode("utf-16") == "running\r\n3/100\r\n正在校验：甲.xlsx\r\n"
    assert Progress(tmp_path).read() == Report("running", 3, 100, "正在校验：甲.xlsx")


def test_stops_when_the_cancel_file_is_there(tmp_path: Path) -> None:
    work = start(MODULE, "wait", folder=tmp_path)
    work.progress.cancel()
    assert work.process.wait(60) == 1
    assert state_of(work).state == "cancelled"
    with pytest.raises(CancelledError):
        work.progress.step(1, 1, "")


def test_what_the_user_can_mend_is_told_as_it_is(tmp_path: Path) -> None:
    work = start(MODULE, "refuse", folder=tmp_path)
    work.process.wait(60)
    assert state_of(work) == Report("failed", 0, 0, "甲.xlsx：读不出来。")


def test_what_is_unforeseen_is_kept_in_a_file(tmp_path: Path) -> None:
    work = start(MODULE, "fail", folder=tmp_path)
    work.process.wait(60)
    assert str(tmp_path / "error.log") in state_of(work).message
    assert "ValueError: unforeseen" in (tmp_path / "error.log").read_text(encoding="utf-8")


def test_a_process_that_was_killed_has_failed(tmp_path: Path) -> None:
    work = start(MODULE, "wait", folder=tmp_path)
    assert state_of(work).state == "running"
    work.process.kill()
    work.process.wait(60)
    assert state_of(work).state == "failed"
    assert "没有做完" in state_of(work).message


def test_nothing_told_yet_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "progress.txt").write_bytes(b"half")
    with subprocess.Popen(["sleep", "60"]) as process:  # noqa: S607
        assert state_of(Work(Progress(tmp_path), process)) == Report("running")
        process.kill()
