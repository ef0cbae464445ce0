"""External programs a test needs."""

import os
import shutil

import pytest


def require_tool(name: str) -> str:
    """Return the path of a program; without it, skip the test, or fail it under CI.

    CI installs every tool, so a missing one there means that something goes unchecked.
    """
    found = shutil.which(name)
    if found is not None:
        return found
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail(f"{name} is missing, and CI may not skip what needs it")
    pytest.skip(f"{name} is not installed")
