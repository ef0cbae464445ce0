from support.rules import Check, Make


def test_passes_a_balance_that_goes_somewhere(check: Check, funds: Make) -> None:
    assert check("B10", funds("115", "115", "80", notes={"balance_use": "结转下年"})).passes


def test_finds_a_balance_that_goes_nowhere(check: Check, funds: Make) -> None:
    found = check("B10", funds("115", "115", "80")).only
    assert "115.00 − 80.00 = 35.00 万元" in found.message


def test_cannot_tell_without_spending(check: Check, funds: Make) -> None:
    assert check("B10", funds("115", "115", "")).undecided
