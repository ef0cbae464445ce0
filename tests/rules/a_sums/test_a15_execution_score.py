from support.rules import Check


def project(adjusted: str | None, score: str) -> dict[str, object]:
    funds = {"total": {"adjusted": adjusted, "executed": "86.18"}, "execution_score": score}
    return {"projects": [{"id": "P1", "head": {"name": "普法项目"}, "funds": funds}]}


def test_passes_the_proportional_score(check: Check) -> None:
    assert check("A15", project("100", "8.62")).passes


def test_finds_a_score_that_does_not_follow_from_the_rate(check: Check) -> None:
    found = check("A15", project("100", "10")).only
    assert "10 × 86.18 ÷ 100.00 = 8.62，填了 10" in found.message


def test_cannot_tell_without_a_budget(check: Check) -> None:
    assert "无从核对" in check("A15", project(None, "10")).undecided[0]


def test_names_the_threshold_of_full_marks(check: Check) -> None:
    patch = project("90", "9") | {"settings": {"scoring": {"full_marks_from": "0.95"}}}
    assert "（执行率达到95%得满分）" in check("A15", patch).only.message
