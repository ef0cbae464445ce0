"""Private folders are gone in the end, and those that dead processes left go next time."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from jixiao.private import HELD, private_folder

PREFIX = "jixiao-try-"
KILLED = f"""
import os, signal
from jixiao.private import private_folder
with private_folder({PREFIX!r}) as folder:
    (folder / "数.txt").write_text("115")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def test_it_is_gone_whatever_happens_in_it(temporary: Path) -> None:
    def fail() -> None:
        with private_folder(PREFIX) as folder:
            (folder / "数.txt").write_text("115", encoding="utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert not [*temporary.iterdir()]


def test_what_a_killed_process_left_goes_next_time(temporary: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED], env=os.environ, check=False)  # noqa: S603
    (left,) = temporary.iterdir()
    assert (left / "数.txt").exists()
    with private_folder(PREFIX) as folder:
        assert [*temporary.iterdir()] == [folder]


def test_one_that_is_in_use_stays(temporary: Path) -> None:
    with private_folder(PREFIX) as one, private_folder(PREFIX) as other:
        assert {*temporary.iterdir()} == {one, other}
        assert (one / HELD).exists()
