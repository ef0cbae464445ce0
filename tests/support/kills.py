"""A writing command killed at a chosen moment, in a process of its own, and run once more.

``python -m support.kills CASE`` kills it before each call that changes the disk and prints what
was found as JSON. The process has one thread, so that it may fork: each attempt is a child.
"""

import io
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree
from typing import Final, ParamSpec, TypeVar

from jixiao import drafts
from jixiao.authoring import packs
from jixiao.cli.commands import demo, new
from jixiao.cli.commands.addin import build
from jixiao.cli.main import main
from jixiao.report import template

P = ParamSpec("P")
T = TypeVar("T")

SAMPLE: Final = "衡山县司法局-2022"
CACHE: Final = "缓存"
_STEPS: Final = ("fsync", "replace", "rename")
_HEAVY: Final = {
    "new": (new, ("write_workbook",)),
    "demo": (demo, ("write_workbook", "checked", "with_its_findings", "render_report")),
    "addin": (build, ("build_addin", "build_workbook_xlsm", "write_workbook")),
}
"""What takes time and touches no file: it is done once, and remembered."""


@dataclass(frozen=True)
class Case:
    """A command that writes.

    Attributes:
        line: the command line.
        before: lines that make the files there are before.
        out: its result, which a second run may only write again with ``--force``.
    """

    line: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()
    out: str = ""

    def again(self) -> tuple[str, ...]:
        """The line with which somebody would try once more."""
        return (*self.line, "--force") if self.out and Path(self.out).exists() else self.line


_FILLED: Final = ("new", "自评.xlsx", "--sample", SAMPLE)
CASES: Final[Mapping[str, Case]] = {
    "new": Case(("new", "新.xlsx"), out="新.xlsx"),
    "new --force": Case(
        ("new", "新.xlsx", "--force"), (("new", "新.xlsx", "--profile", "项目-通用"),)
    ),
    "check --write": Case(("check", "自评.xlsx", "--write"), (_FILLED,)),
    "check --write --backup": Case(("check", "自评.xlsx", "--write", "--backup"), (_FILLED,)),
    "report": Case(("report", "自评.xlsx", "-o", "报告.docx"), (_FILLED,), out="报告.docx"),
    "demo": Case(("demo", "示例")),
    "addin build": Case(("addin", "build", "-o", "加载项")),
}


@dataclass
class Trial:
    """A case in a folder of its own, its clean run known.

    Attributes:
        case: the command.
        start: a folder with the files there are before; copied for each attempt.
        code: the exit code of a clean run.
        wanted: what lies there after it.
        allowed: name → every content that a clean run gives it on the way.
    """

    case: Case
    start: Path
    code: int = 0
    wanted: dict[str, bytes] = field(default_factory=dict)
    allowed: dict[str, set[bytes]] = field(default_factory=dict)

    def attempt(self, folder: Path, stop: Callable[[int], None], child: Callable[[], None]) -> bool:
        """Copy the start to ``folder``, run the command in a child and stop it; whether it died."""
        copytree(self.start, folder, symlinks=True)
        os.chdir(folder)
        process = _forked(self.case.line, child)
        stop(process)
        return os.WIFSIGNALED(os.waitpid(process, 0)[1])

    def faults(self) -> Iterator[str]:
        """What is wrong in the working folder after a kill, and after one more run."""
        found = contents()
        for name, content in found.items():
            if not is_draft(name) and content not in self.allowed.get(name, ()):
                yield f"{name} is neither the old file nor a new one"
        yield from (f"{name} has gone" for name in contents(self.start) if name not in found)
        line = self.case.again()
        code = os.waitstatus_to_exitcode(os.waitpid(_forked(line, lambda: None), 0)[1])
        if code != self.code:
            yield f"the next run has code {code}"
        after = contents()
        if after.keys() != self.wanted.keys():
            yield f"left over or missing: {sorted(after.keys() ^ self.wanted.keys())}"
        for name in after.keys() & self.wanted.keys():
            if after[name] != self.wanted[name] and not name.endswith(".json"):
                yield f"{name} is another than after a clean run"


