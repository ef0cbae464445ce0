"""The shipped tables as Word prints them, against the forms that the places hand out."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.form.loading import Form
from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.budget import Amounts
from jixiao.model.data import load
from jixiao.model.keyed import Keyed
from jixiao.model.project import Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.narrative.printing import Printer
from jixiao.profile.loading import load_profile
from jixiao.report.attachments import attachments
from jixiao.report.tables import Cell, Table, table_xml
from jixiao.scoring.evaluate import evaluate

PACKS = ("湖南-县级", "项目-通用", "四川-项目")


@cache
def pack(name: str) -> Form:
    return form_of(load_profile(name))


@pytest.fixture
def seed() -> SelfEvaluation:
    return load(asset("workbook", "samples", "衡山县司法局-2022.json"))


def printed(data: SelfEvaluation, name: str, *papers: str) -> list[dict[str, object]]:
    """The attachments of ``papers`` in the 规则包 ``name``, by its own settings."""
    profile = load_profile(name)
    ticked = {
        key: replace(paper, submitted="是" if key in papers else "否")
        for key, paper in profile.settings.papers.items()
    }
    data = replace(data, settings=replace(profile.settings, papers=Keyed(ticked)))
    evaluation = evaluate(Reading("表.xlsx", data, form=pack(name)))
    return [dict(each) for each in attachments(evaluation, Printer(data.settings.display))]


def rows_of(item: dict[str, object]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in cells_of(item)]


def cells_of(item: dict[str, object]) -> list[tuple[Cell, ...]]:
    table = item["表"]
    assert isinstance(table, Table)
    return [row.cells for row in table.rows]


def amount(number: str) -> Amount:
    return Amount.of(number)


def with_projects(data: SelfEvaluation, *projects: Project) -> SelfEvaluation:
    return replace(data, projects=projects)


@pytest.mark.parametrize("name", PACKS)
def test_every_table_fills_the_page_and_its_grid(seed: SelfEvaluation, name: str) -> None:
    keys = [key for key in pack(name).papers if key != "report"]
    items = printed(seed, name, *keys)
    assert len(items) == len(keys)
    for item in items:
        table = item["表"]
        assert isinstance(table, Table)
        assert sum(table.widths) == Decimal(257 if item["横向"] else 170)
        assert table_xml(table, {}).count("<w:tr>") == len(table.rows)


def test_base_data_say_the_years_and_the_rows_of_the_county(seed: SelfEvaluation) -> None:
    (item,) = printed(seed, "湖南-县级", "basic_table")
    rows = rows_of(item)
    assert (item["标记"], item["标题"]) == ("附件一", "2022年度部门整体支出绩效评价基础数据表")
    assert rows[0] == ["财政供养人员情况（人）", "编制数", "2022年实际在职人数", "控制率"]
    assert rows[1] == ["62", "57", "91.9%"]
    assert rows[2] == ["经费控制情况（万元）", "2021年决算数", "2022年预算数", "2022年决算数"]
    labels = [row[0].strip() for row in rows[3:] if row[0].strip()]
    assert labels == [
        "三公经费",
        "1、公务用车购置和维护经费",
        "其中：公车购置",
        "公车运行维护",
        "2、出国经费",
        "3、公务接待",
        "项目支出",
        "1、业务工作经费",
        "2、运行维护经费",
        "3、省级专项资金（每个专项一行）",
        "……",
        "一般行政管理事务",
        "其他司法支出",
        "公用经费",
        "其中：办公经费",
        "水费、电费、差旅费",
        "会议费、培训费",
        "政府采购金额",
        "部门基本支出预算调整",
        "楼堂馆所控制情况\n（2022年完工项目）",
        "厉行节约保障措施",
    ]
    assert "预算投资\n（万元）" in rows[-4]
    assert str(item["表下说明"]).startswith(
        "说明：“项目支出”需要填报基本支出以外的所有项目支出情况"
    )


def test_base_data_have_a_row_for_each_project_of_a_kind(seed: SelfEvaluation) -> None:
    def project(name: str, category: str, last: str) -> Project:
        head = replace(seed.projects[0].head, name=name, category=category)
        own = Keyed({"last_year_executed": amount(last)})
        return replace(seed.projects[0], head=head, own=own)

    data = with_projects(
        seed,
        project("普法", "业务工作专项", "7"),
        project("法律援助", "专项资金", "8"),
        project("调解", "业务工作专项", "9"),
    )
    rows = rows_of(printed(data, "湖南-县级", "basic_table")[0])
    place = next(n for n, row in enumerate(rows) if "业务工作经费" in row[0])
    assert rows[place + 1 : place + 3] == [
        ["普法", "7.00", "115.00", "265.58"],
        ["调解", "9.00", "115.00", "265.58"],
    ]
    assert rows[place + 4] == ["", "", "", ""]
    assert rows[place + 6] == ["法律援助", "8.00", "115.00", "265.58"]


def test_a_row_may_sum_several_costs(seed: SelfEvaluation) -> None:
    costs = seed.budget.office_costs
    costs = replace(
        costs,
        money_unit="元",
        water=replace(costs.water, actual=amount("10000")),
        electricity=replace(costs.electricity, actual=amount("25000")),
        travel=replace(costs.travel, actual=amount("1600")),
        meetings=replace(costs.meetings, actual=amount("两万")),
    )
    data = replace(seed, budget=replace(seed.budget, office_costs=costs))
    rows = rows_of(printed(data, "湖南-县级", "basic_table")[0])
    by_label = {row[0].strip(): row[1:] for row in rows}
    assert by_label["水费、电费、差旅费"] == ["", "", "3.66"]
    assert by_label["会议费、培训费"] == ["", "", ""]


def test_whole_form_splits_the_money_side_by_side(seed: SelfEvaluation) -> None:
    def both(number: str) -> Amounts:
        return Amounts(adjusted=amount(number), actual=amount(number))

    income = replace(
        seed.budget.income,
        total=both("2030.12"),
        general_budget=both("1325.68"),
        government_funds=both("118.82"),
        other=both("585.62"),
    )
    expenditure = replace(
        seed.budget.expenditure,
        total=both("2030.12"),
        basic=both("900.47"),
        project=both("1025.20"),
    )
    data = replace(seed, budget=replace(seed.budget, income=income, expenditure=expenditure))
    (item,) = printed(data, "湖南-县级", "overall_table")
    rows = rows_of(item)
    assert item["标记"] == "附件二"
    assert rows[0] == ["预算部门、\n单位名称", "衡山县司法局"]
    assert rows[2][2:] == ["2030.12", "2030.12", "10", "100%", "10"]
    assert rows[3] == ["按收入性质分：2030.12", "按支出性质分：1925.67"]
    assert rows[4] == ["其中：一般公共预算：1325.68", "其中：基本支出：900.47"]
    assert rows[5] == ["　　　政府性基金拨款：118.82", "　　　项目支出：1025.20"]
    assert rows[7] == ["　　　其他资金：585.62"]
    assert any("自评\n得分" in row for row in rows)


def test_project_form_is_that_of_the_seed(seed: SelfEvaluation) -> None:
    (item,) = printed(seed, "湖南-县级", "project_tables")
    rows = rows_of(item)
    assert (item["标记"], item["序号"]) == ("附件三", "三")
    assert item["标题"] == "2022年度预算支出绩效自评表"
    assert rows[0] == ["项目支出名称", "司法行政项目经费"]
    assert rows[1] == ["主管部门", "衡山县人民政府", "实施单位", "衡山县司法局"]
    assert rows[3] == ["年度资金总额", "115.00", "265.58", "265.58", "10", "100%", "10"]
    assert rows[4] == ["其中：当年财政拨款", "115.00", "179.63", "179.63", "", "", ""]
    assert rows[-1] == ["总分", "100", "100", ""]


def test_groups_are_merged_by_level_and_say_their_points(seed: SelfEvaluation) -> None:
    (item,) = printed(seed, "项目-通用", "project_tables")
    spans = {c.text: c.rowspan for row in cells_of(item) for c in row if c.rowspan > 1}
    assert spans["产出指标\n（50分）"] == 12
    assert spans["数量指标"] == 7
    assert spans["质量指标"] == 2
    assert spans["绩效指标"] == len(seed.projects[0].indicators) + 1


def test_usual_form_needs_no_mark_where_it_is_handed_in_alone(seed: SelfEvaluation) -> None:
    (item,) = printed(seed, "项目-通用", "project_tables")
    assert (item["标记"], item["标题"]) == ("", "项目支出绩效自评表（2022年度）")
    (item,) = printed(seed, "项目-通用", "report", "project_tables")
    assert item["标记"] == "附件"


def test_sichuan_prints_sign_figure_and_unit_apart(seed: SelfEvaluation) -> None:
    rows = tuple(
        replace(seed.projects[0].indicators[0], target=target)
        for target in ("≥90%", "效果明显", "2022年12月底前")
    )
    project = replace(seed.projects[0], indicators=rows)
    (item,) = printed(with_projects(seed, project), "四川-项目", "project_tables")
    printed_rows = rows_of(item)
    heads = ["指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"]
    place = next(n for n, row in enumerate(printed_rows) if row[-7:] == heads)
    parts = [row[-7:-4] for row in printed_rows[place + 1 : place + 4]]
    assert parts == [["≥", "90", "%"], ["定性", "效果明显", ""], ["", "2022年12月底前", ""]]
    assert item["标记"] == "报表编号：510000_0013zp"
    assert item["横向"] is True
    assert item["表下说明"] == "项目负责人：　　　财务负责人："


def test_sichuan_has_its_own_money_and_its_own_cell(seed: SelfEvaluation) -> None:
    funds = replace(
        seed.projects[0].funds,
        appropriation=replace(seed.projects[0].funds.total, executed=amount("132.79")),
    )
    own = Keyed({"process": "分三批实施。"})
    notes = replace(seed.projects[0].notes, adjustment_reason="上级追加。")
    project = replace(seed.projects[0], funds=funds, own=own, notes=notes)
    rows = rows_of(printed(with_projects(seed, project), "四川-项目", "project_tables")[0])
    by_label = {row[0]: row for row in rows}
    assert by_label["其中：财政资金"][1:] == ["115.00", "265.58", "132.79", "50.00%", "/", "/"]
    assert by_label["2.项目实施内容及过程概述"][1] == "分三批实施。"
    assert by_label["　　　单位资金"][-1] == "年中调整预算的理由：上级追加。"


def test_several_projects_are_numbered_and_named(seed: SelfEvaluation) -> None:
    one = seed.projects[0]
    other = replace(one, head=replace(one.head, name="法治文化"))
    items = printed(with_projects(seed, one, other), "湖南-县级", "project_tables")
    assert [item["序号"] for item in items] == ["三-1", "三-2"]
    assert items[1]["标题"] == "2022年度预算支出绩效自评表（法治文化）"
    assert printed(with_projects(seed), "湖南-县级", "project_tables") == []


def test_several_projects_of_a_paper_without_number_count_from_one(seed: SelfEvaluation) -> None:
    one = seed.projects[0]
    data = with_projects(seed, one, replace(one, head=replace(one.head, name="法治文化")))
    items = printed(data, "四川-项目", "report", "project_tables")
    number = "报表编号：510000_0013zp"
    assert [item["标记"] for item in items] == [f"附件1　　{number}", f"附件2　　{number}"]
    assert [item["序号"] for item in items] == ["1", "2"]


def test_a_group_named_on_every_row_has_its_points_once(seed: SelfEvaluation) -> None:
    one = seed.projects[0]
    named, group = [], None
    for row in one.indicators:
        group = row.level1 or group
        named.append(replace(row, level1=group))
    once, often = (
        printed(with_projects(seed, replace(one, indicators=rows)), "项目-通用", "project_tables")
        for rows in (one.indicators, tuple(named))
    )
    assert rows_of(often[0]) == rows_of(once[0])


def test_no_total_is_stated_while_a_weighted_row_has_no_score(seed: SelfEvaluation) -> None:
    one = seed.projects[0]
    first = replace(one.indicators[0], actual=None, score=Amount())
    foot = replace(one.foot, total=amount("100"))
    data = with_projects(seed, replace(one, indicators=(first, *one.indicators[1:]), foot=foot))
    rows = rows_of(printed(data, "项目-通用", "project_tables")[0])
    assert rows[-1] == ["总分", "100", "—", ""]


def test_money_typed_in_yuan_is_printed_in_the_unit_of_the_form(seed: SelfEvaluation) -> None:
    one = seed.projects[0]
    total = replace(one.funds.total, executed=amount("2655800"), adjusted=amount("2655800"))
    funds = replace(one.funds, money_unit="元", total=total)
    rows = rows_of(
        printed(with_projects(seed, replace(one, funds=funds)), "项目-通用", "project_tables")[0]
    )
    assert rows[2][0] == "项目资金\n（万元）"
    assert rows[3][2:4] == ["265.58", "265.58"]


def test_a_year_not_filled_in_leaves_words(seed: SelfEvaluation) -> None:
    data = replace(seed, cover=replace(seed.cover, year=Amount()))
    rows = rows_of(printed(data, "湖南-县级", "basic_table")[0])
    assert rows[2] == ["经费控制情况（万元）", "上年决算数", "本年预算数", "本年决算数"]
