"""How fast the sample is read, checked and reported, against the usual way of doing it in Python.

The usual way: openpyxl loads the workbook twice (values, then formulas), docxtpl renders the same
Word template with the same data. It checks nothing, so it has less to do. Both sides alternate in
one run, so that a busy machine slows both. What counts is CPU time, of this process or of its
children.

Run it with ``make bench``.
"""

import resource
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from time import process_time

from docxtpl import DocxTemplate
from openpyxl import load_workbook

from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.cli.checking import checked
from jixiao.cli.samples import sample
from jixiao.narrative.context import report_context
from jixiao.narrative.printing import Printer
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from jixiao.report.attachments import attachments
from jixiao.report.compiled import environment
from jixiao.report.render import render_report, template_of
from jixiao.rules.checking import profile_of
from jixiao.scoring.evaluation import Evaluation

SAMPLE = "衡山县司法局-2022"
WARM_ROUNDS = 7
COLD_ROUNDS = 3
FUNCTIONS_AT_MOST = 0.3  # seconds, beyond xlwings

# With stubs for filters and no data its render does less than a real one.
COLD_USUAL = """
import sys
import openpyxl
openpyxl.load_workbook(sys.argv[1], data_only=True)
openpyxl.load_workbook(sys.argv[1])
"""
COLD_USUAL_REPORT = (
    COLD_USUAL
    + """
import re, zipfile
import docxtpl, jinja2
class Blank(jinja2.ChainableUndefined):
    __add__ = __radd__ = lambda self, other: self
env = jinja2.Environment(autoescape=True, undefined=Blank)
source = zipfile.ZipFile(sys.argv[2]).read("word/document.xml").decode()
text = re.sub("<[^>]+>", "", source)
env.filters |= {name: lambda *_: "" for name in re.findall(r"\\|(\\w+)", text)}
env.tests["有"] = bool
template = docxtpl.DocxTemplate(sys.argv[2])
template.render({}, jinja_env=env, autoescape=True)
template.save(sys.argv[3])
"""
)

Way = Callable[[], object]


def main() -> None:
    """Measure, and print the ratios."""
    warnings.simplefilter("ignore")  # of openpyxl, about what it would lose
    profile = load_profile()
    data = with_profile(sample(SAMPLE), profile)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.xlsx"
        path.write_bytes(write_workbook(data, form_of(profile)))
        evaluation = checked(path).evaluation
        template = template_of(evaluation, profile_of(evaluation))
        _warm(path, evaluation, template)
        _cold(path, template)
    _functions()


def _warm(path: Path, evaluation: Evaluation, template: Path) -> None:
    print(f"warm, median CPU time of {WARM_ROUNDS} rounds:")
    _compare(
        "read, check, report",
        lambda: render_report(checked(path).evaluation, template),
        lambda: (_loads(path), _renders(evaluation, template)),
    )
    _compare("  read, check", lambda: checked(path), lambda: _loads(path))
    _compare(
        "  report",
        lambda: render_report(evaluation, template),
        lambda: _renders(evaluation, template),
    )


def _compare(name: str, ours: Way, usual: Way) -> None:
    ours(), usual()  # whatever is loaded or cached on the first call
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(WARM_ROUNDS):
        for way, times in zip((ours, usual), spent, strict=True):
            began = process_time()
            way()
            times.append(process_time() - began)
    _print(name, *map(median, spent))


def _loads(path: Path) -> None:
    load_workbook(path, data_only=True)
    load_workbook(path)


def _renders(evaluation: Evaluation, template: Path) -> bytes:
    printer = Printer(evaluation.data.settings.display)
    context = {**report_context(evaluation), "附件": attachments(evaluation, printer)}
    document = DocxTemplate(template)
    document.render(context, jinja_env=environment(printer.filters(), {}), autoescape=True)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _cold(path: Path, template: Path) -> None:
    print(f"cold, median CPU time of {COLD_ROUNDS} processes:")
    out = path.with_suffix(".docx")
    jixiao = [sys.executable, "-m", "jixiao"]
    python = [sys.executable, "-c"]
    files = [str(path), str(template), str(out)]
    pairs = {
        "check": ([*jixiao, "check", str(path), "--format", "json"], [*python, COLD_USUAL, *files]),
        "report": (
            [*jixiao, "report", str(path), "-o", str(out), "--force"],
            [*python, COLD_USUAL_REPORT, *files],
        ),
    }
    for name, commands in pairs.items():
        spent: tuple[list[float], list[float]] = ([], [])
        for _ in range(COLD_ROUNDS):
            for command, times in zip(commands, spent, strict=True):
                times.append(_process(command))
        _print(name, *map(median, spent))


def _functions() -> None:
    """What Excel waits for when it first calls a function, beside xlwings itself."""
    spent: dict[str, list[float]] = {"xlwings": [], "jixiao.excel.functions": []}
    for _ in range(COLD_ROUNDS):
        for module, times in spent.items():
            times.append(_process([sys.executable, "-c", f"import {module}"]))
    alone, ours = map(median, spent.values())
    print(f"functions of the cells, median CPU time of {COLD_ROUNDS} processes:")
    print(
        f"  import beyond xlwings {(ours - alone) * 1000:8.1f} ms   "
        f"xlwings{alone * 1000:6.1f} ms   at most {FUNCTIONS_AT_MOST * 1000:.0f} ms"
    )


def _process(command: list[str]) -> float:
    began = _children()
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    if done.returncode != 0 and "check" not in command:  # which says so when there are findings
        sys.exit(done.stderr.decode())
    return _children() - began


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _print(name: str, ours: float, usual: float) -> None:
    print(f"  {name:22}{ours * 1000:8.1f} ms   usual{usual * 1000:8.1f} ms  {usual / ours:6.1f}x")


if __name__ == "__main__":
    main()
