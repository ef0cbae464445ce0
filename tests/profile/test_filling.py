"""Which parameters a new workbook gets."""

from dataclasses import replace
from decimal import Decimal

from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper, Papers, ProfileStamp, Settings, Thresholds
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile

COUNTY = load_profile("湖南-县级")


def test_data_without_a_stamp_gets_those_of_the_profile() -> None:
    assert with_profile(SelfEvaluation(), COUNTY).settings == COUNTY.settings


def test_what_unstamped_data_states_itself_stays() -> None:
    papers = Papers(project_tables=Paper("是", "附件2", "预算支出绩效自评表"))
    filled = with_profile(SelfEvaluation(settings=Settings(papers=papers)), COUNTY)
    assert filled.settings == replace(COUNTY.settings, papers=papers)


def test_data_with_a_stamp_keeps_its_own() -> None:
    own = Settings(ProfileStamp("中央"), thresholds=Thresholds(itemise_from=Decimal(1)))
    data = SelfEvaluation(settings=own)
    assert with_profile(data, COUNTY) is data
