from support.rules import Check, Make


def test_passes_a_budget_that_began_above_nought(check: Check, funds: Make) -> None:
    assert check("B11", funds("1", "30", "30")).passes


def test_finds_a_budget_that_began_at_nought(check: Check, funds: Make) -> None:
    found = check("B11", funds("0", "30", "30")).only
    assert "年初预算为 0，全年预算 30.00 万元" in found.message
    assert found.level == "info"


def test_passes_where_the_document_is_named(check: Check, funds: Make) -> None:
    notes = {"adjustment_document": "财行指〔2022〕18号"}
    assert check("B11", funds("0", "30", "30", notes=notes)).passes


def test_cannot_tell_a_blank_from_a_nought(check: Check, funds: Make) -> None:
    assert check("B11", funds("", "30", "30")).undecided
