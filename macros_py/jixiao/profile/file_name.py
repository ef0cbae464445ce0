"""Names of files that a 规则包 may give."""

from typing import Final

_LONGEST_NAME: Final = 100
_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))}
)


def is_file_name(name: str) -> bool:
    """Whether every system takes ``name`` for a file in the folder itself, and for no device."""
    stem = name.partition(".")[0].strip()
    return (
        name.isprintable()
        and len(name) <= _LONGEST_NAME
        and not any(mark in name for mark in '/\\:*?"<>|')
        and bool(stem)
        and stem.upper() not in _DEVICES
        and not name.endswith((".", " "))
    )
