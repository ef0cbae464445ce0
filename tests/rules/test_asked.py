"""Rules speak about what the papers handed in print."""

import pytest

from jixiao.form.loading import base_form
from jixiao.form.reading import Reading
from jixiao.rules.asked import Asked, need_of
from jixiao.scoring.evaluate import evaluate
from support.papers import codes, evaluation_of, examined, form_of
from support.rules import FILE, WorkbookPatch, data_of

FUNDS = tuple(
    f"projects.funds.{row}.{column}"
    for row in ("total", "appropriation", "carried_over", "other")
    for column in ("initial", "adjusted", "executed")
)
SCORED = tuple(
    f"projects.indicators.{key}"
    for key in ("level1", "level2", "name", "target", "actual", "weight", "score")
)
REPORT = ("unit.establishment.total!", "unit.staff.in_post!", *FUNDS, "projects.head.name!")
TABLE = (*FUNDS, *SCORED, "projects.head.name!", "projects.head.authority!", "projects.foot.total")
FORM = form_of({"report": REPORT, "project_tables": TABLE})

OVERSTAFFED: WorkbookPatch = {
    "unit": {"establishment": {"total": "62"}, "staff": {"in_post": "68"}}
}
MONEY: WorkbookPatch = {
    "total": {"initial": "115", "adjusted": "265.58", "executed": "265.58"},
    "appropriation": {"initial": "115", "adjusted": "179.63", "executed": "179.63"},
    "carried_over": {"initial": "0", "adjusted": "85.85", "executed": "85.85"},
}
ROW: WorkbookPatch = {
    "level1": "产出指标",
    "name": "法治宣传场次",
    "target": "≥6场",
    "actual": "5场",
    "weight": "10",
    "score": "10",
}
PROJECT: WorkbookPatch = {
    "projects": [{"id": "P1", "head": {"name": "普法"}, "funds": MONEY, "indicators": [ROW]}]
}


@pytest.mark.parametrize(
    ("path", "ticked", "need"),
    [
        ("unit.staff.in_post", ("report",), "required"),
        ("unit.staff.in_post", ("project_tables",), None),
        ("projects[0].funds.total.initial", ("report",), "given"),
        ("projects[3].head.authority", ("project_tables",), "required"),
        ("projects[3].head.authority", ("report",), None),
        ("projects[0].indicators[2].actual", ("project_tables",), "given"),
        ("projects[0].funds.execution_rate", ("report",), "given"),
        ("unit.staff.control_rate", ("report",), "required"),
        ("unit.duties", ("report", "project_tables"), None),
        ("cover.year", (), "required"),
    ],
)
def test_a_value_is_needed_where_a_paper_handed_in_prints_it(
    path: str, ticked: tuple[str, ...], need: str | None
) -> None:
    assert need_of(path, evaluation_of(FORM, PROJECT, *ticked)) == need


def test_the_year_makes_nothing_printed_that_is_calculated_with_it() -> None:
    assert need_of("overall.foot.weights", evaluation_of(FORM, PROJECT, "report")) is None
    assert need_of("projects[0].foot.weights", evaluation_of(FORM, PROJECT, "report")) is None


def test_without_a_list_the_form_says_what_is_needed() -> None:
    blank = evaluate(Reading(FILE, data_of({})))
    assert blank.form is base_form()
    assert need_of("unit.staff.in_post", blank) == "required"
    assert need_of("unit.staff.temporary", blank) == "given"


def test_names_the_papers_that_print_a_value() -> None:
    both = Asked(evaluation_of(FORM, PROJECT, "report", "project_tables"))
    assert both.papers("projects[0].funds.total.initial") == ("自评报告", "项目自评表")
    assert both.papers("projects[0].head.authority") == ("项目自评表",)
    assert both.papers("unit.duties") == ()


def test_rules_about_the_unit_keep_quiet_where_only_the_table_of_a_project_is_handed_in() -> None:
    assert "G01" in codes(examined(FORM, OVERSTAFFED | PROJECT, "report"))
    assert "G01" not in codes(examined(FORM, OVERSTAFFED | PROJECT, "project_tables"))


def test_rules_about_projects_speak_where_the_report_prints_their_money() -> None:
    found = codes(examined(FORM, PROJECT, "report"))
    assert "A01" in found
    assert "E04" not in found, "the report prints no scores"


def test_rules_about_scores_speak_with_the_table() -> None:
    assert {"A01", "E04"} <= codes(examined(FORM, PROJECT, "project_tables"))


def test_what_explains_something_else_goes_by_that() -> None:
    funds = {"total": {"initial": "100", "adjusted": "100", "executed": "60"}}
    low = {"projects": [{"id": "P1", "head": {"name": "普法"}, "funds": funds}]}
    assert "B07" in codes(examined(FORM, low, "project_tables"))
    assert "B07" not in codes(examined(form_of({"report": REPORT[:2]}), low, "report"))


def test_what_is_wrong_with_the_workbook_is_said_in_any_case() -> None:
    changed = evaluation_of(FORM, {}, "project_tables")
    assert Asked(changed).counts("settings.grades.good")


def test_what_no_paper_prints_is_not_among_what_is_missing() -> None:
    block = "budget.three_public"
    printed = (f"{block}.vehicles.budget", f"{block}.vehicles.actual")
    parts = (f"{block}.vehicle_purchase", f"{block}.vehicle_running")
    form = form_of(
        {
            "report": (*printed, *(f"{part}.actual" for part in parts)),
            "basic_table": (*printed, *(f"{p}.{c}" for p in parts for c in ("budget", "actual"))),
        }
    )
    money = {"budget": {"three_public": {"vehicles": {"budget": "2", "actual": "1.95"}}}}
    both = {each.code: each for each in examined(form, money, "report", "basic_table").findings}
    one = {each.code: each for each in examined(form, money, "report").findings}
    assert both["G05"].path == f"{block}.vehicle_purchase.budget"
    assert one["G05"].path == f"{block}.vehicle_purchase.actual"
    assert "预算" not in one["G05"].message


def test_buildings_are_spoken_of_where_the_table_that_prints_them_is_handed_in() -> None:
    areas = ("actual_area", "approved_area")
    form = form_of({"basic_table": [f"budget.buildings.{key}" for key in areas], "report": REPORT})
    large = {"budget": {"buildings": [{"actual_area": "1200", "approved_area": "1000"}]}}
    assert "G14" in codes(examined(form, large, "basic_table"))
    assert "G14" not in codes(examined(form, large, "report"))


def test_rules_keep_quiet_about_figures_that_no_paper_of_the_pack_prints() -> None:
    scoreless = form_of({"project_tables": [path for path in TABLE if "score" not in path]})
    said = Asked(evaluation_of(scoreless, PROJECT, "project_tables"))
    assert not said.counts("projects[0].indicators[0].score")
    assert not said.counts("projects[0].funds.central.adjusted")
    assert said.counts("projects[0].indicators[0].evidence"), "a working field of a printed list"
    assert said.counts("projects[0].indicators")
    assert "E04" not in codes(examined(scoreless, PROJECT, "project_tables"))
