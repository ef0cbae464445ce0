"""Where 偏差原因分析及改进措施 must not be blank."""

from decimal import Decimal
from typing import Literal

from jixiao.model.settings import Overshoot, Thresholds

Cause = Literal["扣分", "偏离较大"]


def needs_reason(
    score: Decimal | None,
    weight: Decimal | None,
    deviation: Decimal | None,
    rules: Overshoot,
) -> Cause | None:
    """Why an indicator needs a reason, or ``None`` if it needs none.

    扣分: ``score`` is below ``weight`` (points). 偏离较大: ``deviation`` (ratio, either way) is
    more than ``rules.explain``, if the place draws that line. Source: 财预〔2020〕10号 (for results
    missed or far off, causes and measures); the threshold is the 规则包's.
    """
    if score is not None and weight is not None and score < weight:
        return "扣分"
    limit = rules.explain
    if deviation is not None and limit is not None and abs(deviation) > limit:
        return "偏离较大"
    return None


def execution_needs_reason(rate: Decimal | None, thresholds: Thresholds) -> bool:
    """Whether an execution ``rate`` (ratio) is below ``thresholds.low_execution``.

    Source: the forms of 四川 ask for a reason below 90 %.
    """
    limit = thresholds.low_execution
    return rate is not None and limit is not None and rate < limit
