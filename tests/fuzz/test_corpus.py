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

import pytest

from jixiao.assets import asset
from jixiao.authoring.workbook import write_workbook
from jixiao.model.data import load
from jixiao.ooxml.writing import unpacked
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from support.corpus import DATA, PROFILES, TEMPLATES, WORKBOOKS, Hostile
from support.packs import pack_form

_MEMORY = 500 * 1024  # in kilobytes, as Linux tells it
_STUCK = 60
# What the process itself took at most; what its parent has would count among resource usage.
_MEASURED = """
import atexit, sys
from pathlib import Path
peak = Path(sys.argv.pop(1))
def measure():
    if sys.platform == "linux":
        lines = Path("/proc/self/status").read_text().splitlines()
        peak.write_text(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
atexit.register(measure)
from jixiao.errors import JixiaoError
def refuse_or(action):
    try:
        action()
    except JixiaoError as refusal:
        print(refusal, file=sys.stderr)
        sys.exit(2)
"""
_COMMAND = """
from jixiao.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
_WITH_TEMPLATE = """
from jixiao.cli.checking import scored
from jixiao.report.render import render_report
refuse_or(lambda: render_report(scored(Path(sys.argv[1])), Path(sys.argv[2])))
"""
_WITH_PROFILE = """
from jixiao.profile.loading import read_profile
refuse_or(lambda: read_profile(Path(sys.argv[1])))
"""

Run = Callable[..., str]


@pytest.fixture(scope="module")
def sample_bytes() -> bytes:
    sample = asset("workbook", "samples", "衡山县司法局-2022.json")
    return write_workbook(with_profile(load(sample), load_profile()), pack_form())


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a script with arguments; what it said on stderr, once it ended within bounds."""

    def started(script: str, *arguments: str) -> str:
        peak = tmp_path / "peak.txt"
        done = subprocess.run(  # noqa: S603 - this interpreter, our own words
            [sys.executable, "-c", f"{_MEASURED}{script}", str(peak), *arguments],
            env=os.environ | {"JIXIAO_CACHE_DIR": str(tmp_path / "cache"), "PYTHONUTF8": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=_STUCK,
            check=False,
        )
        words = done.stderr
        assert done.returncode in (0, 1, 2), words
        assert "程序内部出错" not in words
        assert "Traceback" not in words
        assert (len(words.splitlines()) == 1) == (done.returncode == 2), words
        assert sys.platform != "linux" or int(peak.read_text(encoding="ascii")) < _MEMORY
        return words

    return started


def _made(case: Hostile, sample: bytes, path: Path) -> Path:
    path.write_bytes(case.make(unpacked(sample)))
    return path


@pytest.mark.parametrize("case", [*WORKBOOKS, *DATA], ids=lambda case: case.name)
def test_a_file_given_to_a_command(
    case: Hostile, tmp_path: Path, sample_bytes: bytes, run: Run
) -> None:
    path = _made(case, sample_bytes, tmp_path / f"文件{case.ending}")
    run(_COMMAND, *(word.replace("{}", str(path)) for word in case.line))


@pytest.mark.parametrize("case", TEMPLATES, ids=lambda case: case.name)
def test_a_word_template(case: Hostile, tmp_path: Path, sample_bytes: bytes, run: Run) -> None:
    template = _made(case, sample_bytes, tmp_path / "report.docx")
    workbook = tmp_path / "自评.xlsx"
    workbook.write_bytes(sample_bytes)
    assert "report.docx" in run(_WITH_TEMPLATE, str(workbook), str(template))


@pytest.mark.parametrize("case", PROFILES, ids=lambda case: case.name)
def test_a_profile(case: Hostile, tmp_path: Path, run: Run) -> None:
    folder = copytree(asset("templates", "湖南-县级"), tmp_path / "本地")
    (folder / "profile.toml").write_bytes(case.make({}))
    assert "profile.toml" in run(_WITH_PROFILE, str(folder))
