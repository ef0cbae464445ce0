"""Exit codes."""

from enum import IntEnum


class Exit(IntEnum):
    """What the exit code says.

    Attributes:
        FINE: all is well.
        FINDINGS: there are findings of level 必改.
        UNUSABLE: the line was not understood, or an input can't be used; nothing was written.
        INTERRUPTED: stopped from the keyboard.
    """

    FINE = 0
    FINDINGS = 1
    UNUSABLE = 2
    INTERRUPTED = 130
