"""Translated templates kept between runs, so that a later run need not load docxtpl at all."""

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from jixiao import __version__
from jixiao.report.compiled import Sources

_FORMAT: Final = "1"


def cache_folder() -> Path:
    """Where this user's caches lie; ``JIXIAO_CACHE_DIR`` overrides it. It may not exist yet."""
    chosen = os.environ.get("JIXIAO_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return base / "jixiao" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "jixiao"


def recall(content: bytes) -> Sources | None:
    """What ``keep`` stored for the template ``content``; ``None`` if nothing usable is there."""
    try:
        stored = json.loads(_file(content).read_text(encoding="utf-8"))
        return Sources(dict(stored["parts"]), dict(stored["styles"]))
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):
        return None


def keep(content: bytes, sources: Sources) -> None:
    """Store ``sources`` for the template ``content``; a cache that can't be written is no loss."""
    text = json.dumps({"parts": sources.parts, "styles": sources.styles}, ensure_ascii=False)
    with contextlib.suppress(OSError, RuntimeError):
        target = _file(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(temporary).replace(target)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise


def _file(content: bytes) -> Path:
    digest = hashlib.sha256(f"{_FORMAT}:{__version__}:".encode() + content).hexdigest()
    return cache_folder() / "templates" / f"{digest[:40]}.json"
