from support.rules import Check


def test_passes_money_with_counts(check: Check) -> None:
    rows = {"reception": {"actual": "0.79"}, "reception_batches": "9", "reception_people": "80"}
    assert check("G06", {"budget": {"three_public": rows}}).passes


def test_passes_no_money_without_counts(check: Check) -> None:
    assert check("G06", {"budget": {"three_public": {"abroad": {"actual": "0"}}}}).passes


def test_names_all_counts_that_are_missing(check: Check) -> None:
    rows = {"reception": {"actual": "0.79"}, "vehicles": {"actual": "1.95"}}
    message = check("G06", {"budget": {"three_public": rows}}).only.message
    assert "公务用车保有量、国内公务接待批次、国内公务接待人次" in message


def test_cannot_tell_where_the_money_is_no_number(check: Check) -> None:
    assert check("G06", {"budget": {"three_public": {"abroad": {"actual": "无此项"}}}}).undecided