def contents(folder: Path = Path()) -> dict[str, bytes]:
    """Every file below ``folder``."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def prepared(case: Case, root: Path, *, remember: bool = False) -> Trial:
    """``case`` with its files, and a clean run of it.

    Args:
        case: the command.
        root: an empty folder.
        remember: let later runs take what takes time, and touches no file, from the clean one.
    """
    start = root / "start"
    start.mkdir()
    os.chdir(start)
    os.environ["JIXIAO_CACHE_DIR"] = CACHE
    for line in case.before:
        assert _quietly(line) == 0
    rmtree(CACHE, ignore_errors=True)
    if remember:
        _remember(case.line)
    trial = Trial(case, start)
    clean = root / "clean"
    copytree(start, clean)
    os.chdir(clean)
    for name, content in contents().items():
        trial.allowed.setdefault(name, set()).add(content)
    _forget()
    with _noting(trial.allowed):
        trial.code = _quietly(case.line)
    assert trial.code in {0, 1}, "a command that is refused shows nothing"
    trial.wanted = contents()
    return trial


@contextmanager
def _noting(allowed: dict[str, set[bytes]]) -> Iterator[None]:
    """Note every content that takes its place."""
    replace = os.replace

    def noting(source: Path, target: Path) -> None:
        name = str(Path(target).absolute().relative_to(Path.cwd()))
        allowed.setdefault(name, set()).add(Path(source).read_bytes())
        replace(source, target)

    drafts.os.replace = noting  # type: ignore[assignment]
    try:
        yield
    finally:
        drafts.os.replace = replace


def _forked(line: tuple[str, ...], first: Callable[[], None]) -> int:
    process = os.fork()
    if process:
        return process
    code = 70
    try:
        first()
        _forget()
        code = _quietly(line)
    finally:
        os._exit(code)


def _forget() -> None:
    """Let a run read the Word templates itself, as the first one of a process does."""
    template._compiled.cache_clear()
    packs.installed.cache_clear()


def _quietly(line: tuple[str, ...]) -> int:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return main(line)


def is_draft(name: str) -> bool:
    """Whether a file of that name is a draft, which no run may leave for good."""
    return Path(name).name.startswith(".jixiao-") and name.endswith(".tmp")


def _remember(line: tuple[str, ...]) -> None:
    """Let what takes time be done once: children take the results in the order of a clean run."""
    module, names = _HEAVY.get(line[0], (None, ()))
    for name in names:
        results: list[object] = []
        setattr(module, name, partial(_remembered, getattr(module, name), results))


def _remembered(
    function: Callable[P, T], results: list[T], *arguments: P.args, **options: P.kwargs
) -> T:
    if os.getpid() == _PARENT:
        results.append(function(*arguments, **options))
        return results[-1]
    return results.pop(0)


_PARENT: Final = os.getpid()


def _die_before(step: int) -> None:
    """Let this process be killed in the place of the ``step``-th call that changes the disk."""
    done = 0

    def counted(call: Callable[P, T]) -> Callable[P, T]:
        def counting(*arguments: P.args, **options: P.kwargs) -> T:
            nonlocal done
            done += 1
            if done == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **options)

        return counting

    for name in _STEPS:
        setattr(os, name, counted(getattr(os, name)))


def at_every_step(name: str) -> list[list[str]]:
    """The faults found, one list for each moment at which the case was killed."""
    case = CASES[name]
    found: list[list[str]] = []
    with tempfile.TemporaryDirectory() as place:
        root = Path(place).resolve()
        trial = prepared(case, root, remember=True)
        while trial.attempt(
            root / str(len(found)), lambda _: None, partial(_die_before, len(found) + 1)
        ):
            found.append(list(trial.faults()))
        os.chdir(root)
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(at_every_step(sys.argv[1]), ensure_ascii=False))
