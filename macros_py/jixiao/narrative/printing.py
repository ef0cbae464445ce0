"""Figures as a report prints them, by the 显示 settings of the workbook."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from jixiao.facts.texts import UNFILLED, printed_date
from jixiao.model.settings import YES, Display
from jixiao.narrative.gap import GAP, Gap
from jixiao.numbers import arabic_number, chinese_number, format_amount, format_rate

__all__ = ["REQUIRED", "UNFILLED", "Printer", "printed_date", "required"]

REQUIRED: Final = "必填"
"""The format that says that a paper is not complete without a value."""

_WAN: Final = "万元"


class Printer:
    """Prints money, ratios and scores; ``None`` prints as nothing, a gap as a gap."""

    def __init__(self, display: Display) -> None:
        self._amount_places = int(display.amount_places)
        self._rate_places = int(display.rate_places)
        self._score_places = int(display.score_places)
        self._trim = display.trim_zeros == YES

    def amount(self, value: Decimal | Gap | None) -> str:
        """``863.20``: an amount without its unit."""
        if value is None or isinstance(value, Gap):
            return value or ""
        return format_amount(value, self._amount_places, trim=self._trim)

    def wan(self, value: Decimal | Gap | None) -> str:
        """``863.20万元`` for an amount in 万元."""
        if value is None or isinstance(value, Gap):
            return value or ""
        return self.amount(value) + _WAN

    def difference(self, value: Decimal | Gap | None, unit: str = _WAN) -> str:
        """``增加229.70万元``, ``减少3人`` or ``持平``: a difference in 万元, or in ``unit``."""
        if value is None or isinstance(value, Gap):
            return value or ""
        if not value:
            return "持平"
        size = abs(value)
        amount = self.wan(size) if unit == _WAN else f"{size.normalize():f}{unit}"
        return ("增加" if value > 0 else "减少") + amount

    def growth(self, value: Decimal | Gap | None) -> str:
        """``增长12.3%``, ``下降5.0%`` or ``持平`` for a ratio by which something changed."""
        if value is None or isinstance(value, Gap):
            return value or ""
        if not value:
            return "持平"
        return ("增长" if value > 0 else "下降") + self.rate(abs(value))

    def rate(self, value: Decimal | Gap | None) -> str:
        """``75.7%`` for a ratio."""
        if value is None or isinstance(value, Gap):
            return value or ""
        return format_rate(value, self._rate_places, trim=self._trim)

    def score(self, value: Decimal | Gap | None) -> str:
        """``2.5``: points, without trailing zeros as the official forms print them."""
        if value is None or isinstance(value, Gap):
            return value or ""
        return format_amount(value, self._score_places, trim=True)

    def filters(self) -> Mapping[str, Callable[..., object]]:
        """What may follow ``|`` in a placeholder of a Word template."""
        return {
            _WAN: self.wan,
            "增减": self.difference,
            "升降": self.growth,
            "百分比": self.rate,
            "分数": self.score,
            "中文数字": chinese_number,
            "阿拉伯数字": arabic_number,
            "非零": not_nothing,
            REQUIRED: required,
        }


def required(value: object) -> object:
    """``value``, or a visible gap where a report cannot do without it; in an empty list one gap."""
    if value is None or value == "":
        return GAP
    return [GAP] if value in ([], ()) else value


def not_nothing(value: object) -> object:
    """``value``, or nothing where it is 0: for rows that are told only where there is money."""
    return None if value == 0 else value
