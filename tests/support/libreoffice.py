"""LibreOffice, headless, as the tests' second spreadsheet and their printer.

Each process (each worker of pytest-xdist too) has a profile of its own that recalculates every
workbook on load, whatever results the file carries.
"""

import atexit
import functools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from support.cells import Cells, stored_values
from support.fonts import write_font_map
from support.tools import require_tool

_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
_FIRST_START = 81  # a fresh profile asks to be started once more
_TIMEOUT = 180


@functools.cache
def profile() -> Path:
    """Make this process's LibreOffice profile, removed when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="jixiao-soffice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "user").mkdir()
    settings = folder / "user" / "registrymodifications.xcu"
    settings.write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
    write_font_map(folder)
    return folder


def convert(paths: list[Path], extension: str, outdir: Path) -> list[Path]:
    """Convert files into `outdir` in one run; a start takes longer than a conversion.

    Args:
        paths: files whose names differ in more than their extension.
        extension: what to make: ``pdf``, ``xlsx``, ``docx`` …
        outdir: where the results go; not the folder of a source with the same extension.

    Raises:
        RuntimeError: LibreOffice could not open or write one of them.
    """
    soffice = require_tool("soffice")
    outdir.mkdir(parents=True, exist_ok=True)
    results = [outdir / f"{path.stem}.{extension}" for path in paths]
    if len(set(results)) < len(results) or set(results) & set(paths):
        raise ValueError(f"a result would overwrite another file: {results}")
    command = [
        soffice,
        f"-env:UserInstallation={profile().as_uri()}",
        *("--headless", "--norestore", "--nologo"),
        *("--convert-to", extension, "--outdir", str(outdir)),
        *map(str, paths),
    ]
    done = _run(command)
    if done.returncode == _FIRST_START:
        done = _run(command)
    missing = [result.name for result in results if not result.is_file()]
    if done.returncode or missing:
        raise RuntimeError(f"soffice {done.returncode}, not made: {missing}\n{done.stderr}")
    return results


def recalculate(path: Path) -> Cells:
    """Let LibreOffice calculate a workbook anew, and read every cell of the result."""
    return recalculate_all([path])[0]


def recalculate_all(paths: list[Path]) -> list[Cells]:
    """Let LibreOffice calculate workbooks anew in one run, and read every cell of each result."""
    with tempfile.TemporaryDirectory(prefix="jixiao-recalculated-") as folder:
        return [stored_values(result) for result in convert(paths, "xlsx", Path(folder))]


def render(path: Path, outdir: Path, dpi: int = 80) -> list[Path]:
    """Print a workbook or a document to PNG pages ``<name>-1.png`` …, in order."""
    pdftoppm = require_tool("pdftoppm")
    [pdf] = [path] if path.suffix == ".pdf" else convert([path], "pdf", outdir)
    prefix = outdir / path.stem
    subprocess.run(  # noqa: S603 - our own arguments, no shell
        [pdftoppm, "-png", "-r", str(dpi), str(pdf), str(prefix)], check=True, timeout=_TIMEOUT
    )
    return sorted(outdir.glob(f"{path.stem}-*.png"))


def environment() -> dict[str, str]:
    """The environment that LibreOffice runs in."""
    return {
        **os.environ,
        "LC_ALL": "C.UTF-8",  # Chinese file names
        "FONTCONFIG_FILE": str(profile() / "fonts.conf"),
    }


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own arguments, no shell
        command,
        env=environment(),
        capture_output=True,
        check=False,
        text=True,
        timeout=_TIMEOUT,
    )
