"""What once stopped a reader is taken or refused in one sentence now, in bounded memory.

Each file goes through a process of its own, as staff would start it: what it takes is its own, and
whatever ends it would be seen.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from threading import Timer

import pytest

from jixiao.assets import asset
from jixiao.authoring.workbook import write_workbook
from jixiao.form.loading import load_form
from jixiao.model.data import load
from jixiao.ooxml.writing import unpacked
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from support.corpus import DATA, PROFILES, TEMPLATES, WORKBOOKS, Hostile

_MEMORY = 500 * 1024  # in kilobytes, as Linux tells it
_STUCK = 60
_WITH_TEMPLATE = """
import sys
from pathlib import Path
from jixiao.cli.checking import scored
from jixiao.errors import JixiaoError
from jixiao.report.render import render_report
try:
    render_report(scored(Path(sys.argv[1])), Path(sys.argv[2]))
except JixiaoError as refusal:
    print(refusal, file=sys.stderr)
    sys.exit(2)
"""
_WITH_PROFILE = """
import sys
from pathlib import Path
from jixiao.errors import JixiaoError
from jixiao.profile.loading import read_profile
try:
    read_profile(Path(sys.argv[1]))
except JixiaoError as refusal:
    print(refusal, file=sys.stderr)
    sys.exit(2)
"""

Run = Callable[..., str]


@pytest.fixture(scope="module")
def sample_bytes() -> bytes:
    sample = asset("workbook", "samples", "衡山县司法局-2022.json")
    return write_workbook(with_profile(load(sample), load_profile()), load_form())


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Start Python with these arguments; what it said on stderr, once it ended within bounds."""

    def started(*arguments: str) -> str:
        environment = os.environ | {"JIXIAO_CACHE_DIR": str(tmp_path / "cache")}
        said = tmp_path / "said.txt"
        with said.open("wb") as stderr:
            process = subprocess.Popen(  # noqa: S603 - this interpreter, our own words
                [sys.executable, *arguments],
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                env=environment,
            )
        code, kilobytes = _ended(process)
        words = said.read_text(encoding="utf-8")
        assert code in (0, 1, 2), words
        assert "程序内部出错" not in words
        assert "Traceback" not in words
        assert (len(words.splitlines()) == 1) == (code == 2), words
        assert kilobytes < _MEMORY
        return words

    return started


def _ended(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Exit code and peak memory; one that runs for ever is killed, and told by its code."""
    watch = Timer(_STUCK, process.kill)
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    watch.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss


def _made(case: Hostile, sample: bytes, path: Path) -> Path:
    path.write_bytes(case.make(unpacked(sample)))
    return path


@pytest.mark.parametrize("case", [*WORKBOOKS, *DATA], ids=lambda case: case.name)
def test_a_file_given_to_a_command(
    case: Hostile, tmp_path: Path, sample_bytes: bytes, run: Run
) -> None:
    path = _made(case, sample_bytes, tmp_path / f"文件{case.ending}")
    run("-m", "jixiao", *(word.replace("{}", str(path)) for word in case.line))


@pytest.mark.parametrize("case", TEMPLATES, ids=lambda case: case.name)
def test_a_word_template(case: Hostile, tmp_path: Path, sample_bytes: bytes, run: Run) -> None:
    template = _made(case, sample_bytes, tmp_path / "report.docx")
    workbook = tmp_path / "自评.xlsx"
    workbook.write_bytes(sample_bytes)
    assert "report.docx" in run("-c", _WITH_TEMPLATE, str(workbook), str(template))


@pytest.mark.parametrize("case", PROFILES, ids=lambda case: case.name)
def test_a_profile(case: Hostile, tmp_path: Path, run: Run) -> None:
    folder = copytree(asset("templates", "湖南-县级"), tmp_path / "本地")
    (folder / "profile.toml").write_bytes(case.make({}))
    assert "profile.toml" in run("-c", _WITH_PROFILE, str(folder))
