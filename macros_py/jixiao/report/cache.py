"""Translated templates kept between runs, so that a later run need not load docxtpl at all."""

import contextlib
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Final

from jixiao import __version__
from jixiao.drafts import put
from jixiao.files import read_regular
from jixiao.report.compiled import Sources

_FORMAT: Final = "1"
_LARGEST: Final = 32 * 1024 * 1024


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
        stored = json.loads(read_regular(_file(content), _LARGEST))
        parts, styles = dict(stored["parts"]), dict(stored["styles"])
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):
        return None
    is_text = all(isinstance(each, str) for kept in (parts, styles) for each in kept.values())
    return Sources(parts, styles) if is_text else None


def keep(content: bytes, sources: Sources) -> None:
    """Store ``sources`` for the template ``content``; a cache that can't be written is no loss."""
    text = json.dumps({"parts": sources.parts, "styles": sources.styles}, ensure_ascii=False)
    with contextlib.suppress(OSError, RuntimeError):
        target = _file(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        put(target, text.encode())


def _file(content: bytes) -> Path:
    digest = hashlib.sha256(f"{_FORMAT}:{__version__}:".encode() + content).hexdigest()
    return cache_folder() / "templates" / f"{digest[:40]}.json"
