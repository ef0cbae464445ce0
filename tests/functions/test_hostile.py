"""Cells full of what nobody should type: every function answers, as its helpers in Excel must."""

from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.functions.function import Function
from jixiao.functions.registry import FUNCTIONS, named
from jixiao.functions.values import decimals

LONGEST: Final = 32_767
NUMBERS: Final = tuple(
    map(
        Decimal, ("0", "1", "-1", "0.5", "500", "1E300", "-1E300", "1E-300", "1.79E308", "20221231")
    )
)
TEXTS: Final = (
    *("", "/", "—", "非数", "定量", "定性", "日期", "≥", "≤", "=", "分档", "给满分", "折算为100分"),
    *("满意度指标", "按偏离度调减", "每项扣分", "线性法", "达成", "元", "是", "数", "日期", "￿"),
    *(
        piece * (LONGEST // len(piece))
        for piece in ("9", "万", "（", "1,", " ", "≥", "2022年", "0.")
    ),
    *("9" * 5_000 + "万", "1E999999", "\ud800", "\x00"),
)
numbers = st.sampled_from(NUMBERS)
values = numbers | numbers | st.sampled_from((None, *NUMBERS, *TEXTS)) | st.text(max_size=20)


def arguments(function: Function) -> st.SearchStrategy[list[Any]]:
    """Something for each parameter; ranges of one call are of one length, as formulas give them."""

    def of(length: int) -> st.SearchStrategy[list[Any]]:
        ranges = st.lists(values, min_size=length, max_size=length).map(tuple)
        return st.tuples(
            *(ranges if each.is_range else values for each in function.parameters)
        ).map(list)

    return st.integers(0, 5).flatmap(of)


@pytest.mark.parametrize("name", FUNCTIONS)
@settings(deadline=None, max_examples=60)
@given(st.data())
def test_every_function_answers(name: str, data: st.DataObject) -> None:
    function = named(name)
    answer = function(*data.draw(arguments(function)))
    assert answer is None or isinstance(answer, str | Decimal)
    assert not isinstance(answer, Decimal) or answer.is_finite()


@pytest.mark.parametrize(
    ("typed", "used"), [("500", 330), ("-1E300", -330), ("2", 2), ("1.9", 1), ("-2", -2)]
)
def test_decimals_to_round_to_reach_as_far_as_a_number_of_a_cell(typed: str, used: int) -> None:
    assert decimals(Decimal(typed)) == used


def test_a_score_to_five_hundred_places_is_the_score() -> None:
    executed, budget, weight = map(Decimal, (1, 3, 10))
    arguments = (executed, budget, weight, Decimal(1), "给满分", Decimal(500))
    assert named("EXEC_SCORE")(*arguments) == Decimal("3.33333333333333")


def test_a_part_that_there_is_not_is_quoted_in_part() -> None:
    answer = named("PARSE")("≥6场", "长" * LONGEST)
    assert isinstance(answer, str)
    assert answer.startswith("没有“长长")
    assert len(answer) < 100
