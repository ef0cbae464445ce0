import datetime as dt
from decimal import Decimal

from jixiao.numbers import parse_target
from jixiao.scoring.deadline_score import deadline_score, late_range

D = Decimal
WEIGHT = D("2.5")


def test_gives_full_marks_to_work_done_by_its_deadline() -> None:
    deadline = parse_target("2022年底前").date
    assert deadline_score(dt.date(2022, 12, 20), deadline, WEIGHT) == WEIGHT
    assert deadline_score(dt.date(2022, 12, 31), deadline, WEIGHT) == WEIGHT


def test_leaves_the_price_of_a_delay_to_a_person() -> None:
    assert deadline_score(dt.date(2023, 1, 1), dt.date(2022, 12, 31), WEIGHT) is None
    assert D("2.49") in late_range(WEIGHT)
    assert D(0) in late_range(WEIGHT)
    assert WEIGHT not in late_range(WEIGHT)


def test_gives_blank_for_a_blank() -> None:
    day = dt.date(2022, 12, 31)
    assert deadline_score(None, day, WEIGHT) is None
    assert deadline_score(day, None, WEIGHT) is None
    assert deadline_score(day, day, None) is None
