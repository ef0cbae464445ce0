"""Killed before any step that changes the disk, a command leaves old or new files, all whole.

The command given once more goes through, and nothing of the dead run is left: no draft, no note
that would take a file of its own for somebody else's.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.kills import CASES

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be split here")


@pytest.mark.parametrize("case", CASES)
def test_a_command_killed_at_any_step(case: str, tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "support.kills", case],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "TMPDIR": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    faults = json.loads(done.stdout)
    assert len(faults) >= 2  # the content is brought to the disk, and takes its place
    assert faults == [[] for _ in faults]
