"""Figures as a report prints them, by the 显示 settings of the workbook."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal

from jixiao.model.settings import YES, Display
from jixiao.numbers import chinese_number, format_amount, format_rate

UNFILLED = "＿＿＿＿"
"""Stands where a sentence needs a value that was not filled in."""


class Printer:
    """Prints money, ratios and scores; ``None`` prints as nothing."""

    def __init__(self, display: Display) -> None:
        self._amount_places = int(display.amount_places)
        self._rate_places = int(display.rate_places)
        self._score_places = int(display.score_places)
        self._trim = display.trim_zeros == YES

    def amount(self, value: Decimal | None) -> str:
        """``863.20``: an amount without its unit."""
        if value is None:
            return ""
        return format_amount(value, self._amount_places, trim=self._trim)

    def wan(self, value: Decimal | None) -> str:
        """``863.20万元`` for an amount in 万元."""
        return self.amount(value) + "万元" if value is not None else ""

    def difference(self, value: Decimal | None) -> str:
        """``增加229.70万元``, ``减少3.00万元`` or ``持平`` for a difference in 万元."""
        if value is None:
            return ""
        if not value:
            return "持平"
        return ("增加" if value > 0 else "减少") + self.wan(abs(value))

    def rate(self, value: Decimal | None) -> str:
        """``75.7%`` for a ratio."""
        return "" if value is None else format_rate(value, self._rate_places, trim=self._trim)

    def score(self, value: Decimal | None) -> str:
        """``2.5``: points, without trailing zeros as the official forms print them."""
        return "" if value is None else format_amount(value, self._score_places, trim=True)

    def filters(self) -> Mapping[str, Callable[..., object]]:
        """What may follow ``|`` in a placeholder of a Word template."""
        return {
            "万元": self.wan,
            "增减": self.difference,
            "百分比": self.rate,
            "分数": self.score,
            "中文数字": chinese_number,
            "必填": required,
        }


def required(text: object) -> object:
    """``text``, or a visible gap where a sentence cannot do without it."""
    return UNFILLED if text is None or text == "" else text


def printed_date(iso: str | None) -> str:
    """``2023年8月8日`` for an ISO date; any other text as typed (GB/T 9704: no leading zeros)."""
    if not iso:
        return ""
    try:
        day = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.year}年{day.month}月{day.day}日"
