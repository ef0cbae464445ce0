"""A 规则包 copied into a folder of one's own, to be changed by hand."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.assets import asset

Copied = Callable[[str], Path]


@pytest.fixture
def copied(tmp_path: Path) -> Copied:
    """Copy a shipped 规则包 as 本县; its folder."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(asset("templates", name), tmp_path / "本县"))

    return copy
