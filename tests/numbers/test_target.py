import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.numbers import Direction, Target, TargetKind, parse_target


def quantitative(direction: Direction, value: str, unit: str) -> Target:
    return Target("定量", direction, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "direction", "value", "unit"),
    [
        ("6场", "", "6", "场"),
        ("举办6场", "", "6", "场"),
        ("≥90%", "≥", "90", "%"),
        ("≧ ９０％", "≥", "90", "%"),
        (">=90%", "≥", "90", "%"),
        ("不低于90%", "≥", "90", "%"),
        ("群众满意度不低于90%", "≥", "90", "%"),
        ("2022年群众满意度≥90%", "≥", "90", "%"),
        ("至少6场", "≥", "6", "场"),
        ("100%以上", "≥", "100", "%"),
        ("300人及以上", "≥", "300", "人"),
        ("≤265.58万元", "≤", "265.58", "万元"),
        ("＜＝265.58万元", "≤", "265.58", "万元"),
        ("不超过3次", "≤", "3", "次"),
        ("不得超过3次", "≤", "3", "次"),
        ("不高于5%", "≤", "5", "%"),
        ("控制在265.58万元以内", "≤", "265.58", "万元"),
        ("15个工作日内", "≤", "15", "个工作日"),
        ("PM2.5浓度≤35微克/立方米", "≤", "35", "微克/立方米"),
        ("＞5", ">", "5", ""),
        ("超过100人", ">", "100", "人"),
        ("<3‰", "<", "3", "‰"),
        ("低于3‰", "<", "3", "‰"),
        ("=100%", "=", "100", "%"),
        ("调解成功率97.49%", "", "97.49", "%"),
        ("100%完成", "", "100", "%"),
        ("百分之90", "", "90", "%"),
        ("≥100百分比", "≥", "100", "%"),
        ("≥≥90%", "≥", "90", "%"),
        ("≥90%（按问卷）", "≥", "90", "%"),
        ("1,092.90万元", "", "1092.90", "万元"),
        ("-5%", "", "-5", "%"),
        ("≥.5%", "≥", "0.5", "%"),
        ("0", "", "0", ""),
    ],
)
def test_takes_a_quantity_apart(text: str, direction: Direction, value: str, unit: str) -> None:
    assert parse_target(text) == quantitative(direction, value, unit)


@pytest.mark.parametrize("text", ["10余次", "约10次", "10次左右", "10多次"])
def test_marks_vague_results(text: str) -> None:
    assert parse_target(text) == Target("定量", "", Decimal(10), "次", approximate=True)


@pytest.mark.parametrize(
    ("text", "direction", "date"),
    [
        ("2022年底前", "≤", dt.date(2022, 12, 31)),
        ("2022年12月31日前", "≤", dt.date(2022, 12, 31)),
        ("2022年12月31日前全部完成", "≤", dt.date(2022, 12, 31)),
        ("12月底前", "≤", dt.date(2022, 12, 31)),
        ("不迟于11月30日", "≤", dt.date(2022, 11, 30)),
        ("2022年12月20日（验收单）", "", dt.date(2022, 12, 20)),
        ("2月30日前", "≤", None),
    ],
)
def test_takes_a_date_apart(text: str, direction: Direction, date: dt.date | None) -> None:
    assert parse_target(text, year=2022) == Target("日期", direction, date=date)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (None, "空白"),
        ("", "空白"),
        ("\u3000 \n", "空白"),
        ("/", "不适用"),
        ("—", "不适用"),
        ("－", "不适用"),
        ("有所提升", "定性"),
        ("完成", "定性"),
        ("满意度高于上年", "定性"),
        ("三场", "定性"),
        ("≥", "定性"),
        ("><=", "定性"),
    ],
)
def test_tells_words_marks_and_blanks_apart(text: str | None, kind: TargetKind) -> None:
    assert parse_target(text).kind == kind


@pytest.mark.parametrize(
    "text",
    ["6场1000人次", "6-8场", "2022年完成6场", "85/100", "1,23元", "6 8", "430423199001011234"],
)
def test_leaves_texts_of_several_numbers_to_a_person(text: str) -> None:
    target = parse_target(text)
    assert target.kind == "多值"
    assert target.value is None


@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789.,年月日底前%≥≤以上")))
)
def test_never_fails_whatever_is_typed(text: str) -> None:
    target = parse_target(text, year=2022)
    assert (target.value is not None) == (target.kind == "定量")


@given(
    st.sampled_from(["≥", "≤", "=", ">", "<", ""]),
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from(["场", "%", "万元", "件", ""]),
)
def test_reads_back_what_is_printed(direction: Direction, value: Decimal, unit: str) -> None:
    assert parse_target(f"{direction}{value}{unit}") == Target("定量", direction, value, unit)
