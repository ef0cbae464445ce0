from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.settings import QualitativeBands
from jixiao.scoring.qualitative import LEVELS, Level, band, band_of, qualitative_score
from jixiao.scoring.score_range import ScoreRange

D = Decimal


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("达成", ScoreRange(D(24), D(30), closed=True)),
        ("部分达成", ScoreRange(D(18), D(24))),
        ("未达成", ScoreRange(D(0), D(18))),
    ],
)
def test_divides_the_weight_into_three_bands(level: Level, expected: ScoreRange) -> None:
    assert band(level, D(30)) == expected


@pytest.mark.parametrize(
    ("score", "level"),
    [
        ("30", "达成"),
        ("24", "达成"),
        ("23.99", "部分达成"),
        ("18", "部分达成"),
        ("17.99", "未达成"),
        ("0", "未达成"),
        ("30.01", None),
        ("-0.01", None),
    ],
)
def test_counts_a_lower_edge_to_the_band_above_it(score: str, level: Level | None) -> None:
    assert band_of(D(score), D(30)) == level


def test_rounds_the_edges_as_scores_are_rounded() -> None:
    assert band("部分达成", D("2.33")) == ScoreRange(D("1.40"), D("1.86"))


def test_follows_the_edges_of_the_profile() -> None:
    older = QualitativeBands(achieved=D("0.8"), partly=D("0.5"))
    assert band_of(D(16), D(30), older) == "部分达成"
    assert band_of(D(16), D(30)) == "未达成"


def test_computes_full_marks_for_achieved_alone() -> None:
    assert qualitative_score("达成", D(30)) == D(30)
    assert qualitative_score("部分达成", D(30)) is None
    assert qualitative_score("未达成", D(30)) is None
    assert qualitative_score(None, D(30)) is None
    assert qualitative_score("达成", None) is None


@given(
    st.decimals(min_value="0.1", max_value=90, places=1),
    st.decimals(min_value=0, max_value=1, places=4),
)
def test_puts_every_score_of_the_weight_into_one_band(weight: Decimal, part: Decimal) -> None:
    score = weight * part
    holding = [level for level in LEVELS if score in band(level, weight)]
    assert holding == [band_of(score, weight)]
