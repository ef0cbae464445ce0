"""得分 of a qualitative indicator: three bands of the weight."""

from decimal import Decimal
from typing import Final, Literal

from jixiao.model.settings import QualitativeBands
from jixiao.numbers import half_up
from jixiao.scoring.score_range import ScoreRange

Level = Literal["达成", "部分达成", "未达成"]

LEVELS: Final[tuple[Level, ...]] = ("达成", "部分达成", "未达成")
"""定性档次, best first: 达成预期指标, 部分达成并具有一定效果, 未达成且效果较差."""


def band(
    level: Level, weight: Decimal, bands: QualitativeBands | None = None, places: int = 2
) -> ScoreRange | None:
    """The points that ``level`` allows, edges rounded to ``places``.

    With the usual edges: 达成 [80 %, 100 %], 部分达成 [60 %, 80 %), 未达成 [0, 60 %) of ``weight``.
    ``None`` where the place draws no bands. Source: 财预〔2020〕10号; 50 % as the lower edge is
    used in some provinces.
    """
    bands = bands or QualitativeBands()
    if bands.achieved is None or bands.partly is None:
        return None
    achieved = half_up(weight * bands.achieved, places)
    partly = half_up(weight * bands.partly, places)
    if level == "达成":
        return ScoreRange(achieved, half_up(weight, places), closed=True)
    if level == "部分达成":
        return ScoreRange(partly, achieved)
    return ScoreRange(Decimal(0), partly)


def band_of(
    score: Decimal, weight: Decimal, bands: QualitativeBands | None = None, places: int = 2
) -> Level | None:
    """The level whose band holds ``score``; ``None`` below 0, above ``weight``, without bands."""
    ranges = ((level, band(level, weight, bands, places)) for level in LEVELS)
    return next((level for level, found in ranges if found and score in found), None)


def qualitative_score(
    level: Level | None, weight: Decimal | None, places: int = 2
) -> Decimal | None:
    """The points that follow from ``level`` alone: all of them for 达成, else ``None``.

    The other two levels leave a range, and where in it a result lies is a judgement that the unit
    has to make and give reasons for: a figure put there by a program would be taken over unread.
    Until it is typed the indicator has no score, and the total says so.
    """
    if weight is None or level != "达成":
        return None
    return half_up(weight, places)
