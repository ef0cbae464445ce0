"""Reading VBA projects back with libraries that did not write them."""

import warnings
from pathlib import Path

from pyopenvba import ExcelFile

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # oletools calls pyparsing by old names
    from oletools.olevba import VBA_Parser

_HIDDEN = ("VERSION ", "BEGIN", "  MultiUse", "END", "Attribute ")


def code_of(source: str) -> str:
    """A module without the head that the editor hides: that is Office's, not ours."""
    lines = source.replace("\r\n", "\n").split("\n")
    first = next(number for number, line in enumerate(lines) if not line.startswith(_HIDDEN))
    return "\n".join(lines[first:]).rstrip("\n")


def read_by_pyopenvba(path: Path) -> dict[str, str]:
    """Name → code of each module; fails if the project's parts contradict each other."""
    with ExcelFile(path) as file:
        assert file.validate() == []
        return {name: code_of(file.get_module(name)) for name in file.module_names()}


def read_by_olevba(path: Path) -> dict[str, str]:
    """Name → code of each module."""
    parser = VBA_Parser(str(path))
    try:
        found = parser.extract_macros()
        return {Path(name).stem: code_of(source) for _, _, name, source in found}
    finally:
        parser.close()
