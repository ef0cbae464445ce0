"""The scores among which a person chooses."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """Points from ``lowest`` on; ``highest`` itself is one of them only if ``closed``."""

    lowest: Decimal
    highest: Decimal
    closed: bool = False

    def __contains__(self, score: Decimal) -> bool:
        return self.lowest <= score < self.highest or (self.closed and score == self.highest)
