from support.rules import Check


def cover(**dates: str) -> dict[str, object]:
    return {"cover": {"year": "2022", **dates}}


def test_passes_a_day_in_the_next_year(check: Check) -> None:
    assert check("K03", cover(reported_on="2023-08-08", filled_on="2023-07-31")).passes


def test_finds_a_day_after_the_last_month(check: Check) -> None:
    found = check("K03", cover(reported_on="2023-10-08")).only
    assert "报送日期是2023年10月8日，晚于2023年9月" in found.message


def test_finds_forms_filled_in_after_the_report(check: Check) -> None:
    found = check("K03", cover(reported_on="2023-06-01", filled_on="2023-07-31")).only
    assert found.path == "cover.filled_on"


def test_cannot_tell_what_is_no_date(check: Check) -> None:
    assert "读不出日期" in check("K03", cover(reported_on="八月初")).undecided[0]
