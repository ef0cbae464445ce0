"""The context of a Word template: Chinese names for every fact a report can tell.

Money is in 万元, rates are ratios; the filters of :mod:`jixiao.narrative.printing` print them.
Blank is ``None``, so that a template can leave a clause out (``{% if … is 有 %}``).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jixiao.model.budget import Budget
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper
from jixiao.model.unit import Paragraph, Unit
from jixiao.narrative.money import YearMoney, amounts_in_wan, difference
from jixiao.narrative.printing import UNFILLED, printed_date
from jixiao.narrative.problems import item, measure_list, problem_list, sentences
from jixiao.narrative.projects import project_facts
from jixiao.narrative.spending import spending
from jixiao.profile.definition import REPORT
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.money import in_wan
from jixiao.scoring.share import share

Context = Mapping[str, object]


def report_context(evaluation: Evaluation) -> Context:
    """Everything the text of a report may name; attachments come on top."""
    data = evaluation.data
    return {
        "标题": title(data.settings.papers.get(REPORT), "部门整体支出绩效自评报告", data),
        "年度": year(data) or UNFILLED,
        "单位名称": data.cover.unit_name,
        "自称": data.cover.self_reference or "我单位",
        "主管部门": data.cover.authority,
        "主要职责": [item(text) for text in texts(data.unit.duties)],
        "编制": _establishment(data.unit),
        "人员": _staff(data.unit),
        **_accounts(data.budget),
        "三公": _three_public(data.budget),
        "采购": _procurement(data.budget),
        "资产": _assets(data),
        "基本支出": _basic(data.budget),
        "项目支出": spending(data),
        "绩效段落": texts(data.performance.paragraphs),
        "结论": sentences(data.performance.conclusion.overall) or None,
        "社会效益": sentences(data.performance.conclusion.social_benefit) or None,
        "项目": [
            project_facts(form, project)
            for form, project in zip(evaluation.projects, data.projects, strict=True)
        ],
        "自评": [_result(form) for form in evaluation.forms if form.total is not None],
        "问题清单": problem_list(data.problems.problems),
        "措施清单": measure_list(data.problems.measures),
        "自评组织": texts(data.problems.organisation),
        "结果应用": texts(data.problems.use_of_results),
        "上年整改": texts(data.problems.last_year_problems),
        "其他说明": texts(data.problems.other_matters),
        "署名": data.cover.signature or data.cover.unit_name,
        "日期": printed_date(data.cover.reported_on),
    }


def year(data: SelfEvaluation) -> str | None:
    """The year evaluated, as printed."""
    number = data.cover.year.number
    return data.cover.year.text if number is None else f"{number:f}"


def title(paper: Paper | None, default: str, data: SelfEvaluation) -> str:
    """The title of ``paper`` on 设置, ``{年度}`` and ``{单位}`` filled in; or a default."""
    current = year(data) or UNFILLED
    written = (paper and paper.title) or f"{current}年度{default}"
    return written.replace("{年度}", current).replace("{单位}", data.cover.unit_name or "")


def texts(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The texts of those paragraphs that have one."""
    return [paragraph.text for paragraph in paragraphs if paragraph.text]


def _establishment(unit: Unit) -> Context:
    posts = unit.establishment
    return {
        "总数": posts.total.number,
        "行政": posts.administrative.number,
        "事业": posts.institutional.number,
        "工勤": posts.workers.number,
        "其他": posts.other.number,
    }


def _staff(unit: Unit) -> Context:
    staff = unit.staff
    return {
        "总数": staff.total.number,
        "在职": staff.in_post.number,
        "离休": staff.retired_veterans.number,
        "退休": staff.retired.number,
        "临聘": staff.temporary.number,
    }


def _accounts(budget: Budget) -> Context:
    """预算 and 决算, and how far they lie apart."""
    income, expenditure = amounts_in_wan(budget.income), amounts_in_wan(budget.expenditure)
    actual = expenditure["total"].actual
    return {
        "预算": {
            "收入": income["total"].initial,
            "一般公共预算": income["general_budget"].initial,
            "政府性基金": income["government_funds"].initial,
            "支出": expenditure["total"].initial,
            "基本": expenditure["basic"].initial,
            "项目": expenditure["project"].initial,
        },
        "决算": {
            "收入": income["total"].actual,
            "收入差额": _growth(income["total"]),
            "支出": actual,
            "支出差额": _growth(expenditure["total"]),
            "基本": expenditure["basic"].actual,
            "基本占比": share(expenditure["basic"].actual, actual),
            "项目": expenditure["project"].actual,
            "项目占比": share(expenditure["project"].actual, actual),
            "年末结转": expenditure["year_end"].actual,
            "差异原因": budget.variance_summary,
        },
    }


def _growth(row: YearMoney) -> Decimal | None:
    return difference(row.actual, row.initial)


def _three_public(budget: Budget) -> Context:
    block = budget.three_public
    rows = {
        "合计": block.total,
        "出国": block.abroad,
        "公车": block.vehicles,
        "购置": block.vehicle_purchase,
        "运行": block.vehicle_running,
        "接待": block.reception,
    }
    unit = block.money_unit
    return {
        "预算": {label: in_wan(row.budget, unit) for label, row in rows.items()},
        "决算": {label: in_wan(row.actual, unit) for label, row in rows.items()},
        "上年预算": {label: in_wan(row.last_budget, unit) for label, row in rows.items()},
        "上年决算": {label: in_wan(row.last_actual, unit) for label, row in rows.items()},
        "增减原因": block.change_reason,
    }


def _procurement(budget: Budget) -> Context:
    block = budget.procurement
    rows = {"合计": block.total, "货物": block.goods, "工程": block.works, "服务": block.services}
    actual = {label: in_wan(row.actual, block.money_unit) for label, row in rows.items()}
    planned = in_wan(block.total.budget, block.money_unit)
    return {**actual, "预算": planned, "执行率": share(actual["合计"], planned)}


def _assets(data: SelfEvaluation) -> Context:
    block = data.budget.assets
    unit = block.money_unit
    original, in_use = in_wan(block.fixed_original, unit), in_wan(block.fixed_in_use, unit)
    return {
        "总额": in_wan(block.total, unit),
        "负债": in_wan(block.liabilities, unit),
        "净资产": in_wan(block.net, unit),
        "固定资产原值": original,
        "在用原值": in_use,
        "使用率": share(in_use, original),
        "率名称": data.settings.assets_rate_name,
        "截止日期": printed_date(block.as_of) or f"{year(data) or UNFILLED}年12月31日",
        "负债说明": block.liabilities_note,
        "闲置说明": block.idle_note,
    }


def _basic(budget: Budget) -> Context:
    block = budget.basic
    total = in_wan(block.detail_total.actual, block.money_unit)
    personnel = in_wan(block.personnel.actual, block.money_unit)
    office = in_wan(block.office.actual, block.money_unit)
    return {
        "合计": total,
        "人员": personnel,
        "人员占比": share(personnel, total),
        "人员用途": block.personnel_uses,
        "公用": office,
        "公用占比": share(office, total),
        "公用用途": block.office_uses,
    }


def _result(form: FormScore) -> Context:
    return {
        "名称": "部门整体支出" if form.path == "overall" else form.name,
        "得分": form.total,
        "等级": form.grade,
        "执行率": form.execution_rate,
    }
