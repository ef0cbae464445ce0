"""得分 of 服务对象满意度."""

from collections.abc import Iterable
from decimal import Decimal

from jixiao.model.settings import SatisfactionStep
from jixiao.numbers import half_up
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.indicator_score import indicator_score


def satisfaction_score(
    actual: Decimal | None,
    target: Decimal | None,
    weight: Decimal | None,
    steps: Iterable[SatisfactionStep] | None = None,
    places: int = 2,
) -> Decimal | None:
    """Points of a satisfaction ``actual`` (ratio), between 0 and ``weight``.

    按比例, without ``steps``, is the rule of any indicator of ≥ ``target``. 分档 looks ``actual``
    up in ``steps`` alone, in whatever order they stand: the highest step reached gives its share of
    ``weight``, none reached gives 0; an empty table defines no score. Source: 财预〔2020〕10号; the
    steps of 财预〔2021〕101号 are from 90 % all, from 80 % 0.8, from 60 % 0.5 of the points.
    """
    if steps is None:
        return indicator_score(Comparison(actual, target, "≥"), weight, places=places)
    table = [(s.rate, s.share) for s in steps if s.rate is not None and s.share is not None]
    if actual is None or weight is None or not table:
        return None
    reached = max(((rate, part) for rate, part in table if rate <= actual), default=None)
    return half_up(weight * reached[1] if reached else Decimal(0), places)
