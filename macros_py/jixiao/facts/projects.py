"""Each project as a report tells it: its money, its goal, its indicators by first level."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.indicators import indicator_lists
from jixiao.facts.place import Place, difference, ratio
from jixiao.facts.results import grade_of, project_score_needs, project_score_paths
from jixiao.facts.texts import printed_date, said
from jixiao.model.project import Instalment, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.scoring.change import change
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.money import in_wan


@dataclass(frozen=True, slots=True)
class Told:
    """A project as scored and as typed, and the data it belongs to."""

    form: FormScore
    project: Project
    data: SelfEvaluation


def _projects(evaluation: Evaluation) -> list[Told]:
    pairs = zip(evaluation.projects, evaluation.data.projects, strict=True)
    return [Told(form, project, evaluation.data) for form, project in pairs]


_HEAD: Final = Place[Told]("projects.head", lambda each: each.project.head)
_FUNDS: Final = Place[Told]("projects.funds", lambda each: each.project.funds)
_NOTES: Final = Place[Told]("projects.notes", lambda each: each.project.notes)
_GOAL: Final = Place[Told]("projects.goal", lambda each: each.project.goal)
_FOOT: Final = Place[Told]("projects.foot", lambda each: each.project.foot)
_SURVEY: Final = Place[Told]("projects.survey", lambda each: each.project.survey)

_FUND_ROWS: Final = {
    "财政拨款": ("appropriation", "当年财政拨款"),
    "上年结转": ("carried_over", "上年结转资金"),
    "其他资金": ("other", "其他资金"),
    "上级资金": ("superior", "上级资金"),
    "中央资金": ("central", "中央资金"),
    "省级资金": ("province", "省级资金"),
    "市县资金": ("local", "市县资金"),
    "财政资金": ("fiscal", "财政资金"),
    "财政专户": ("fiscal_account", "财政专户管理资金"),
    "自有资金": ("own", "单位自有资金"),
}
_FUND_COLUMNS: Final = {
    "年初预算": ("initial", "年初预算数"),
    "全年预算": ("adjusted", "全年预算数"),
    "执行数": ("executed", "全年执行数"),
    "到位数": ("arrived", "到位数"),
}
_INITIAL: Final = _FUNDS.money("年初预算", "total.initial", "年初预算数")
_ADJUSTED: Final = _FUNDS.money("全年预算", "total.adjusted", "全年预算数")
_EXECUTED: Final = _FUNDS.money("执行数", "total.executed", "全年执行数")
_ARRIVED: Final = _FUNDS.money("到位数", "total.arrived", "到位数")
_RETURNED: Final = _SURVEY.count("调查.回收", "returned", "份", "回收问卷")
_ISSUED: Final = _SURVEY.count("调查.发放", "issued", "份", "发放问卷")
_SATISFIED: Final = _SURVEY.count("调查.满意", "satisfied", "份", "其中满意的")


def _fund_rows() -> Iterator[Fact[Told]]:
    for name, (row, what) in _FUND_ROWS.items():
        for column, (key, when) in _FUND_COLUMNS.items():
            yield _FUNDS.money(f"{name}.{column}", f"{row}.{key}", f"{what}，{when}")


@dataclass(frozen=True, slots=True)
class _Batch:
    """One document of 分批下达; ``unit`` is that of 项目资金."""

    row: Instalment
    unit: str | None


def _instalments() -> Fact[Told]:
    path = "projects.funds.instalments"
    batch = Place[_Batch](path, lambda each: each.row)

    def batches(told: Told) -> list[_Batch]:
        funds = told.project.funds
        return [_Batch(row, funds.money_unit) for row in funds.instalments]

    def money(name: str, key: str, meaning: str) -> Fact[_Batch]:
        def value(each: _Batch) -> Decimal | None:
            return in_wan(getattr(each.row, key), each.unit)

        return Fact(name, "money", meaning, (f"{path}.{key}",), value)

    return Fact(
        "分批下达",
        "list",
        "分批下达的指标文，一个文号一项",
        (path,),
        batches,
        items=(
            batch.text("文号", "document", "指标文号"),
            money("金额", "amount", "下达金额，调减为负"),
            money("到位", "arrived", "到位金额"),
            money("执行", "executed", "执行金额"),
            batch.date("日期", "issued_on", "下达日期"),
            batch.text("来源", "source", "资金来源"),
        ),
    )


def _or_cover(name: str, path: str, fallback: str, meaning: str) -> Fact[Told]:
    """A text of the project, or that of 首页 where it is blank."""
    group, _, key = path.partition(".")

    def value(told: Told) -> str | None:
        own: str | None = getattr(getattr(told.project, group), key)
        shared: str | None = getattr(told.data.cover, fallback)
        return own or shared

    paths = (f"projects.{path}", f"cover.{fallback}")
    return Fact(name, "text", f"{meaning}，不填用首页的", paths, value, needed=paths[1:])


def _filled_on(told: Told) -> str | None:
    return printed_date(told.project.foot.filled_on or told.data.cover.filled_on) or None


def _adjustment(told: Told) -> Decimal | None:
    """预算调整金额 as typed, else 全年预算数 − 年初预算数."""
    typed = in_wan(told.project.notes.adjustment_amount, told.project.funds.money_unit)
    return difference(told.form.adjusted, told.form.initial) if typed is None else typed


_MONEY: Final = (*_INITIAL.paths, *_ADJUSTED.paths)
_EXECUTION: Final = (*_ADJUSTED.paths, *_EXECUTED.paths)

ITEMS: Final = (
    _HEAD.text("名称", "name", "项目名称"),
    _or_cover("主管部门", "head.authority", "authority", "主管部门"),
    _or_cover("实施单位", "head.implementer", "unit_name", "实施单位"),
    _HEAD.text("负责人", "leader", "项目负责人"),
    _HEAD.text("负责人电话", "leader_phone", "项目负责人电话"),
    _HEAD.text("类型", "kind", "项目类型"),
    _HEAD.text("起止年限", "period", "起止年限"),
    _HEAD.text("编码", "code", "项目编码"),
    _HEAD.text("类别", "category", "项目类别"),
    _HEAD.text("立项依据", "basis_document", "立项依据文号"),
    _INITIAL,
    _ADJUSTED,
    _EXECUTED,
    _ARRIVED,
    *_fund_rows(),
    ratio("到位率", _ARRIVED, _ADJUSTED, "到位数÷全年预算数"),
    _instalments(),
    Fact[Told]("执行率", "rate", "预算执行率", _EXECUTION, lambda each: each.form.execution_rate),
    Fact[Told](
        "执行率得分",
        "points",
        "执行率得分",
        ("projects.funds.execution_score", *_EXECUTION),
        lambda each: each.form.execution_score,
        needed=_EXECUTION,
    ),
    Fact[Told](
        "调整率",
        "rate",
        "预算调整率",
        _MONEY,
        lambda each: change(each.form.adjusted, each.form.initial),
    ),
    Fact[Told](
        "调整额",
        "money",
        "预算调整金额，不填用全年预算数减年初预算数",
        ("projects.notes.adjustment_amount", *_MONEY),
        _adjustment,
        needed=_MONEY,
    ),
    _NOTES.text("调整文号", "adjustment_document", "预算调整文号"),
    _NOTES.text("调整事由", "adjustment_reason", "预算调整事由"),
    _NOTES.text("执行率偏低原因", "low_execution_reason", "执行率偏低原因"),
    Fact[Told](
        "结余",
        "money",
        "全年预算数减全年执行数",
        _EXECUTION,
        lambda each: difference(each.form.adjusted, each.form.executed),
    ),
    Fact[Told](
        "结余去向",
        "text",
        "结余去向，填“无”时为空",
        ("projects.notes.balance_use",),
        lambda each: said(each.project.notes.balance_use),
    ),
    _GOAL.text("预期目标", "expected", "年度总体目标的预期目标"),
    _GOAL.text("完成情况", "actual", "年度总体目标的实际完成情况"),
    *indicator_lists("projects.indicators", lambda each: each.form),
    Fact[Told](
        "得分",
        "points",
        "总分，算不出来为空",
        project_score_paths(),
        lambda each: each.form.total,
        needed=project_score_needs(),
    ),
    Fact[Told](
        "等级",
        "text",
        "等级，没有总分为空",
        ("projects.foot.grade", *project_score_paths()),
        lambda each: grade_of(each.form),
        needed=project_score_needs(),
    ),
    _FOOT.text("结论", "conclusion", "自评结论"),
    _FOOT.text("存在问题", "problems", "存在问题"),
    _FOOT.text("改进措施", "measures", "改进措施"),
    _or_cover("填表人", "foot.preparer", "preparer", "填表人"),
    _or_cover("联系电话", "foot.phone", "phone", "联系电话"),
    _or_cover("单位负责人", "foot.head", "head", "单位负责人"),
    Fact[Told](
        "填报日期",
        "date",
        "填报日期，不填用首页的",
        ("projects.foot.filled_on", "cover.filled_on"),
        _filled_on,
        needed=("cover.filled_on",),
    ),
    _SURVEY.text("调查.对象", "group", "满意度调查的对象"),
    _SURVEY.text("调查.时间", "time", "满意度调查的时间"),
    _SURVEY.text("调查.方式", "method", "满意度调查的方式"),
    _ISSUED,
    _RETURNED,
    ratio("调查.回收率", _RETURNED, _ISSUED, "问卷回收率"),
    _SATISFIED,
    ratio("调查.满意率", _SATISFIED, _RETURNED, "满意份数÷回收份数"),
)

FACTS: Final = (
    Fact[Evaluation](
        "项目", "list", "自评的项目，一个项目一项", ("projects",), _projects, items=ITEMS
    ),
)
