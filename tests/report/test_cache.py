"""The cache of translated templates: what cannot be used is as if it were not there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.report.cache import keep, recall
from jixiao.report.compiled import Sources

SOURCES = Sources({"word/document.xml": "{{ 单位 }}"}, {"正文": "a3"})


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which the sources of one template are kept."""
    monkeypatch.setenv("JIXIAO_CACHE_DIR", str(tmp_path))
    keep(b"template", SOURCES)
    [path] = (tmp_path / "templates").iterdir()
    return path


@pytest.mark.usefixtures("kept")
def test_what_was_kept_is_recalled_for_that_template_alone() -> None:
    assert recall(b"template") == SOURCES
    assert recall(b"another") is None


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"parts": {}}',
        '{"parts": {"word/document.xml": 1}, "styles": {}}',
        '{"parts": {}, "styles": {"正文": null}}',
        '{"parts": [1], "styles": {}}',
        "[" * 100_000,
        "\udcff",
    ],
)
def test_what_is_damaged_is_not_used_and_kept_anew(kept: Path, stored: str) -> None:
    kept.write_bytes(stored.encode(errors="surrogateescape"))
    assert recall(b"template") is None
    keep(b"template", SOURCES)
    assert recall(b"template") == SOURCES


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_no_file_is_not_used(kept: Path, make: Callable[[Path], None]) -> None:
    kept.unlink()
    make(kept)
    assert recall(b"template") is None
    keep(b"template", SOURCES)


def test_drafts_of_dead_runs_go_when_something_is_kept(kept: Path) -> None:
    kept.with_name(".jixiao-0123456789abcdef.tmp").write_bytes(b"half")
    keep(b"another", SOURCES)
    assert {path.suffix for path in kept.parent.iterdir()} == {".json"}
