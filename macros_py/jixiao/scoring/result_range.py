"""Results so far from their target that they earn nothing (区间外0分)."""

from decimal import Decimal
from typing import Final

from jixiao.model.settings import ScoringRules

_ONE: Final = Decimal(1)


def is_outside(deviation: Decimal | None, rules: ScoringRules, *, counts_above: bool) -> bool:
    """Whether a result lies below ``lowest_completion`` or above ``highest_completion``.

    ``deviation`` (ratio) is completion − 1 for ≥ and =, and how much of the limit was saved for ≤:
    one exceeded by 30 % stands at −0.3 like a target missed by 30 %. Pass ``counts_above`` as false
    for savings under a ≤ and for counts that depend on demand. Both edges are inside. Source: a
    district of 四川 in 2026, for 重点履职 of whole departments.
    """
    if deviation is None or rules.result_method != "区间外0分":
        return False
    lowest, highest = rules.lowest_completion, rules.highest_completion
    below = lowest is not None and deviation < lowest - _ONE
    return below or (counts_above and highest is not None and deviation > highest - _ONE)
