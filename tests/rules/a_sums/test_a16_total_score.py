from support.rules import Check, Make


def test_passes_a_total_that_is_the_sum(check: Check, project: Make, row: Make) -> None:
    patch = project(row("≥6场", "6场", "90", "90"), funds=_funds(), foot={"total": "100"})
    assert check("A16", patch).passes


def test_finds_a_total_that_is_not_the_sum(check: Check, project: Make, row: Make) -> None:
    patch = project(row("≥6场", "6场", "90", "88"), funds=_funds(), foot={"total": "100"})
    assert "10 + 88 = 98 ≠ 100，差 2 分" in check("A16", patch).only.message


def test_passes_a_total_lowered_to_its_cap(check: Check, project: Make, row: Make) -> None:
    funds = {"total": {"adjusted": "100", "executed": "70"}, "execution_score": "7"}
    caps = {"settings": {"caps": [{"rate": "0.8", "limit": "89"}]}}
    patch = project(row("≥6场", "6场", "90", "90"), funds=funds, foot={"total": "89"}) | caps
    assert check("A16", patch).passes


def test_cannot_tell_while_a_row_has_no_score(check: Check, project: Make, row: Make) -> None:
    patch = project(row("有所提升", "提升", "90", None), funds=_funds(), foot={"total": "100"})
    answer = check("A16", patch)
    assert answer.passes
    assert "没有得分" in answer.undecided[0]


def _funds() -> dict[str, object]:
    return {"total": {"adjusted": "115", "executed": "115"}, "execution_score": "10"}


def test_adds_up_scores_though_weights_are_too_many(check: Check, project: Make, row: Make) -> None:
    patch = project(row("≥6场", "6场", "100", "100"), funds=_funds(), foot={"total": "100"})
    assert "10 + 100 = 110 ≠ 100，差 10 分" in check("A16", patch).only.message
