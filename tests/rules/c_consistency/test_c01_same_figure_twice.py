from support.rules import Check


def basic(one: str | None, other: str, **budget: object) -> dict[str, object]:
    parts = {
        "expenditure": {"basic": {"actual": one}},
        "basic": {"detail_total": {"actual": other}},
    }
    return {"budget": parts | budget}


def test_passes_the_same_figure(check: Check) -> None:
    assert check("C01", basic("827.31", "827.31")).passes


def test_finds_a_difference_of_a_single_cent(check: Check) -> None:
    found = check("C01", basic("827.32", "827.31")).only
    assert "827.32" in found.message
    assert "827.31" in found.message
    assert "差 0.01 万元" in found.message


def test_finds_a_correction_that_differs_from_what_it_corrects(check: Check) -> None:
    patch = {
        "settings": {"papers": {"overall_table": {"submitted": "是"}}},
        "budget": {"expenditure": {"project": {"initial": "115"}}},
        "overall": {"funds": {"project": {"initial": "116"}}},
    }
    assert check("C01", patch).only.path == "overall.funds.project.initial"


def test_rounds_where_the_two_tables_are_kept_in_different_units(check: Check) -> None:
    parts = {
        "expenditure": {"basic": {"actual": "827.31"}},
        "basic": {"money_unit": "元", "detail_total": {"actual": "8273123.45"}},
    }
    assert check("C01", {"budget": parts}).passes


def test_cannot_tell_with_one_figure_or_with_other_income(check: Check) -> None:
    assert check("C01", basic(None, "827.31")).undecided
    answer = check("C01", basic("900", "827.31", income={"business": {"actual": "80"}}))
    assert answer.passes
    assert any("口径可能不同" in why for why in answer.undecided)
