"""一级指标 are read by the groups on 设置, with or without their points."""

from dataclasses import replace
from decimal import Decimal

from jixiao.binding.workbook import read
from jixiao.model.amount import Amount
from jixiao.model.keyed import Keyed
from jixiao.model.project import FundAmounts, Funds, Indicator, Instalment, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Group, Paper, Settings, Weights
from jixiao.sheets.snapshot import Snapshot
from support.laid_out import laid_out

GROUPS = (Group("履职指标"), Group("满意度指标"))
PAPERS = Keyed(
    {key: Paper() for key in ("report", "basic_table", "overall_table", "project_tables")}
)
SETTINGS = Settings(papers=PAPERS, weights=Weights(free=Decimal(90)), groups=GROUPS)


def with_levels(*levels: str) -> Snapshot:
    rows = tuple(Indicator(level1=level, name="宣传场次") for level in levels)
    return laid_out(
        SelfEvaluation(projects=(Project(id="P1", indicators=rows),), settings=SETTINGS)
    )


def unknown(snapshot: Snapshot) -> list[str]:
    issues = read(snapshot).issues
    return [issue.found for issue in issues if issue.kind == "not_an_option"]


def test_groups_and_their_points_are_read_back() -> None:
    data = read(with_levels("履职指标")).data
    assert (data.settings.groups, data.settings.weights) == (GROUPS, SETTINGS.weights)


def test_the_groups_of_the_place_are_options_with_points_behind_them_or_without() -> None:
    printed = with_levels("履职指标", "履职指标（60分）", "满意度指标\n（30分）")
    assert unknown(printed) == []
    assert read(printed).data.projects[0].indicators[1].level1 == "履职指标（60分）"


def test_what_the_place_has_not_is_no_option() -> None:
    assert unknown(with_levels("产出指标", "(50分)")) == ["产出指标", "(50分)"]


def test_groups_are_known_where_their_table_is_none_any_more() -> None:
    snapshot = replace(with_levels("履职指标（60分）", "产出指标"), tables={})
    assert unknown(snapshot) == ["产出指标"]


def test_money_by_source_and_instalments_are_read_back() -> None:
    paid = FundAmounts(adjusted=Amount.of("100"), arrived=Amount.of("90"))
    rows = (Instalment("财预〔2022〕1号", Amount.of("60")), Instalment(amount=Amount.of("40")))
    funds = Funds(total=paid, fiscal=paid, superior=FundAmounts(), instalments=rows)
    data = SelfEvaluation(projects=(Project(id="P1", funds=funds),), settings=SETTINGS)
    assert read(laid_out(data)).data.projects[0].funds == funds
