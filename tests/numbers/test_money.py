from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.numbers import from_wan, to_wan

MONEY = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@pytest.mark.parametrize(
    ("value", "unit", "wan"),
    [
        ("10929000", "元", "1092.9"),
        ("92653534.42", "元", "9265.353442"),
        ("1.2", "亿元", "12000"),
        ("265.58", "万元", "265.58"),
        ("30", "千元", "3"),
        ("5", "百元", "0.05"),
        ("2", "百万元", "200"),
    ],
)
def test_brings_money_to_wan(value: str, unit: str, wan: str) -> None:
    assert to_wan(Decimal(value), unit) == Decimal(wan)
    assert from_wan(Decimal(wan), unit) == Decimal(value)


@given(MONEY, st.sampled_from(["元", "百元", "千元", "万元", "百万元", "亿元"]))
def test_is_exact_at_any_length(value: Decimal, unit: str) -> None:
    assert from_wan(to_wan(value, unit), unit) == value


def test_names_the_units_it_knows() -> None:
    with pytest.raises(ValueError, match=r"“美元”不是金额单位，可用：元、"):
        to_wan(Decimal(1), "美元")


def test_refuses_what_is_no_amount() -> None:
    with pytest.raises(TypeError, match="NaN"):
        to_wan(Decimal("NaN"), "元")
