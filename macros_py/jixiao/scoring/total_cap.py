"""封顶: a low execution rate limits the total."""

from collections.abc import Iterable
from decimal import Decimal

from jixiao.model.settings import TotalCap


def cap_on_total(rate: Decimal | None, caps: Iterable[TotalCap]) -> Decimal | None:
    """The lowest limit (points) among ``caps`` whose rate lies above ``rate``; ``None`` for none.

    A rate exactly on the edge of a cap is not below it. Source: a city's 一体化 manual of 2022;
    most notices have no such table.
    """
    if rate is None:
        return None
    return min(
        (
            cap.limit
            for cap in caps
            if cap.rate is not None and cap.limit is not None and rate < cap.rate
        ),
        default=None,
    )


def capped_total(
    total: Decimal | None, rate: Decimal | None, caps: Iterable[TotalCap]
) -> Decimal | None:
    """``total`` (points), or the limit that the execution ``rate`` puts on it."""
    limit = cap_on_total(rate, caps)
    return total if total is None or limit is None else min(total, limit)
