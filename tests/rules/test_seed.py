"""The sample's slips are found, each at its cell with its arithmetic, and nothing that is right."""

from collections import Counter

import pytest

from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.rules.finding import Finding
from jixiao.rules.registry import run
from jixiao.scoring.evaluate import evaluate

FUNDS = "projects[0].funds"
ROW = "projects[0].indicators"

SLIPS = [
    ("A01", f"{FUNDS}.total.adjusted", "179.63 + 85.85 = 265.48 ≠ 265.58，差 0.10"),
    ("A01", f"{FUNDS}.total.executed", "179.63 + 85.85 = 265.48 ≠ 265.58，差 0.10"),
    ("C01", "budget.expenditure.basic.actual", "827.32 与明细表合计（本年决算） 827.31"),
    ("A06", "spending.others.actual", "80.35 + 53.88 = 134.23 万元，占50.54%，还有 131.35 万元"),
    ("B03", f"{FUNDS}.total.adjusted", "(265.58 − 115.00) ÷ 115.00 = 130.94%"),
    ("B04", "budget.variance_summary", "1092.90 − 年初预算 863.20 = 229.70 万元"),
    ("B05", "budget.expenditure.basic.actual", "79.12 ÷ 748.20 = 10.57%"),
    ("B02", f"{FUNDS}.total.adjusted", "疑以执行数倒推预算数"),
    ("B06", f"{FUNDS}.carried_over.initial", "85.85 万元，年初预算数却空着"),
    ("B06", "budget.income.carried_over.actual", "收入总计含不含结转看不出来"),
    ("G05", "budget.three_public.vehicle_purchase.budget", "没有分列购置和运行维护"),
    ("G06", "budget.three_public.vehicles_held", "公务用车保有量"),
    ("G08", "budget.procurement.total.budget", "实际采购 43.85 万元，没有采购预算"),
    ("G11", "budget.assets.counted_on", "没有填资产盘点日期"),
    ("E03", f"{ROW}[0].reason", "(14 − 6) ÷ 6 = 133.33%"),
    ("E03", f"{ROW}[3].reason", "(25 − 20) ÷ 20 = 25%"),
    ("E03", f"{ROW}[6].reason", "(515 − 300) ÷ 300 = 71.67%"),
    ("F05", f"{ROW}[4].name", "多不等于好"),
    ("F05", f"{ROW}[5].name", "多不等于好"),
    ("E05", f"{ROW}[7].actual", "照抄指标值"),
    ("E05", f"{ROW}[8].actual", "照抄指标值"),
    ("E05", f"{ROW}[9].actual", "没有完成日期"),
    ("E05", f"{ROW}[10].actual", "没有完成日期"),
    ("E05", f"{ROW}[11].actual", "照抄指标值"),
    ("E05", f"{ROW}[16].actual", "照抄指标值"),
    ("E07", "projects[0].foot.total", "15项得分全部满分"),
    ("E12", f"{ROW}[13].weight", "一项占 30 分，超过 20 分"),
    ("F07", f"{ROW}[10].name", "近义重复"),
    ("C05", f"{ROW}[4].actual", "受理行政复议案件34件”、“已办结29件"),
    ("C08", "performance.paragraphs[0].text", "意见156份”，又有“出具合法性审查意见书104件"),
    ("C09", "performance.paragraphs[0].text", "矛盾纠纷917起”比“排查各类矛盾纠纷398起”多 519起"),
    ("C11", "problems.problems[1].heading", "编制 62、在职 57，空编 5 个"),
    ("F08", f"{ROW}[11].target", "指标值“≥90%”不是金额或单价"),
    ("F09", f"{ROW}[0].target", "等 7 项没有写全方向号和计量单位"),
    ("H05", "projects[0].goal.actual", "没有一个完成的数"),
    ("H07", "projects[0].head.authority", "主管部门填了“衡山县人民政府”"),
    ("T02", "unit.duties[0].text", "等 4 处用了半角标点"),
    ("T02", "problems.problems[0].detail", "“基础薄弱,工作人员”用了半角标点"),
    ("T02", "problems.measures[3].content", "“美好生活.典亮麇城”用了半角标点"),
    ("H01", "settings.papers.overall_table.submitted", "没有附部门整体支出自评表"),
    ("H04", "budget.income.total.adjusted", "2 个必填格都空着"),
    ("H04", "budget.income.general_budget.actual", "一般公共预算财政拨款（本年决算）"),
    ("H04", "budget.expenditure.total.adjusted", "3 个必填格都空着"),
]


@pytest.fixture(scope="module")
def findings(seed: SelfEvaluation) -> list[Finding]:
    return run(evaluate(Reading("衡山县司法局.xlsx", seed)))


@pytest.mark.parametrize(("code", "path", "words"), SLIPS)
def test_finds_a_slip_at_its_cell_with_its_arithmetic(
    findings: list[Finding], code: str, path: str, words: str
) -> None:
    [found] = [each for each in findings if (each.code, each.path) == (code, path)]
    assert words in found.message


def test_finds_nothing_else(findings: list[Finding]) -> None:
    assert Counter((each.code, each.path) for each in findings) == Counter(
        (code, path) for code, path, _ in SLIPS
    )


def test_lists_the_gravest_first_then_sheet_by_sheet(findings: list[Finding]) -> None:
    levels = [each.level for each in findings]
    assert levels == sorted(levels, key=["error", "warning", "info"].index)
    sheets = [each.origin.sheet for each in findings if each.origin and each.level == "error"]
    assert sheets == sorted(sheets, key=["预决算", "项目01"].index)


def test_speaks_chinese_only(findings: list[Finding]) -> None:
    for each in findings:
        words = each.message + each.fix + (each.field or "")
        assert not [letter for letter in words if letter.isascii() and letter.isalpha()], words
