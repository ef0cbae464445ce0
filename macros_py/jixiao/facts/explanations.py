"""What stands beside 收入 and 支出: differences one by one, sources of money, other budgets."""

from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, together, total
from jixiao.facts.texts import said
from jixiao.model.budget import OtherFunds, Variance
from jixiao.scoring.evaluation import Evaluation

_VARIANCES: Final = "budget.variances"
_VARIANCE: Final = Place[Variance](_VARIANCES, lambda row: row)
_SOURCES: Final = Place[Evaluation]("budget.sources", lambda e: e.data.budget.sources)

_BY_LEVEL: Final = (
    _SOURCES.money("资金来源.中央", "central", "项目支出中的中央资金"),
    _SOURCES.money("资金来源.省级", "province", "项目支出中的省级资金"),
    _SOURCES.money("资金来源.市级", "city", "项目支出中的市级资金"),
    _SOURCES.money("资金来源.县级", "county", "项目支出中的县级资金"),
    _SOURCES.money("资金来源.其他", "other", "项目支出中的其他资金"),
)


def _other_budget(name: str, key: str, meaning: str) -> Fact[Evaluation]:
    def value(evaluation: Evaluation) -> str | None:
        funds: OtherFunds = evaluation.data.budget.other_funds
        return said(getattr(funds, key))

    return Fact(f"其他预算.{name}", "text", meaning, (f"budget.other_funds.{key}",), value)


FACTS: Final = (
    Fact[Evaluation](
        "差异清单",
        "list",
        "决算与年初预算的差异，逐项",
        (_VARIANCES,),
        lambda e: e.data.budget.variances,
        items=(
            _VARIANCE.text("事由", "reason", "为什么增加或减少"),
            _VARIANCE.text("类别", "category", "上年结转、本年追加等"),
            _VARIANCE.text("对应", "applies_to", "属于基本支出还是项目支出"),
            _VARIANCE.money("金额", "amount", "增加为正，减少为负"),
            _VARIANCE.text("文号", "document", "追加或调整的指标文号"),
        ),
    ),
    Fact[Evaluation](
        "差异合计",
        "money",
        "差异清单各项金额之和",
        (_VARIANCES, f"{_VARIANCES}.amount"),
        lambda e: total(row.amount.number for row in e.data.budget.variances),
    ),
    *_BY_LEVEL,
    together("资金来源.合计", _BY_LEVEL, "各级资金之和"),
    _SOURCES.text("资金来源.文号", "document", "主要指标文号"),
    _other_budget("政府性基金", "government_funds", "政府性基金预算支出情况，填“无。”时为空"),
    _other_budget("国有资本经营", "state_capital", "国有资本经营预算支出情况，填“无。”时为空"),
    _other_budget("社会保险基金", "social_insurance", "社会保险基金预算支出情况，填“无。”时为空"),
)
