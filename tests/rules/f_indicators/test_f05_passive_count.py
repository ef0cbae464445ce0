import pytest

from support.rules import Check, Make


@pytest.mark.parametrize(
    "name", ["法治宣传场次", "人民调解案件", "行政应诉案件胜诉率", "信访办结率"]
)
def test_passes_counts_of_own_work_and_rates(
    check: Check, project: Make, row: Make, name: str
) -> None:
    assert check("F05", project(row("10件", "10件", "5", "5", name=name))).passes


@pytest.mark.parametrize("name", ["行政应诉案件", "行政复议案件", "信访受理量"])
def test_finds_counts_that_depend_on_others(
    check: Check, project: Make, row: Make, name: str
) -> None:
    found = check("F05", project(row("10件", "20件", "5", "5", name=name))).only
    assert "多不等于好" in found.message


def test_goes_by_what_staff_marked(check: Check, project: Make, row: Make) -> None:
    marked = row("10件", "20件", "5", "5", demand_driven="是")
    assert not check("F05", project(marked)).passes
    denied = row("10件", "20件", "5", "5", name="行政应诉案件", demand_driven="否")
    assert check("F05", project(denied)).passes


def test_passes_a_limit_on_them(check: Check, project: Make, row: Make) -> None:
    assert check("F05", project(row("≤10件", "8件", "5", "5", name="信访案件"))).passes


def test_cannot_tell_without_a_name(check: Check, project: Make, row: Make) -> None:
    assert check("F05", project(row("10件", "8件", "5", "5", name=None))).undecided
