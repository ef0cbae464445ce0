"""A longer list is longer wherever its rows are named."""

import pytest

from jixiao.sheets.patching.growth import Growth

GROWTH = Growth("校验结果", 6, 305, 320)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("校验结果!$B$6:$B$305", "校验结果!$B$6:$B$320"),
        ("'校验结果'!$A$1:$N$306", "'校验结果'!$A$1:$N$320"),
        ("校验结果!$A$1:$N$400", "校验结果!$A$1:$N$400"),
        ("校验结果!$B$6:$B$300", "校验结果!$B$6:$B$300"),
        ("校验结果!$5:$5", "校验结果!$5:$5"),
        ("校验结果!$A:$N", "校验结果!$A:$N"),
        ("校验结果!$A$1", "校验结果!$A$1"),
        ("预决算!$B$6:$B$305", "预决算!$B$6:$B$305"),
        ("#REF!", "#REF!"),
        ('"文字"', '"文字"'),
    ],
)
def test_a_name_reaches_as_far_if_its_block_ended_with_the_rows(before: str, after: str) -> None:
    assert GROWTH.named(before) == after


def test_addresses_of_validations_do_so_one_by_one() -> None:
    assert GROWTH.areas("I6:I305 A1 K6:K40") == "I6:I320 A1 K6:K40"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("COUNTA($B$6:INDEX($B$6:$B$305,2))", "COUNTA($B$6:INDEX($B$6:$B$320,2))"),
        ("SUM(E6:E305)+E305", "SUM(E6:E320)+E305"),
        ("SUM(预决算!E6:E305)", "SUM(预决算!E6:E305)"),
        ("SUM(E7:E305)", "SUM(E7:E305)"),
    ],
)
def test_formulas_cover_all_rows_again_if_they_did(before: str, after: str) -> None:
    assert GROWTH.inside(before) == after
