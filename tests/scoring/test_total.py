from decimal import Decimal

import pytest

from jixiao.model.settings import Grades, TotalCap
from jixiao.scoring.grade import grade
from jixiao.scoring.total import total_score, weighted_mean
from jixiao.scoring.total_cap import cap_on_total, capped_total

D = Decimal
CAPS = (
    TotalCap(D("0.8"), D(89)),
    TotalCap(D("0.5"), D(59)),
    TotalCap(),
    TotalCap(D("0.7"), D(79)),
    TotalCap(D("0.6"), D(69)),
)


def test_adds_the_points_of_the_form() -> None:
    rows = [D(5)] * 7 + [D("2.5")] * 4 + [D(5), D(30), D(10), D(10)]
    assert total_score(rows) == D(100)


def test_leaves_blanks_out_of_a_total() -> None:
    assert total_score([D("8.62"), None, D(5)]) == D("13.62")
    assert total_score([D(0), None]) == D(0)
    assert total_score([None, None]) is None
    assert total_score([]) is None


def test_weights_scores_by_money() -> None:
    projects = [(D(95), D("80.35")), (D("88.5"), D("53.88")), (None, D("131.35")), (D(90), None)]
    assert weighted_mean(projects) == D("92.39")


def test_has_no_mean_without_weights() -> None:
    assert weighted_mean([(D(95), D(0))]) is None
    assert weighted_mean([]) is None


@pytest.mark.parametrize(
    ("rate", "limit"),
    [
        ("1", None),
        ("0.8", None),
        ("0.7999", "89"),
        ("0.7", "89"),
        ("0.65", "79"),
        ("0.55", "69"),
        ("0.5", "69"),
        ("0", "59"),
    ],
)
def test_limits_a_total_by_the_lowest_cap_that_applies(rate: str, limit: str | None) -> None:
    assert cap_on_total(D(rate), CAPS) == (limit and D(limit))


def test_lowers_only_totals_above_the_cap() -> None:
    assert capped_total(D(95), D("0.75"), CAPS) == D(89)
    assert capped_total(D(85), D("0.75"), CAPS) == D(85)
    assert capped_total(D(95), None, CAPS) == D(95)
    assert capped_total(D(95), D("0.1"), ()) == D(95)
    assert capped_total(None, D("0.75"), CAPS) is None


@pytest.mark.parametrize(
    ("total", "word"),
    [
        ("100", "优"),
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("79.99", "中"),
        ("60", "中"),
        ("59.99", "差"),
        ("0", "差"),
    ],
)
def test_counts_a_lower_edge_to_the_grade_above_it(total: str, word: str) -> None:
    assert grade(D(total), Grades()) == word


def test_grades_by_the_edges_of_the_profile() -> None:
    assert grade(D(90), Grades(excellent=D(95))) == "良"
    assert grade(None, Grades()) is None
