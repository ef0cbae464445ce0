"""What findings ask to be explained stands in the county's report, in the words of its trade."""

from typing import Any

import pytest

from jixiao.assets import asset
from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.budget import Variance
from jixiao.model.data import load
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.unit import Paragraph
from jixiao.report.render import render_report
from jixiao.report.text import lines_of
from jixiao.scoring.evaluate import evaluate
from support.filled import changed

TEMPLATE = asset("templates", "湖南-县级", "report.docx")
NOTICE = "《关于开展2022年度绩效自评工作的通知》（衡财绩〔2023〕6号）"
VARIANCES = (
    Variance("上年结转", "项目支出", Amount.of("85.85"), "衡财预〔2022〕15号", "上年项目结转。"),
    Variance(None, "基本支出", Amount.of("-3"), None, "人员调出"),
)


@pytest.fixture(scope="module")
def seed() -> SelfEvaluation:
    return load(asset("workbook", "samples", "衡山县司法局-2022.json"))


def told(data: SelfEvaluation) -> list[str]:
    report = render_report(evaluate(Reading("表.xlsx", data)), TEMPLATE)
    return [line.text for line in lines_of(report) if line.kind != "表格"]


@pytest.mark.parametrize(
    ("changes", "sentences"),
    [
        (
            {"cover.notice": NOTICE},
            [f"根据{NOTICE}要求，我局对2022年度部门整体支出开展了绩效自评，现将自评情况报告如下："],
        ),
        (
            {"unit.staff.in_post": "68", "unit.staff.overstaffing_note": "军转安置，逐年消化。"},
            [
                (
                    "在职人员超出编制6人，在职人员控制率109.7%，"
                    "超编的原因和消化办法：军转安置，逐年消化。"
                )
            ],
        ),
        (
            {"unit.last_year.establishment": "62", "unit.last_year.in_post": "59"},
            ["与上年末相比，编制持平，在职人员减少2人。"],
        ),
        (
            {"budget.variances": VARIANCES},
            [
                "决算与年初预算的差异说明如下：",
                "（1）上年项目结转，项目支出增加85.85万元（上年结转，衡财预〔2022〕15号）；",
                "（2）人员调出，基本支出减少3.00万元。",
            ],
        ),
        (
            {"budget.variances": VARIANCES[:1]},
            ["上年项目结转，项目支出增加85.85万元（上年结转，衡财预〔2022〕15号）。"],
        ),
        (
            {
                "budget.expenditure.total.adjusted": "1100",
                "budget.expenditure.year_end.actual": "7.1",
                "budget.expenditure.total.last_year": "900",
            },
            [
                (
                    "年中追加、调整后，全年预算支出1100.00万元，较年初预算增加236.80万元；"
                    "支出预算完成率99.4%。"
                ),
                "年末结转结余7.10万元。",
                "与上年决算相比，总支出增加192.90万元。",
            ],
        ),
        (
            {
                "budget.three_public.total.last_budget": "2.5",
                "budget.three_public.change_reason": "新购公务用车一辆",
                "budget.three_public.vehicles_held": "2",
                "budget.three_public.reception_batches": "26",
            },
            [
                "公务用车保有量2辆，国内公务接待26批次。",
                (
                    "与上年预算数相比，“三公”经费增加0.50万元，增长20.0%。"
                    "“三公”经费增减变化的主要原因：新购公务用车一辆。"
                ),
            ],
        ),
        (
            {
                "budget.procurement.total.budget": "50",
                "budget.procurement.total.small_firms": "43.85",
            },
            [
                (
                    "2022年度政府采购支出43.85万元，其中：货物43.85万元，工程0.00万元，服务0.00万元。"
                    "政府采购预算50.00万元，政府采购执行率87.7%。"
                    "授予中小企业合同金额43.85万元，占政府采购支出的100%。"
                )
            ],
        ),
        (
            {
                "projects.notes.adjustment_reason": "年中追加",
                "projects.notes.adjustment_document": "甲1号",
            },
            [
                (
                    "司法行政项目经费：年初预算115.00万元，全年预算265.58万元，预算增加150.58万元，"
                    "调整率130.9%，文号甲1号，事由：年中追加。"
                )
            ],
        ),
        (
            {
                "projects.funds.total.executed": "200",
                "projects.notes.low_execution_reason": "合同跨年",
                "projects.notes.balance_use": "结转下年",
            },
            ["司法行政项目经费：预算执行率75.3%，偏低的原因：合同跨年。结余65.58万元，结转下年。"],
        ),
        ({"projects.foot.total": "88.5"}, ["经自评，司法行政项目经费得88.5分，等级为“良”。"]),
    ],
)
def test_an_explanation_is_told_where_it_is_filled_in(
    seed: SelfEvaluation, changes: dict[str, Any], sentences: list[str]
) -> None:
    lines = told(changed(seed, changes))
    assert [sentence for sentence in sentences if sentence not in lines] == []
    assert set(sentences).isdisjoint(told(seed))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"budget.assets.counted_on": "2022-12-20"}, "年末资产盘点日期为2022年12月20日。"),
        ({"budget.assets.idle_note": "一台车待处置。"}, "资产闲置、出租情况：一台车待处置。"),
        ({"budget.assets.liabilities_note": "应付工程款"}, "负债的主要构成：应付工程款。"),
        (
            {"unit.establishment.document": "衡编发〔2019〕1号"},
            "事业编制16个（衡编发〔2019〕1号）。",
        ),
        ({"budget.sources.county": "65"}, "项目支出的资金来源：县级资金65.00万元。"),
    ],
)
def test_a_note_follows_the_figures_it_belongs_to(
    seed: SelfEvaluation, changes: dict[str, Any], said: str
) -> None:
    assert any(said in line for line in told(changed(seed, changes)))
    assert not any(said in line for line in told(seed))


def test_no_score_is_told_while_there_is_none(seed: SelfEvaluation) -> None:
    changes = {"projects.foot.total": None, "projects.indicators": (), "cover.grade": "优"}
    text = "\n".join(told(changed(seed, changes)))
    assert "经自评" not in text
    assert "等级" not in text


def test_the_whole_is_told_with_the_table_that_asks_for_it(seed: SelfEvaluation) -> None:
    rows = value_at(seed, "projects[0].indicators")
    whole = {"overall.indicators": rows, "overall.foot.total": "97"}
    given = changed(seed, {**whole, "budget.expenditure.total.adjusted": "1092.9"})
    assert not any("部门整体支出得97分" in line for line in told(given))
    ticked = given.settings.papers.put("overall_table", given.settings.papers["project_tables"])
    lines = told(changed(given, {"settings.papers": ticked}))
    assert "经自评，部门整体支出得97分，等级为“优”；司法行政项目经费得100分，等级为“优”。" in lines


def test_a_paragraph_of_each_kind_has_its_place(seed: SelfEvaluation) -> None:
    changes = {"problems.organisation": (Paragraph("成立自评小组。"),)}
    lines = told(changed(seed, changes))
    assert lines[lines.index("四、其他需要说明的情况") + 1 :][:2] == [
        "自评工作组织情况",
        "成立自评小组。",
    ]
