"""The user's part of the Windows registry; empty on a system that has none."""

import sys
from collections.abc import Mapping
from itertools import count
from typing import Protocol


class Registry(Protocol):
    """What the registry is asked."""

    def values(self, key: str) -> Mapping[str, object]:
        """Name → value of what stands under ``key`` below HKEY_CURRENT_USER; empty if nothing."""


class UserRegistry:
    """The registry of the user who runs this."""

    def values(self, key: str) -> Mapping[str, object]:
        """Name → value of what stands under ``key``; empty if there is no such key."""
        found: dict[str, object] = {}
        if sys.platform == "win32":
            import winreg  # noqa: PLC0415 - there on Windows only

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    for index in count():
                        name, value, _ = winreg.EnumValue(opened, index)
                        found[name] = value
            except OSError:  # no such key, or no further value
                return found
        return found
