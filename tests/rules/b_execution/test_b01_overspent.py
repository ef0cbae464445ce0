from support.rules import Check, Make


def test_passes_spending_within_the_budget(check: Check, funds: Make) -> None:
    assert check("B01", funds("115", "115", "115")).passes


def test_finds_more_spent_than_planned(check: Check, funds: Make) -> None:
    found = check("B01", funds("115", "115", "120")).only
    assert "120.00 万元大于" in found.message
    assert "执行率104.35%" in found.message


def test_names_the_part_where_the_total_is_right(check: Check) -> None:
    rows = {
        "total": {"adjusted": "10", "executed": "10"},
        "appropriation": {"adjusted": "4", "executed": "6"},
        "other": {"adjusted": "6", "executed": "4"},
    }
    found = check("B01", {"projects": [{"funds": rows}]}).only
    assert found.path == "projects[0].funds.appropriation.executed"


def test_compares_final_accounts_with_the_adjusted_budget(check: Check) -> None:
    patch = {"budget": {"expenditure": {"total": {"adjusted": "10", "actual": "11"}}}}
    assert check("B01", patch).only.path == "budget.expenditure.total.actual"


def test_cannot_tell_without_an_adjusted_budget(check: Check) -> None:
    assert check("B01", {"budget": {"expenditure": {"basic": {"actual": "1"}}}}).undecided
