"""Joining ready-made figures into a sentence so that blanks leave no stray punctuation."""

from collections.abc import Mapping
from typing import Final

from jixiao.report.values import written

_ENDS: Final = "。；;，,、. \t\n\u3000"


def among(parts: Mapping[str, object], unit: str = "") -> str:
    """``，其中：基本支出748.20万元，项目支出115.00万元``; nothing if every part is blank.

    Args:
        parts: label → its value as printed; ``None`` and ``""`` are left out, 0 is not.
        unit: follows each value (``"人"``), where the value doesn't bring its own.
    """
    given = listed(parts, unit=unit)
    return f"，其中：{given}" if given else ""


def listed(parts: Mapping[str, object], between: str = "", unit: str = "") -> str:
    """``货物43.85万元，工程0.00万元``; nothing if every part is blank.

    Args:
        parts: label → its value as printed; ``None`` and ``""`` are left out, 0 is not.
        between: stands before the first part (``：``), where there is one.
        unit: follows each value, where the value doesn't bring its own.
    """
    stated = ((label, value) for label, value in parts.items() if value not in (None, ""))
    given = "，".join(f"{label}{written(value)}{unit}" for label, value in stated)
    return between + given if given else ""


def with_unit(value: object, unit: str) -> str:
    """``3辆``: a count with its unit; nothing if it is blank."""
    return "" if value in (None, "") else f"{written(value)}{unit}"


def unended(text: object) -> str:
    """``text`` without the full stop, comma or blanks at its end; ``None`` gives ``""``."""
    return written(text).rstrip(_ENDS)
