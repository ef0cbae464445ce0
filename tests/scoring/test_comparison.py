from decimal import Decimal

import pytest

from jixiao.numbers import Direction, format_rate
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.completion import completion
from jixiao.scoring.deviation import deviation

D = Decimal


def comparison(actual: str, target: str, direction: Direction = "") -> Comparison:
    return Comparison(D(actual), D(target), direction)


@pytest.mark.parametrize(
    ("actual", "target", "completed", "deviates"),
    [
        pytest.param("14", "6", "233.33%", "133.33%", id="法治宣传场次"),
        pytest.param("20", "10", "200.00%", "100%", id="行政应诉案件"),
        pytest.param("29", "15", "193.33%", "93.33%", id="行政复议案件"),
        pytest.param("515", "300", "171.67%", "71.67%", id="法律援助案件"),
        pytest.param("25", "20", "125.00%", "25.00%", id="规范性文件审查"),
        pytest.param("917", "800", "114.63%", "14.63%", id="人民调解案件"),
        pytest.param("154", "140", "110.00%", "10.00%", id="社区矫正人员"),
        pytest.param("4", "5", "80.00%", "-20.00%", id="未完成"),
    ],
)
def test_gives_the_rates_of_indicators(
    actual: str, target: str, completed: str, deviates: str
) -> None:
    result = comparison(actual, target)
    rates = completion(result), deviation(result)
    assert [rate is not None and format_rate(rate, 2) for rate in rates] == [completed, deviates]


@pytest.mark.parametrize("direction", ["≤", "<"])
def test_turns_the_sign_of_the_deviation_where_less_is_better(direction: Direction) -> None:
    assert deviation(comparison("25", "20", direction)) == D("-0.25")
    assert deviation(comparison("15", "20", direction)) == D("0.25")


def test_keeps_a_positive_deviation_for_the_better_result_below_zero() -> None:
    assert deviation(comparison("-4", "-5")) == D("0.2")


def test_has_no_rates_against_a_target_of_zero_or_a_blank() -> None:
    for result in (comparison("1", "0"), Comparison(None, D(6)), Comparison(D(6), None)):
        assert completion(result) is None
        assert deviation(result) is None


@pytest.mark.parametrize(
    ("actual", "target", "direction", "met"),
    [
        ("6", "6", "", True),
        ("5.99", "6", "≥", False),
        ("6", "6", ">", True),
        ("7", "6", "=", True),
        ("0", "0", "=", True),
        ("1", "0", "=", False),
        ("265.58", "265.58", "≤", True),
        ("265.59", "265.58", "≤", False),
        ("3", "3", "<", True),
    ],
)
def test_tells_whether_a_target_is_met(
    actual: str,
    target: str,
    direction: Direction,
    met: bool,  # noqa: FBT001
) -> None:
    assert comparison(actual, target, direction).is_met is met


def test_cannot_tell_of_a_blank() -> None:
    assert Comparison(None, D(6)).is_met is None
    assert Comparison(D(6), None, "≤").is_met is None
