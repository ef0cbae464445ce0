from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.numbers import exact, half_up, quotient

MONEY = st.decimals(
    min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=4
)


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("2.675", 2, "2.68"),
        ("1.005", 2, "1.01"),
        ("0.125", 2, "0.13"),
        ("2.5", 0, "3"),
        ("8.617857", 2, "8.62"),
        ("8.6149999", 2, "8.61"),
        ("1250", -2, "1.3E+3"),
    ],
)
def test_rounds_half_up_at_ties_that_binary_floats_and_bankers_miss(
    value: str, places: int, rounded: str
) -> None:
    assert str(half_up(Decimal(value), places)) == rounded


def test_rounds_ties_of_negative_numbers_away_from_zero() -> None:
    assert half_up(Decimal("-2.675"), 2) == Decimal("-2.68")


def test_has_exactly_the_places_asked_for() -> None:
    assert str(half_up(Decimal(115), 2)) == "115.00"


def test_never_gives_a_negative_zero() -> None:
    assert str(half_up(Decimal("-0.001"), 2)) == "0.00"


def test_rounds_the_largest_number_a_cell_holds() -> None:
    assert half_up(exact(1.7976931348623157e308), 2) == Decimal("1.79769313486232E+308")


@given(MONEY)
def test_is_never_further_off_than_half_a_unit(value: Decimal) -> None:
    assert abs(half_up(value, 2) - value) <= Decimal("0.005")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (179.63 + 85.85, "265.48"),
        (0.1 + 0.2, "0.3"),
        (2.675, "2.675"),
        (1092.9 - 863.2, "229.7"),
        (1 / 3, "0.333333333333333"),
        (-0.0, "0"),
        (115, "115"),
    ],
)
def test_reads_a_cell_as_the_decimal_it_shows(cell: float, shown: str) -> None:
    assert str(exact(cell)) == shown


@given(MONEY)
def test_gives_back_what_was_typed_into_the_cell(typed: Decimal) -> None:
    assert exact(float(typed)) == typed


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_refuses_what_no_cell_holds(value: float) -> None:
    with pytest.raises(ValueError, match="cell"):
        exact(value)


def test_divides_to_fifteen_significant_digits() -> None:
    assert quotient(Decimal(2), Decimal(3)) == Decimal("0.666666666666667")


def test_has_no_quotient_by_zero() -> None:
    assert quotient(Decimal(0), Decimal(0)) is None
    assert quotient(Decimal("150.58"), Decimal("0.00")) is None


@given(MONEY, MONEY.filter(bool))
def test_is_as_near_to_the_true_quotient_as_fifteen_digits_allow(a: Decimal, b: Decimal) -> None:
    true = Fraction(a) / Fraction(b)
    result = quotient(a, b)
    assert result is not None
    assert abs(Fraction(result) - true) <= abs(true) * Fraction(1, 10**14)
