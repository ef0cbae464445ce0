from decimal import Decimal

import pytest

import jixiao
from jixiao.functions.registry import named
from jixiao.functions.values import Value


@pytest.mark.parametrize(
    ("yuan", "words"),
    [
        ("0", "零元整"),
        ("1", "壹元整"),
        ("10", "壹拾元整"),
        ("1234.5", "壹仟贰佰叁拾肆元伍角整"),
        ("1005.06", "壹仟零伍元零陆分"),
        ("0.05", "伍分"),
        ("0.50", "伍角整"),
        ("10000", "壹万元整"),
        ("100000001", "壹亿零壹元整"),
        ("100010000", "壹亿零壹万元整"),
        ("100001000", "壹亿零壹仟元整"),
        ("1000000000000", "壹万亿元整"),
        ("2655800.00", "贰佰陆拾伍万伍仟捌佰元整"),
        ("-3.14", "负叁元壹角肆分"),
        ("1.005", "壹元零壹分"),
        ("10000000000000000", "数太大"),
    ],
)
def test_writes_amounts_as_cheques_do(yuan: str, words: str) -> None:
    assert named("RMB")(Decimal(yuan), "元") == words


def test_takes_amounts_for_wan_unless_told_otherwise() -> None:
    assert named("RMB")(Decimal("265.58"), None) == "贰佰陆拾伍万伍仟捌佰元整"


@pytest.mark.parametrize(("amount", "words"), [(None, None), ("/", None), ("约5万", "非数")])
def test_leaves_what_is_no_amount(amount: Value, words: Value) -> None:
    assert named("RMB")(amount, "元") == words


def test_says_which_version_answers() -> None:
    assert jixiao.__version__ in str(named("VERSION")())


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("≥90%", "性质", "定量"),
        ("≥90%", "方向", "≥"),
        ("≥90%", "数", Decimal(90)),
        ("≥90%", "单位", "%"),
        ("2022年底前", "日期", "2022-12-31"),
        ("有所提升", "数", None),
        (None, "性质", None),
    ],
)
def test_takes_a_text_apart(text: Value, part: str, value: Value) -> None:
    assert named("PARSE")(text, part) == value


def test_says_which_parts_there_are() -> None:
    assert named("PARSE")("6场", "尾数") == "没有“尾数”，可填：性质、方向、数、单位、日期"
