from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.numbers import Quantity, parse_number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("115", "115", ""),
        (" 115 ", "115", ""),
        ("\u3000１１５．５０\u3000万元", "115.50", "万元"),
        ("115万元", "115", "万元"),
        ("1.2亿元", "1.2", "亿元"),
        ("3万人次", "3", "万人次"),
        ("6场", "6", "场"),
        ("1,092.90", "1092.90", ""),
        ("1，092，900元", "1092900", "元"),
        ("￥2.74", "2.74", ""),
        ("-5%", "-5", "%"),
        ("－５％", "-5", "%"),
        ("−5‰", "-5", "‰"),
        ("+12个百分点", "12", "个百分点"),
        (".5", "0.5", ""),
        ("500㎡", "500", "㎡"),
        ("35微克/立方米", "35", "微克/立方米"),
        ("3年", "3", "年"),
        ("115。", "115", ""),
    ],
)
def test_reads_one_number_with_its_unit(text: str, value: str, unit: str) -> None:
    assert parse_number(text) == Quantity(Decimal(value), unit)


@pytest.mark.parametrize("text", ["10余次", "10多次", "约10次", "近 10 次", "10次左右", "10次上下"])
def test_marks_a_vague_number_as_approximate(text: str) -> None:
    assert parse_number(text) == Quantity(Decimal(10), "次", approximate=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "—",
        "有所提升",
        "三场",
        "≥90%",
        "100%以上",
        "15个工作日内",
        "2022年底前",
        "2022年",
        "12月31日",
        "6-8场",
        "6～8场",
        "6 8",
        "1,23",
        "1.2.3",
        "85/100",
        "1:3",
        "100%完成",
        "6场1000人次",
        "共开展14场普法宣传集中活动",
        "430423199001011234",
        "1E-3",
    ],
)
def test_refuses_what_is_not_one_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789.,年月日%≥约余"))))
def test_never_fails_whatever_is_typed(text: str) -> None:
    quantity = parse_number(text)
    assert quantity is None or quantity.value.is_finite()


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from(["", "元", "万元", "件", "%"]),
    st.sampled_from(["", " ", "\u3000"]),
)
def test_reads_back_what_is_printed(value: Decimal, unit: str, space: str) -> None:
    full_width = f"{value:,}".translate({code: code + 0xFEE0 for code in range(0x2C, 0x3A)})
    expected = Quantity(value, unit)
    assert parse_number(f"{value:,}{space}{unit}") == expected
    assert parse_number(f"{space}{full_width}{unit}") == expected
