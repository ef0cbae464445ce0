"""What one input may take, and what may be said of it."""

import faulthandler
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time
from typing import Final

from jixiao.errors import JixiaoError

MEMORY: Final = 500 * 1024 * 1024
"""Bytes beyond what the process had before the first input."""
SECONDS: Final = 5.0
"""Of CPU; checked while fuzzing only: no ordinary test fails because a machine is busy."""
FUZZING: Final = "FUZZ_INPUTS" in os.environ

_STUCK: Final = 60
_LONGEST_MESSAGE: Final = 1000
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")


@contextmanager
def within_bounds() -> Iterator[None]:
    """Handle one input: it may be taken, or refused in one clear Chinese sentence, and in time."""
    faulthandler.dump_traceback_later(_STUCK, exit=True)
    started = process_time()
    try:
        yield
    except JixiaoError as refusal:
        message = str(refusal)
        assert _CHINESE.search(message), message
        assert message.isprintable(), repr(message)
        assert len(message) <= _LONGEST_MESSAGE, message[:_LONGEST_MESSAGE]
    finally:
        faulthandler.cancel_dump_traceback_later()
    assert not FUZZING or process_time() - started < SECONDS


@contextmanager
def bounded_memory() -> Iterator[None]:
    """While fuzzing, an allocation beyond the bound fails at once, where it is asked for."""
    if not FUZZING or sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415 - there on POSIX only

    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used * resource.getpagesize() + MEMORY, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def inputs(share: float, few: int) -> int:
    """How many inputs to try: ``few``, or while fuzzing a share of the number asked for."""
    return max(few, round(int(os.environ["FUZZ_INPUTS"]) * share)) if FUZZING else few
