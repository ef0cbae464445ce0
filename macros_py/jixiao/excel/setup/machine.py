"""What the installation needs to know of a PC."""

import locale
import os
import platform
import struct
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from jixiao.authoring.addin import ADDIN_NAME
from jixiao.excel.setup.registry import Registry, UserRegistry

_PACKAGES: Final = ("jixiao", "xlwings", "pywin32")


@dataclass(frozen=True, slots=True)
class Machine:
    """One user's PC.

    Attributes:
        home: the user's folder, ``%USERPROFILE%``.
        roaming: where Excel keeps what is the user's, ``%APPDATA%``.
        interpreter: the Python that runs this.
        encoding: in which VBA reads text files.
        windows: whether it is Windows, where alone Excel loads the add-in.
        bits: 64 or 32, of the interpreter.
        python: its version.
        packages: name → installed version.
        registry: of the user.
    """

    home: Path
    roaming: Path
    interpreter: Path
    encoding: str
    windows: bool
    bits: int
    python: str
    packages: Mapping[str, str]
    registry: Registry

    @property
    def startup_folder(self) -> Path:
        """From here Excel opens everything when it starts, and trusts it."""
        return self.roaming / "Microsoft" / "Excel" / "XLSTART"

    @property
    def addin(self) -> Path:
        """Where the add-in lies once installed."""
        return self.startup_folder / ADDIN_NAME

    @property
    def own_folder(self) -> Path:
        """Where the add-in looks for its configuration, and logs lie."""
        return self.home / ".jixiao"

    @property
    def configuration(self) -> Path:
        """The file the add-in reads."""
        return self.own_folder / "jixiao.conf"


def this_machine() -> Machine:
    """The PC this runs on, with the folders a user of Windows has; elsewhere, those of no Excel."""
    home = Path(os.environ.get("USERPROFILE") or Path.home())
    return Machine(
        home=home,
        roaming=Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming"),
        interpreter=Path(sys.executable),
        encoding=locale.getencoding(),
        windows=sys.platform == "win32",
        bits=struct.calcsize("P") * 8,
        python=platform.python_version(),
        packages=_installed(),
        registry=UserRegistry(),
    )


def _installed() -> dict[str, str]:
    found = {}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
