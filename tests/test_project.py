"""What holds for the tree as a whole."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from jixiao import __version__
from support.tools import require_tool

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "macros_py" / "jixiao"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CARRIED = ("workbook/form", "workbook/samples", "templates", "xl_addin")
LIGHT = ("errors", "assets", "model", "numbers", "scoring", "profile", "rules", "functions")
HEAVY = (
    "docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "openpyxl",
    "python_calamine",
    "rich",
    "xlsxwriter",
    "xlwings",
)


def _files() -> list[Path]:
    """List what is, or would be, under version control."""
    command = [require_tool("git"), "ls-files", "-coz", "--exclude-standard"]
    listed = subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def _run(program: str, *, cwd: Path) -> str:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], cwd=cwd, capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_no_file_names_a_package_registry() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "debian" + ".org", "ubuntu" + ".com")
    options = ("--index" + "-url", "--extra-index" + "-url", "--find" + "-links")
    pattern = re.compile("|".join(map(re.escape, hosts + options)).encode())
    assert [path for path in _files() if pattern.search(path.read_bytes())] == []


def test_every_folder_of_the_package_says_what_it_is_for() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts}
    silent = []
    for folder in sorted(folders):
        init = folder / "__init__.py"
        source = init.read_text(encoding="utf-8") if init.is_file() else ""
        if not ast.get_docstring(ast.parse(source)):
            silent.append(str(folder.relative_to(ROOT)))
    assert silent == []


def test_the_package_and_its_metadata_have_one_version() -> None:
    assert PYPROJECT["project"]["version"] == __version__


def test_every_dependency_is_pinned_to_a_version_it_allows() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    pins = {canonicalize_name(name): version for name, version in (x.split("==") for x in lines)}
    wanted = PYPROJECT["project"]["dependencies"] + PYPROJECT["dependency-groups"]["dev"]
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("name", [name for name in LIGHT if list(PACKAGE.glob(f"{name}*"))])
def test_the_middle_loads_no_file_format_and_no_office(name: str) -> None:
    program = f"""
import importlib, pkgutil, sys
top = importlib.import_module("jixiao.{name}")
for each in pkgutil.walk_packages(getattr(top, "__path__", ()), top.__name__ + "."):
    importlib.import_module(each.name)
print(*(set(sys.modules) & {set(HEAVY)!r}))
"""
    assert _run(program, cwd=ROOT).split() == []


def test_a_wheel_carries_the_data_and_finds_it_and_nothing_that_was_built(tmp_path: Path) -> None:
    source = tmp_path / "source"
    built = [source / "xl_addin" / "dist" / "jixiao.xlam", source / "workbook" / "绩效自评.xlsm"]
    tracked = [source / path.relative_to(ROOT) for path in _files() if path.name != ".gitignore"]
    for path in [*tracked, *built]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"" if path in built else (ROOT / path.relative_to(source)).read_bytes())
    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")],
        cwd=source,
        capture_output=True,
        check=True,
    )
    [wheel] = (tmp_path / "dist").glob("*.whl")
    installed = tmp_path / "site"
    with zipfile.ZipFile(wheel) as package:
        package.extractall(installed)
        assert not {path.name for path in built} & {Path(name).name for name in package.namelist()}
    carried = [
        path.relative_to(ROOT).as_posix()
        for folder in CARRIED
        for path in _files()
        if path.is_relative_to(ROOT / folder)
    ]
    assert carried
    program = f"""
import sys
sys.path.insert(0, {str(installed)!r})
from jixiao.assets import asset
print(*(asset(*name.split("/")).resolve() for name in {carried!r}), sep="\\n")
"""
    found = _run(program, cwd=tmp_path).splitlines()
    assert found == [str((installed / "jixiao" / "_assets" / name).resolve()) for name in carried]
