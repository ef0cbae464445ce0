from decimal import Decimal

import pytest

from jixiao.model.settings import Overshoot, Thresholds
from jixiao.scoring.needs_reason import Cause, execution_needs_reason, needs_reason

D = Decimal


@pytest.mark.parametrize(
    ("score", "deviation", "cause"),
    [
        ("5", "0", None),
        ("5", "0.3", None),
        ("5", None, None),
        (None, None, None),
        ("4.99", "0", "扣分"),
        ("3", "1.3333", "扣分"),
        ("5", "1.3333", "偏离较大"),
        ("5", "-0.4", "偏离较大"),
        (None, "0.31", "偏离较大"),
    ],
)
def test_asks_for_a_reason_where_points_are_lost_or_the_result_is_far_off(
    score: str | None, deviation: str | None, cause: Cause | None
) -> None:
    typed = score and D(score), D(5), deviation and D(deviation)
    assert needs_reason(*typed, Overshoot()) == cause


@pytest.mark.parametrize(("rate", "needed"), [("0.8999", True), ("0.9", False), ("1", False)])
def test_asks_for_a_reason_where_little_was_executed(
    rate: str,
    needed: bool,  # noqa: FBT001
) -> None:
    assert execution_needs_reason(D(rate), Thresholds()) is needed


def test_asks_for_none_where_no_rate_is_defined() -> None:
    assert not execution_needs_reason(None, Thresholds())
