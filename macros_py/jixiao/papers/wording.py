"""The words of a layout as a table shows them: years, unit, 录入单位, check boxes."""

from collections.abc import Iterable
from typing import Final

_CHECKED: Final = "☑"
_UNCHECKED: Final = "□"

_NO_YEAR: Final = (
    ("{上年}年", "上年"),
    ("{年度}年", "本年"),
    ("{上年}", "上年"),
    ("{年度}", "本年"),
)


def worded(text: str, year: str, unit: str, money: str) -> str:
    """``text`` with its placeholders filled in.

    Args:
        text: as in the layout.
        year: evaluated, ``2023``; without one 上年 and 本年 stand in.
        unit: 单位名称.
        money: the unit in which money is shown.
    """
    if year.isdigit():
        text = text.replace("{年度}", year).replace("{上年}", str(int(year) - 1))
    for mark, words in _NO_YEAR:
        text = text.replace(mark, words)
    return text.replace("{单位}", unit).replace("{录入单位}", money)


def with_boxes(options: Iterable[str], chosen: str) -> str:
    """All options side by side, the chosen one ticked: ``□新增　☑持续``."""
    return "　".join(f"{_CHECKED if each == chosen else _UNCHECKED}{each}" for each in options)
