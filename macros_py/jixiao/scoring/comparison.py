"""实际完成值 against 年度指标值."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.numbers import Direction

_REVERSE: Final = frozenset({"≤", "<"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A result and its target, as numbers in one unit.

    Attributes:
        actual: 实际完成值; ``None`` if blank.
        target: 年度指标值; ``None`` if blank.
        direction: the comparison in the target; a blank one counts as ≥.
    """

    actual: Decimal | None
    target: Decimal | None
    direction: Direction = ""

    @property
    def is_reverse(self) -> bool:
        """Whether less is better (反向指标)."""
        return self.direction in _REVERSE

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached and earns full marks; ``None`` if a number is blank.

        A result equal to the target earns full marks under every direction. One above a target of
        = is met, save where that target is 0: 0 accidents are met by 0 alone.
        """
        if self.actual is None or self.target is None:
            return None
        if self.is_reverse or (self.direction == "=" and self.target == 0):
            return self.actual <= self.target
        return self.actual >= self.target
