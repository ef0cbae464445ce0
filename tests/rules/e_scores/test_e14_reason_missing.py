from support.papers import examined, form_of
from support.rules import Check, Make


def test_passes_full_marks_and_a_reason(check: Check, project: Make, row: Make) -> None:
    assert check("E14", project(row("6场", "6场", "5", "5"))).passes
    assert check("E14", project(row("10场", "8场", "5", "4", reason="受疫情影响停办2场"))).passes


def test_finds_a_deduction_without_a_reason(check: Check, project: Make, row: Make) -> None:
    found = check("E14", project(row("10场", "8场", "5", "4"))).only
    assert "扣了 5 − 4 = 1 分，没有写原因" in found.message


def test_leaves_overshoot_to_the_rule_about_it(check: Check, project: Make, row: Make) -> None:
    assert check("E14", project(row("6场", "14场", "5", "5"))).passes


def test_finds_a_saving_so_large_that_the_limit_was_wrong(
    check: Check, project: Make, row: Make
) -> None:
    found = check("E14", project(row("≤100万元", "50万元", "5", "5"))).only
    assert "偏离指标值50%，超过30%" in found.message


def test_cannot_tell_without_a_score(check: Check, project: Make, row: Make) -> None:
    assert check("E14", project(row("有所提升", "提升", "5", None))).undecided


SCORED = tuple(f"projects.indicators.{key}" for key in ("name", "target", "actual", "score"))


def test_goes_by_the_reasons_below_the_table_where_the_form_has_them_there(
    project: Make, row: Make
) -> None:
    form = form_of({"project_tables": (*SCORED, "projects.foot.problems")})
    rows = [row("10场", "8场", "5", "4"), row("10场", "7场", "5", "3.5", name="培训场次")]
    said = examined(form, project(*rows), "project_tables").findings
    assert [each.path for each in said if each.code == "E14"] == ["projects[0].foot.problems"]
    told = project(*rows, foot={"problems": "受疫情影响停办5场。"})
    found = examined(form, told, "project_tables").findings
    assert [each for each in found if each.code == "E14"] == []
