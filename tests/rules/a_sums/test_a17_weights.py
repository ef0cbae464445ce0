from support.rules import Check, Make


def test_passes_a_hundred_points(check: Check, project: Make, row: Make) -> None:
    assert check(
        "A17", project(row("6场", "6场", "50", "50"), row("6场", "6场", "40", "40"))
    ).passes


def test_finds_a_hundred_and_ten(check: Check, project: Make, row: Make) -> None:
    found = check("A17", project(row("6场", "6场", "100", "100"))).only
    assert "执行率 10 + 产出指标 100 = 110 ≠ 100" in found.message
    assert found.path == "projects[0].foot.weights"


def test_allows_ninety_where_satisfaction_is_left_out_and_rescaled(
    check: Check, project: Make, row: Make
) -> None:
    rescaled = {"settings": {"scoring": {"absent_satisfaction": "折算为100分"}}}
    assert check("A17", project(row("6场", "6场", "80", "80")) | rescaled).passes


def test_cannot_tell_while_a_weight_is_blank(check: Check, project: Make, row: Make) -> None:
    answer = check("A17", project(row("6场", "6场", None, None)))
    assert answer.passes
    assert "没有填分值" in answer.undecided[0]
