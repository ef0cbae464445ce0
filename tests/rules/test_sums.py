from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.form.reading import Reading
from jixiao.numbers.rounding import half_up
from jixiao.rules.rule import Undecided
from jixiao.rules.sums import Gap, sum_gap
from jixiao.scoring.evaluate import evaluate
from support.rules import FILE, data_of

ROWS = ("goods", "works", "services")
BLOCK = "budget.procurement"

cents = st.integers(0, 10**9).map(lambda number: Decimal(number) / 100)
yuan = st.integers(0, 10**11).map(lambda number: Decimal(number) / 100)


def gap_of(total: Decimal, parts: list[Decimal], unit: str = "万元") -> object:
    rows = {row: {"actual": str(part)} for row, part in zip(ROWS, parts, strict=True)}
    block = {"money_unit": unit, "total": {"actual": str(total)}, **rows}
    evaluation = evaluate(Reading(FILE, data_of({"budget": {"procurement": block}})))
    return sum_gap(evaluation, f"{BLOCK}.total.actual", [f"{BLOCK}.{row}.actual" for row in ROWS])


@given(st.lists(cents, min_size=3, max_size=3))
def test_accepts_every_exact_sum(parts: list[Decimal]) -> None:
    assert gap_of(sum(parts, Decimal(0)), parts) is None


@given(st.lists(yuan, min_size=3, max_size=3))
def test_accepts_whatever_rounding_alone_can_do(parts: list[Decimal]) -> None:
    wan = [half_up(part / 10000, 2) for part in parts]
    total = half_up(sum(parts, Decimal(0)) / 10000, 2)
    gap = gap_of(total, wan)
    assert gap is None or sum(part != 0 for part in wan) <= 1


@given(st.lists(cents, min_size=3, max_size=3), st.integers(2, 10**6))
def test_finds_every_gap_that_rounding_cannot_explain(parts: list[Decimal], off: int) -> None:
    total = sum(parts, Decimal(0)) + Decimal(off) / 100
    gap = gap_of(total, parts)
    assert isinstance(gap, Gap)
    assert gap.difference == Decimal(off) / 100


@given(st.lists(yuan, min_size=3, max_size=3))
def test_forgives_nothing_in_yuan(parts: list[Decimal]) -> None:
    total = sum(parts, Decimal(0)) + Decimal("0.01")
    gap = gap_of(total, parts, "元")
    assert isinstance(gap, Gap)
    assert gap.text.endswith("差 0.01 元")


def test_shows_as_many_decimals_as_the_figures_have() -> None:
    gap = gap_of(Decimal("9265.353442"), [Decimal("9265.35344"), Decimal("0.00001"), Decimal(0)])
    assert isinstance(gap, Gap)
    assert "≠ 9265.353442，差 0.000008 万元" in gap.text


@pytest.mark.parametrize(
    ("parts", "needed", "told"),
    [
        ({"goods": "90"}, ROWS, "“工程（实际采购）”“服务（实际采购）”没有填"),
        ({"goods": "90", "works": "0"}, ROWS, "“服务（实际采购）”没有填"),
        ({"goods": "90", "works": "/", "services": "0"}, ROWS, None),
        ({"goods": "90", "works": "0"}, ("goods",), None),
        ({"goods": "110"}, ROWS, None),
    ],
)
def test_a_blank_that_may_hold_the_rest_leaves_it_open(
    parts: dict[str, str], needed: tuple[str, ...], told: str | None
) -> None:
    block = {"total": {"actual": "100"}, **{row: {"actual": part} for row, part in parts.items()}}
    evaluation = evaluate(Reading(FILE, data_of({"budget": {"procurement": block}})))
    paths = [f"{BLOCK}.{row}.actual" for row in ROWS]
    asked = [f"{BLOCK}.{row}.actual" for row in needed]
    gap = sum_gap(evaluation, f"{BLOCK}.total.actual", paths, needed=asked)
    if told is None:
        assert isinstance(gap, Gap)
    else:
        assert isinstance(gap, Undecided)
        assert gap.why == f"{told}，无法核对“政府采购合计（实际采购）”"
