"""What a dead run left behind is swept away; what a living one is writing never."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao.drafts import put, sweep

fcntl = pytest.importorskip("fcntl", reason="drafts are held by being open on this system")

DRAFT = ".jixiao-0123456789abcdef.tmp"


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Path]:
    """A draft that another process is writing."""
    path = tmp_path / ".jixiao-fedcba9876543210.tmp"
    with path.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield path


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_dead_draft_goes_with_the_next_writing_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / DRAFT).write_bytes(b"half")
    put(tmp_path / "报告.docx", b"new")
    assert _names(tmp_path) == {"报告.docx"}


def test_a_draft_that_is_being_written_stays(tmp_path: Path, live: Path) -> None:
    put(tmp_path / "报告.docx", b"new")
    assert _names(tmp_path) == {"报告.docx", live.name}


def test_its_own_draft_is_held_while_it_is_written(tmp_path: Path) -> None:
    seen = []

    def sweeping(draft: Path) -> None:
        sweep(tmp_path)
        seen.append(draft.read_bytes())

    put(tmp_path / "报告.docx", b"new", ready=sweeping)
    assert seen == [b"new"]
    assert (tmp_path / "报告.docx").read_bytes() == b"new"


@pytest.mark.parametrize(
    "name",
    [".jixiao-0123.tmp", "jixiao-0123456789abcdef.tmp", f"{DRAFT}.docx", ".jixiao-demo.json"],
)
def test_what_only_looks_like_a_draft_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"somebody's")
    sweep(tmp_path)
    assert _names(tmp_path) == {name}


def test_a_folder_a_link_and_a_pipe_of_such_a_name_stay(tmp_path: Path) -> None:
    target = tmp_path / "定稿.docx"
    target.write_bytes(b"somebody's")
    names = [f".jixiao-{number:016x}.tmp" for number in range(3)]
    (tmp_path / names[0]).mkdir()
    (tmp_path / names[1]).symlink_to(target)
    os.mkfifo(tmp_path / names[2])
    sweep(tmp_path)
    assert _names(tmp_path) == {"定稿.docx", *names}


def test_a_folder_that_cannot_be_listed_is_not_swept(tmp_path: Path) -> None:
    sweep(tmp_path / "没有")
    assert list(tmp_path.iterdir()) == []


def test_a_sweeper_that_comes_between_making_and_holding_costs_one_more_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = fcntl.flock
    swept: list[str] = []

    def late(handle: int, operation: int) -> None:
        if not swept:
            swept.extend(_names(tmp_path))
            for name in swept:
                (tmp_path / name).unlink()
        hold(handle, operation)

    monkeypatch.setattr(fcntl, "flock", late)
    put(tmp_path / "报告.docx", b"new")
    assert len(swept) == 1
    assert _names(tmp_path) == {"报告.docx"}


def test_a_sweeper_that_holds_the_new_draft_costs_one_more_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = fcntl.flock
    refused = 0

    def busy(handle: int, operation: int) -> None:
        nonlocal refused
        if refused == 0:
            refused += 1
            raise BlockingIOError
        hold(handle, operation)

    monkeypatch.setattr(fcntl, "flock", busy)
    put(tmp_path / "报告.docx", b"new")
    assert refused == 1
    assert (tmp_path / "报告.docx").read_bytes() == b"new"


def test_a_draft_that_took_its_place_while_a_sweeper_waited_is_a_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / DRAFT
    path.write_bytes(b"whole")

    def too_late(*_: object) -> None:
        path.replace(tmp_path / "报告.docx")

    monkeypatch.setattr(fcntl, "flock", too_late)
    sweep(tmp_path)
    assert (tmp_path / "报告.docx").read_bytes() == b"whole"


def test_where_there_are_no_locks_files_are_written_and_nothing_is_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", unknown)
    (tmp_path / DRAFT).write_bytes(b"whose?")
    put(tmp_path / "报告.docx", b"new")
    assert _names(tmp_path) == {"报告.docx", DRAFT}


def test_a_draft_taken_away_before_its_time_is_written_once_more(tmp_path: Path) -> None:
    taken = []

    def take(draft: Path) -> None:
        if not taken:
            taken.append(draft)
            draft.unlink()

    put(tmp_path / "报告.docx", b"new", ready=take)
    assert len(taken) == 1
    assert _names(tmp_path) == {"报告.docx"}


def test_the_folder_is_made_to_keep_the_new_name_where_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    sync = os.fsync

    def noting(handle: int) -> None:
        synced.append(os.path.samestat(os.fstat(handle), tmp_path.stat()))
        if synced[-1]:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))  # as some systems do
        sync(handle)

    monkeypatch.setattr(os, "fsync", noting)
    put(tmp_path / "报告.docx", b"new")
    assert synced == [False, True]
    assert _names(tmp_path) == {"报告.docx"}
