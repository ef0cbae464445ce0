from support.rules import Check, Make


def test_passes_a_small_adjustment(check: Check, funds: Make) -> None:
    assert check("B03", funds("100", "120", "120")).passes


def test_hints_at_a_middling_one(check: Check, funds: Make) -> None:
    assert check("B03", funds("100", "130", "130")).only.level == "info"


def test_asks_for_a_reason_above_the_threshold(check: Check, funds: Make) -> None:
    found = check("B03", funds("115", "265.58", "265.58")).only
    assert "(265.58 − 115.00) ÷ 115.00 = 130.94%" in found.message
    assert found.level == "warning"


def test_sees_cuts_too(check: Check, funds: Make) -> None:
    assert "−60%" in check("B03", funds("100", "40", "40")).only.message


def test_passes_where_a_reason_is_given(check: Check, funds: Make) -> None:
    patch = funds("115", "265.58", "265.58", notes={"adjustment_reason": "追加上级政法转移支付"})
    assert check("B03", patch).passes


def test_takes_the_threshold_from_the_settings(check: Check, funds: Make) -> None:
    loose = {"settings": {"thresholds": {"adjustment_hint": "2", "adjustment_explain": "3"}}}
    assert check("B03", funds("115", "265.58", "265.58") | loose).passes


def test_cannot_tell_on_an_initial_budget_of_nought(check: Check, funds: Make) -> None:
    assert check("B03", funds("0", "30", "30")).undecided
