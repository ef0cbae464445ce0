"""Which parameters a new workbook gets."""

from dataclasses import replace
from decimal import Decimal

from jixiao.model.keyed import Keyed
from jixiao.model.project import Indicator, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import FixedRow, Paper, ProfileStamp, Settings, Thresholds
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile

COUNTY = load_profile("湖南-县级")


def test_data_without_a_stamp_gets_those_of_the_profile() -> None:
    assert with_profile(SelfEvaluation(), COUNTY).settings == COUNTY.settings


def test_what_unstamped_data_states_itself_stays() -> None:
    stated = Paper("是", "附件2", "预算支出绩效自评表")
    papers = Keyed({"project_tables": stated})
    filled = with_profile(SelfEvaluation(settings=Settings(papers=papers)), COUNTY)
    expected = COUNTY.settings.papers.put("project_tables", stated)
    assert filled.settings == replace(COUNTY.settings, papers=expected)


def test_papers_the_data_does_not_speak_of_are_handed_in_as_the_profile_says() -> None:
    papers = Keyed({"report": Paper("否"), "unknown": Paper("是", None, "别处的表")})
    filled = with_profile(SelfEvaluation(settings=Settings(papers=papers)), COUNTY)
    own = COUNTY.settings.papers
    assert list(filled.settings.papers) == list(own)
    assert filled.settings.papers["report"] == replace(own["report"], submitted="否")
    assert filled.settings.ticked == ("basic_table", "overall_table", "project_tables")


def test_fixed_rows_head_each_table_that_has_none_yet() -> None:
    fixed = (FixedRow("管理指标", "预算管理", "预算完成率", "100%", Decimal(2)),)
    profile = replace(COUNTY, settings=replace(COUNTY.settings, fixed_rows=fixed))
    begun = Project(id="P1")
    own = Project(id="P2", indicators=(Indicator(name="宣传场次"),))
    filled = with_profile(SelfEvaluation(projects=(begun, own)), profile)
    rows = filled.overall.indicators
    assert [(row.level1, row.level2, row.name) for row in rows] == [
        ("管理指标", "预算管理", "预算完成率")
    ]
    assert (rows[0].target, rows[0].weight.number) == ("100%", 2)
    assert [project.indicators for project in filled.projects] == [rows, own.indicators]


def test_data_with_a_stamp_keeps_its_own() -> None:
    own = Settings(ProfileStamp("项目-通用"), thresholds=Thresholds(itemise_from=Decimal(1)))
    data = SelfEvaluation(settings=own)
    assert with_profile(data, COUNTY) is data
