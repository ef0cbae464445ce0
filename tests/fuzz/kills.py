"""Writing commands killed at random moments: ``python tests/fuzz/kills.py --count 50 --seed 1``.

A table says how often the kill came in time, what it left, and what was wrong; code 1 if anything.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from shutil import rmtree

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.kills import CASES, Trial, contents, is_draft, prepared

_HEADING = ("command", "kills", "too late", "as before", "drafts left", "faults")
_END = 0.85


def main() -> int:
    """Kill, and print what was found; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50, help="kills of each command")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--command", choices=CASES, action="append", help="only this one")
    given = parser.parse_args()
    rows = [_HEADING]
    faults: list[str] = []
    for name in given.command or CASES:
        chance = random.Random(f"{given.seed} {name}")  # noqa: S311 - not for secrets
        counts = _killed(name, given.count, chance, faults)
        rows.append((name, *(str(counts[column]) for column in _HEADING[1:])))
        sys.stderr.write(f"{name}: {given.count} done\n")
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def _killed(name: str, count: int, chance: random.Random, faults: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        root = Path(place).resolve()
        trial = prepared(CASES[name], root)
        longest = _duration(trial, root / "timed")
        for number in range(count):
            # Files are written at the end: half of the kills come there.
            delay = chance.uniform(chance.choice((0, _END)) * longest, longest)
            folder = root / str(number)
            died = trial.attempt(folder, partial(_stop_after, delay), lambda: None)
            left = contents()
            counts["kills"] += died
            counts["too late"] += not died
            counts["as before"] += left == contents(trial.start)
            counts["drafts left"] += any(map(is_draft, left))
            found = [f"{name}, after {delay:.3f} s: {fault}" for fault in trial.faults()]
            counts["faults"] += len(found)
            faults.extend(found)
            os.chdir(root)
            rmtree(folder)
    return counts


def _duration(trial: Trial, folder: Path) -> float:
    """How long a run takes that nobody stops, in seconds."""
    begun = time.monotonic()
    trial.attempt(folder, lambda _: None, lambda: None)
    return time.monotonic() - begun


def _stop_after(delay: float, process: int) -> None:
    time.sleep(delay)
    os.kill(process, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main())
