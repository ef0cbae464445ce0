"""A PC with Excel, in a folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from jixiao.excel.setup import Machine

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
