"""Indicators that nobody and nothing has scored."""

from support.rules import Check


def project(**row: object) -> dict[str, object]:
    indicator = {"level1": "效益指标", "name": "社会影响", "weight": "30", **row}
    return {"projects": [{"head": {"name": "甲项目"}, "indicators": [indicator]}]}


def test_finds_a_qualitative_indicator_nobody_scored(check: Check) -> None:
    found = check("E19", project(target="有所提升", actual="提升")).only
    assert found.level == "error"
    assert found.path == "projects[0].indicators[0].score"
    assert found.message == "“社会影响”没有得分（分值 30），评完才有总分。"


def test_finds_an_indicator_whose_result_is_blank(check: Check) -> None:
    assert check("E19", project(target="≥10件")).only.level == "error"


def test_passes_what_was_scored_by_hand_by_band_or_by_figures(check: Check) -> None:
    assert check("E19", project(target="有所提升", actual="提升", score="28")).passes
    assert check("E19", project(target="有所提升", actual="提升", band="达成")).passes
    assert check("E19", project(target="≥10件", actual="9件")).passes


def test_cannot_tell_without_a_weight(check: Check) -> None:
    answer = check("E19", project(target="≥10件", weight=None))
    assert answer.passes
    assert answer.undecided == ["“社会影响”没有填分值"]
