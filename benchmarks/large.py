"""How time and memory grow with the unit: every command over units far larger than the sample.

Each unit is made from the sample's data in two sizes, the second twice the first; a time that
grows far more than that is quadratic. Every command runs in a process of its own, so that its
memory is its own too.

Run it with ``python benchmarks/large.py``, or name some of the units.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from jixiao.form.cells import Cell
from jixiao.form.definition import ListBlock
from jixiao.form.loading import base_form
from jixiao.model.entries import LONGEST_TEXT

SAMPLE: Final = Path(__file__).parents[1] / "workbook/samples/衡山县司法局-2022.json"
JIXIAO: Final = Path(sys.executable).with_name("jixiao")
_OTHERS: Final = {"review", "overall.indicators"}  # the tool's own; an official form
ALLOWED: Final = {0, 1}

Unit = dict[str, Any]


def sample() -> Unit:
    """The sample's data, to be made larger."""
    return dict(json.loads(SAMPLE.read_text(encoding="utf-8")))


def indicators(count: int) -> Unit:
    """Eight projects of ``count`` indicators, a hundred of which share level and target."""
    unit = sample()
    [project] = unit["projects"]
    rows = project["indicators"]
    many = [
        {
            **rows[n % len(rows)],
            "level1": "产出指标",
            "level2": f"数量指标{n // 100}",
            "name": f"第{n}批业务工作按时完成情况",
        }
        for n in range(count)
    ]
    unit["projects"] = [_project(project, n) | {"indicators": many} for n in range(8)]
    return unit


def projects(count: int) -> Unit:
    """``count`` projects like the sample's."""
    unit = sample()
    [project] = unit["projects"]
    unit["projects"] = [_project(project, n) for n in range(count)]
    return unit


def _text_keys(block: ListBlock) -> list[str]:
    """The columns of a list that hold free text."""
    return [
        field.key
        for field in block.column
        if field.type in {"text", "paragraph"} and not field.formula
    ]


def _text_paths(cells: Mapping[str, Cell]) -> list[str]:
    """The single cells that hold free text, the parameters aside."""
    return [
        path
        for path, cell in cells.items()
        if cell.field.type in {"text", "paragraph"} and not cell.field.formula
        if not path.startswith("settings.")
    ]


def _free_lists() -> Iterator[tuple[str, list[str]]]:
    """The lists that staff fill with text, and their columns."""
    for path, block in base_form().lists.items():
        keys = _text_keys(block)
        if keys and path not in _OTHERS and not path.startswith("settings."):
            yield path, keys


def lists(count: int) -> Unit:
    """Every list of the workbook with ``count`` rows, but those the tool fills."""
    unit = sample()
    for path, keys in _free_lists():
        _put(unit, path, [{key: f"第{n}项内容：{key}。" for key in keys} for n in range(count)])
    return unit


def texts(length: int) -> Unit:
    """``length`` characters in every single text, and in every text of ten rows of each list."""
    unit = sample()
    long = ("为人民服务，" * (length // 6 + 1))[:length]
    form = base_form()
    for path in _text_paths(form.cells):
        _put(unit, path, long)
    for path, keys in _free_lists():
        _put(unit, path, [dict.fromkeys(keys, long) for _ in range(10)])
    [project] = unit["projects"]
    for path in _text_paths(form.project_cells):
        _put(project, path, long)
    for row in project["indicators"]:
        row |= {"name": long, "target": long, "actual": long, "reason": long}
    return unit


UNITS: Final[dict[str, tuple[Callable[[int], Unit], int]]] = {
    "indicators": (indicators, 200),
    "projects": (projects, 300),
    "lists": (lists, 5_000),
    "texts": (texts, LONGEST_TEXT),
}


def _project(project: Unit, number: int) -> Unit:
    head = project["head"] | {"name": f"{project['head']['name']}（{number + 1}）"}
    return project | {"id": f"P{number + 1}", "head": head}


def _put(unit: Unit, path: str, value: object) -> None:
    *steps, last = path.split(".")
    for step in steps:
        unit = unit.setdefault(step, {})
    unit[last] = value


def commands(folder: Path, data: Path) -> Iterator[tuple[str, list[str]]]:
    """What is run over one unit, in order."""
    book, again, report = folder / "book.xlsx", folder / "again.xlsx", folder / "report.docx"
    yield "new", ["new", f"{book}", "--data", f"{data}", "--force"]
    yield "data", ["data", f"{book}"]
    yield "check", ["check", f"{book}", "--format", "json"]
    yield "score", ["score", f"{book}", "--format", "json"]
    yield "check --write", ["check", f"{book}", "--write"]
    yield "check (2)", ["check", f"{book}"]
    yield "report", ["report", f"{book}", "-o", f"{report}", "--force"]
    yield "new --from", ["new", f"{again}", "--from", f"{book}", "--force"]


def measured(arguments: list[str], output: Path) -> tuple[int, float, float, float]:
    """Exit code, wall time and CPU time in s, and peak memory in MB."""
    start = time.perf_counter()
    with output.open("wb") as file:
        process = subprocess.Popen(  # noqa: S603 - the project's own command
            [JIXIAO, *arguments], stdout=file, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    return process.returncode, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(chosen: list[str]) -> None:
    """Print a line a command: unit, size, command, exit code, times, memory, bytes printed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for unit in chosen or list(UNITS):
            make, size = UNITS[unit]
            for count in (size // 2, size):
                data = folder / "unit.json"
                data.write_text(json.dumps(make(count), ensure_ascii=False), encoding="utf-8")
                for title, arguments in commands(folder, data):
                    output = folder / "output"
                    code, wall, cpu, memory = measured(arguments, output)
                    line = f"{unit:<11}{count:>6} {title:<14} exit {code}"
                    line += f" {wall:7.2f} s {cpu:7.2f} s CPU {memory:6.0f} MB"
                    line += f" {output.stat().st_size:>9} bytes"
                    print(line, flush=True)
                    if code not in ALLOWED:
                        print("   ", output.read_text(encoding="utf-8")[-400:])


if __name__ == "__main__":
    main(sys.argv[1:])
