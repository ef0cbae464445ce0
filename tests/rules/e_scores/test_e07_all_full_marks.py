from support.rules import Check, Make

FUNDS = {"total": {"adjusted": "115", "executed": "115"}, "execution_score": "10"}


def test_passes_a_single_deduction(check: Check, project: Make, row: Make) -> None:
    patch = project(row("6场", "6场", "80", "80"), row("9场", "8场", "10", "8.89"), funds=FUNDS)
    assert check("E07", patch).passes


def test_finds_full_marks_throughout(check: Check, project: Make, row: Make) -> None:
    patch = project(row("6场", "6场", "90", "90", evidence="台账"), funds=FUNDS)
    assert "2项得分全部满分，总分 100。" in check("E07", patch).only.message


def test_counts_what_has_no_evidence(check: Check, project: Make, row: Make) -> None:
    patch = project(row("6场", "6场", "90", "90"), funds=FUNDS)
    assert "其中1项没有写佐证材料" in check("E07", patch).only.message


def test_cannot_tell_while_scores_are_missing(check: Check, project: Make, row: Make) -> None:
    assert check("E07", project(row("有所提升", "提升", "90", None), funds=FUNDS)).undecided


def test_asks_for_no_evidence_of_a_row_without_points(
    check: Check, project: Make, row: Make
) -> None:
    rows = [row("6场", "6场", "90", "90"), row("/", "/", None, None, name="生态效益：/")]
    found = check("E07", project(*rows, funds=FUNDS)).only
    assert "2项得分全部满分，总分 100，其中1项没有写佐证材料" in found.message
