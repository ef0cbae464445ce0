from support.rules import Check, Make


def test_passes_the_grade_of_the_total(check: Check, project: Make) -> None:
    assert check("E17", project(foot={"total": "90", "grade": "优"})).passes
    assert check("E17", project(foot={"total": "90"})).passes


def test_finds_another_grade(check: Check, project: Make) -> None:
    found = check("E17", project(foot={"total": "89.5", "grade": "优"})).only
    assert "89.5 分对应“良”，写成“优”" in found.message


def test_looks_at_the_cover_too(check: Check) -> None:
    assert check("E17", {"cover": {"score": "75", "grade": "良"}}).only.path == "cover.grade"


def test_takes_the_edges_from_the_settings(check: Check, project: Make) -> None:
    grades = {"settings": {"grades": {"excellent": "85"}}}
    assert check("E17", project(foot={"total": "89.5", "grade": "优"}) | grades).passes


def test_cannot_tell_without_a_total(check: Check, project: Make) -> None:
    assert check("E17", project(foot={"grade": "优"})).undecided
