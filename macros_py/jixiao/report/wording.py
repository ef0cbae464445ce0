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
    stated = ((label, value) for label, value in parts.items() if value not in (None, ""))
    given = [f"{label}{written(value)}{unit}" for label, value in stated]
    return "，其中：" + "，".join(given) if given else ""


def unended(text: object) -> str:
    """``text`` without the full stop, comma or blanks at its end; ``None`` gives ``""``."""
    return written(text).rstrip(_ENDS)
