from support.rules import Check, Make


def test_passes_a_budget_that_was_not_used_up(check: Check, funds: Make) -> None:
    assert check("B02", funds("115", "265.58", "260")).passes


def test_passes_a_budget_that_never_changed(check: Check, funds: Make) -> None:
    assert check("B02", funds("115", "115", "115")).passes


def test_finds_a_budget_equal_to_spending_far_from_the_initial_one(
    check: Check, funds: Make
) -> None:
    found = check("B02", funds("115", "265.58", "265.58")).only
    assert "265.58 万元" in found.message
    assert "疑以执行数倒推预算数" in found.message


def test_passes_where_a_document_is_named(check: Check, funds: Make) -> None:
    notes = {"adjustment_document": "财行指〔2022〕18号"}
    assert check("B02", funds("115", "265.58", "265.58", notes=notes)).passes


def test_cannot_tell_without_an_initial_budget(check: Check, funds: Make) -> None:
    assert check("B02", funds("", "265.58", "265.58")).undecided


def test_leaves_a_project_that_began_in_the_year_to_the_rule_about_it(
    check: Check, funds: Make
) -> None:
    patch = funds("0", "3.36", "3.36")
    assert not check("B11", patch).passes
    assert check("B02", patch).passes
