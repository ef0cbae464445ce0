import pytest

from support.rules import Check, Make


def test_passes_the_edges(check: Check, project: Make, row: Make) -> None:
    assert check("E09", project(row("6场", "6场", "5", "5"), row("6场", "0场", "5", "0"))).passes


@pytest.mark.parametrize("score", ["5.01", "-1"])
def test_finds_more_than_all_and_less_than_nothing(
    check: Check, project: Make, row: Make, score: str
) -> None:
    assert "应在 0 到 5 之间" in check("E09", project(row("6场", "6场", "5", score))).only.message


def test_looks_at_the_execution_score_too(check: Check, project: Make) -> None:
    patch = project(funds={"execution_score": "12"})
    assert check("E09", patch).only.path == "projects[0].funds.execution_score"


def test_cannot_tell_without_a_weight(check: Check, project: Make, row: Make) -> None:
    assert check("E09", project(row("6场", "6场", None, "5"))).undecided


def test_finds_a_total_above_its_maximum(check: Check, project: Make, row: Make) -> None:
    found = check("E09", project(row("6场", "6场", "90", "90"), foot={"total": "105"})).only
    assert (found.level, found.path) == ("error", "projects[0].foot.total")
    assert "总分 105，应在 0 到满分 100 之间" in found.message
    assert check("E09", project(row("6场", "6场", "90", "90"), foot={"total": "100"})).passes


def test_finds_a_score_on_the_cover_above_its_maximum(check: Check) -> None:
    assert "首页的总分 120" in check("E09", {"cover": {"score": "120"}}).only.message
