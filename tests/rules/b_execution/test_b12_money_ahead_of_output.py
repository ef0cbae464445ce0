from support.rules import Check, Make


def test_passes_money_and_output_in_step(check: Check, funds: Make, row: Make) -> None:
    rows = [row("≥10场", "9场", "50", None)]
    assert check("B12", funds("100", "100", "98", indicators=rows)).passes


def test_finds_money_spent_and_work_undone(check: Check, funds: Make, row: Make) -> None:
    rows = [row("≥10场", "6场", "50", None)]
    found = check("B12", funds("100", "100", "98", indicators=rows)).only
    assert "执行率98%，产出完成率60%，相差 38 个百分点" in found.message


def test_counts_no_more_than_the_whole_of_an_output(check: Check, funds: Make, row: Make) -> None:
    rows = [row("≥10场", "30场", "50", None)]
    assert check("B12", funds("100", "100", "98", indicators=rows)).passes


def test_cannot_tell_without_measured_outputs(check: Check, funds: Make, row: Make) -> None:
    rows = [row("有所提升", "提升", "50", None)]
    assert check("B12", funds("100", "100", "98", indicators=rows)).undecided
