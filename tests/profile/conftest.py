"""A 规则包 in a folder of its own, to be broken."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from jixiao.assets import asset

Edit = Callable[[str, str], Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """Copy the shipped 规则包 as 本县, with one place of its file rewritten."""

    def edit(old: str, new: str) -> Path:
        folder = tmp_path / "本县"
        copytree(asset("templates", "湖南-县级"), folder)
        file = folder / "profile.toml"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return edit
