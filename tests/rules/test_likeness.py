from decimal import Decimal

import pytest
from hypothesis import given

from jixiao.rules.likeness import Wording
from strategies import texts


def likeness(one: str, other: str) -> float:
    return Wording.of(one).likeness(Wording.of(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("普法宣传场次", "普法宣传场次", 1.0),
        ("普法宣传场次", " 普法 宣传场次。", 1.0),
        ("普法", "禁毒", 0.0),
        ("各项中心工作按时完成", "各项业务工作按时完成", 0.8),
        ("宣传普法", "普法宣传", 0.5),
        ("", "", 1.0),
        ("普法", "", 0.0),
    ],
)
def test_is_the_share_of_characters_in_the_same_order(
    one: str, other: str, expected: float
) -> None:
    assert likeness(one, other) == expected


@given(texts, texts)
def test_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(texts, texts)
def test_lengths_never_rule_out_what_is_like(one: str, other: str) -> None:
    names = Wording.of(one), Wording.of(other)
    assert names[0].may_be_like(names[1], Decimal(likeness(one, other)))


def test_counts_thousands_of_equal_characters() -> None:
    assert likeness("长" * 10_000, "长" * 9_999 + "短") == 0.9999
