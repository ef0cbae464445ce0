"""得分 of an indicator whose target is a date."""

import datetime as dt
from decimal import Decimal

from jixiao.numbers import half_up
from jixiao.scoring.score_range import ScoreRange


def deadline_score(
    done: dt.date | None, deadline: dt.date | None, weight: Decimal | None, places: int = 2
) -> Decimal | None:
    """All points for work done by ``deadline``, that day included; else ``None``.

    No rule says what a delay costs, so a late result has a range (``late_range``) and no computed
    score. Source: 财预〔2020〕10号, which gives all points to a target met.
    """
    if done is None or deadline is None or weight is None or done > deadline:
        return None
    return half_up(weight, places)


def late_range(weight: Decimal, places: int = 2) -> ScoreRange:
    """The points open to work done after its deadline: anything but all of them."""
    return ScoreRange(Decimal(0), half_up(weight, places))
