from support.rules import Check, Make


def test_passes_a_high_rate_and_a_low_one_with_its_reason(check: Check, funds: Make) -> None:
    assert check("B07", funds("115", "115", "110")).passes
    notes = {"low_execution_reason": "采购结余，已上缴财政"}
    assert check("B07", funds("115", "115", "80", notes=notes)).passes


def test_finds_a_low_rate_without_a_reason(check: Check, funds: Make) -> None:
    found = check("B07", funds("115", "115", "80")).only
    assert "80.00 ÷ 115.00 = 69.57%，低于90%" in found.message
    assert found.path == "projects[0].notes.low_execution_reason"


def test_asks_the_whole_too_where_its_form_is_handed_in(check: Check) -> None:
    patch = {
        "settings": {"papers": {"overall_table": {"submitted": "是"}}},
        "budget": {"expenditure": {"total": {"adjusted": "100", "actual": "50"}}},
    }
    assert check("B07", patch).only.path == "overall.foot.low_execution_reason"


def test_cannot_tell_without_a_rate(check: Check, funds: Make) -> None:
    assert check("B07", funds("", "", "80")).undecided
