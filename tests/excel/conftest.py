"""A PC with Excel, in a folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import xlwings as xw

from jixiao.cli.samples import sample
from jixiao.excel.setup import Machine
from support.live import macro_workbook, office, over_files, over_libreoffice, pressed_in

__all__ = ["office", "over_files", "over_libreoffice"]

SAMPLE = "衡山县司法局-2022"

OPTIONS = r"Software\Microsoft\Office\16.0\Excel\Options"
XLWINGS = "0.37.8"


@dataclass
class FakeRegistry:
    keys: dict[str, dict[str, object]] = field(default_factory=dict)

    def values(self, key: str) -> Mapping[str, object]:
        return self.keys.get(key, {})


@pytest.fixture
def registry() -> FakeRegistry:
    return FakeRegistry({OPTIONS: {"FirstRun": 0}})


@pytest.fixture
def machine(tmp_path: Path, registry: FakeRegistry) -> Machine:
    home = tmp_path / "zhang"
    python = tmp_path / "python" / "python.exe"
    python.parent.mkdir()
    for name in (python.name, f"xlwings64-{XLWINGS}.dll", f"xlwings32-{XLWINGS}.dll"):
        (python.parent / name).touch()
    startup = home / "AppData" / "Roaming" / "Microsoft" / "Excel" / "XLSTART"
    startup.mkdir(parents=True)
    return Machine(
        home=home,
        roaming=home / "AppData" / "Roaming",
        interpreter=python,
        encoding="cp936",
        windows=True,
        bits=64,
        python="3.11.9",
        packages={"jixiao": "0.1.0", "xlwings": XLWINGS, "pywin32": "312"},
        registry=registry,
    )


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the user's own, in which the log lies."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


@pytest.fixture(scope="session")
def sample_xlsm() -> bytes:
    return macro_workbook(sample(SAMPLE))


@pytest.fixture
def path(tmp_path: Path, sample_xlsm: bytes) -> Path:
    path = tmp_path / "绩效自评.xlsm"
    path.write_bytes(sample_xlsm)
    return path


@pytest.fixture
def book(over_files: xw.main.Engine, path: Path) -> xw.Book:  # noqa: ARG001 - must be active
    """The sample, open over its file, with its ribbon pressed."""
    return pressed_in(path)
