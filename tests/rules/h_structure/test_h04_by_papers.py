"""What must be filled in is what the papers handed in print as required."""

from dataclasses import replace

import pytest

from jixiao.form.loading import Form
from jixiao.model.origin import Origin
from jixiao.rules.asked import Asked
from jixiao.rules.finding import Finding
from jixiao.rules.h_structure.blanks import groups
from support.papers import evaluation_of, examined, form_of
from support.rules import FILE, WorkbookPatch

REPORT = (
    "unit.duties!",
    "unit.duties.text!",
    "unit.establishment.total!",
    "unit.establishment.administrative!",
    "budget.three_public.change_reason",
    "budget.income.total.actual!",
    "problems.problems!",
    "problems.problems.heading!",
)
TABLE = (
    "projects.head.name!",
    "projects.head.authority!",
    "projects.indicators!",
    "projects.indicators.level1!",
    "projects.indicators.name!",
    "projects.indicators.actual!",
)
OVERALL = ("overall.indicators!", "overall.indicators.name!", "budget.income.total.actual!")
FORM = form_of({"report": REPORT, "project_tables": TABLE, "overall_table": OVERALL})
UNIT: WorkbookPatch = {"unit": {"duties": [{"text": "普法"}], "establishment": {"total": "62"}}}
ROWS = [
    {"level1": "产出指标", "name": "宣传场次", "actual": "14场"},
    {"name": "调解件数"},
    {"level2": "质量指标"},
]
PROJECT: WorkbookPatch = {"projects": [{"id": "P1", "head": {"name": "普法"}, "indicators": ROWS}]}


def blanks(patch: WorkbookPatch, *ticked: str, form: Form = FORM) -> list[Finding]:
    return [each for each in examined(form, patch, *ticked).findings if each.code == "H04"]


def messages(patch: WorkbookPatch, *ticked: str) -> list[str]:
    return [each.message for each in blanks(patch, *ticked)]


def test_a_unit_that_hands_in_one_table_is_asked_for_nothing_else() -> None:
    assert messages(PROJECT, "project_tables") == [
        "必填格“主管部门”空着（印在项目自评表）。",
        "必填格“实际完成值（调解件数）”空着（印在项目自评表）。",
    ]


def test_names_every_paper_that_prints_it() -> None:
    found = messages(
        UNIT | {"overall": {"indicators": [{"name": "甲"}]}}, "report", "overall_table"
    )
    assert "必填格“收入总计（本年决算）”空着（印在自评报告、整体自评表）。" in found


def test_what_is_only_printed_if_given_may_stay_blank() -> None:
    assert not [each for each in blanks(UNIT, "report") if "change_reason" in each.path]


@pytest.mark.parametrize(
    ("ticked", "name"),
    [("report", "自评报告"), ("project_tables", "项目自评表"), ("overall_table", "整体自评表")],
)
def test_a_paper_with_nothing_on_it_must_be_put_right(ticked: str, name: str) -> None:
    [found] = blanks({}, ticked)
    assert (found.level, found.message) == ("error", f"要报送的“{name}”还是空的。")
    assert found.path == f"settings.papers.{ticked}.submitted"


def test_a_blank_workbook_gets_a_line_for_each_paper() -> None:
    found = blanks({}, "report", "project_tables", "overall_table")
    assert [each.level for each in found] == ["error"] * 3


def test_what_the_workbook_says_by_itself_begins_no_paper() -> None:
    form = form_of({"report": ("problems.other_matters", "problems.other_matters.text!")})
    as_made = {"problems": {"other_matters": [{"text": "无。"}]}}
    assert [each.level for each in blanks(as_made, "report", form=form)] == ["error"]


def test_a_begun_paper_gets_a_line_for_each_sheet_with_nothing_on_it() -> None:
    form = form_of({"report": (*REPORT, "budget.assets.total!")})
    found = [each.message for each in blanks(UNIT, "report", form=form)]
    assert "《预决算》必填的 2 处都空着：收入总计（本年决算）、资产总额（印在自评报告）。" in found
    assert "必填格“行政编制”空着（印在自评报告）。" in found
    assert "“存在的问题”一条也没有填（印在自评报告）。" in found


def test_without_a_year_or_a_name_no_paper_says_whose_it_is() -> None:
    [found] = blanks(PROJECT | {"cover": {"year": "2022"}}, "project_tables")[:1]
    assert (found.path, found.level) == ("cover.unit_name", "error")


@pytest.mark.parametrize(
    ("expenditure", "variances", "asked"),
    [
        ({"initial": "100", "actual": "120"}, [], True),
        ({"initial": "100", "actual": "100"}, [], False),
        ({"actual": "120"}, [], False),
        ({"initial": "100", "actual": "120"}, [{"reason": "调资", "amount": "20"}], False),
        ({"initial": "100", "actual": "120"}, [{"amount": "20"}], True),
    ],
)
def test_a_difference_is_to_be_explained_where_there_is_one(
    expenditure: WorkbookPatch, variances: list[WorkbookPatch], *, asked: bool
) -> None:
    form = form_of({"report": ("budget.variance_summary!", "budget.expenditure.total.actual")})
    budget = {"expenditure": {"total": expenditure}, "variances": variances}
    found = blanks({"budget": budget}, "report", form=form)
    assert [each.path for each in found] == ["budget.variance_summary"] * asked


def test_a_row_that_is_struck_out_lacks_nothing() -> None:
    form = form_of({"project_tables": ("projects.indicators.weight!", "projects.indicators.name!")})
    struck = {"level2": "生态效益指标", "name": "指标1:/", "target": "/", "actual": "—"}
    patch = {"projects": [{"id": "P1", "indicators": [struck]}]}
    assert blanks(patch, "project_tables", form=form) == []


def test_a_cell_that_is_gone_is_not_called_blank() -> None:
    form = form_of({"report": ("unit.establishment.total!", "unit.establishment.administrative!")})
    blank = evaluation_of(form, {"unit": {"establishment": {"workers": "3"}}}, "report")
    there = {"unit.establishment.total": Origin(FILE, "单位情况", "B34")}
    read = replace(blank, reading=replace(blank.reading, origins=there))
    paths = [path for group in groups(Asked(read)) for path in group.blank]
    assert paths == ["unit.establishment.total"]
