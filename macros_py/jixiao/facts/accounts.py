"""收入 and 支出: last year, the budget at the start and after changes, the final accounts."""

from collections.abc import Iterator
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, gap, growth, ratio
from jixiao.scoring.evaluation import Evaluation

_INCOME: Final = Place[Evaluation]("budget.income", lambda e: e.data.budget.income)
_EXPENDITURE: Final = Place[Evaluation]("budget.expenditure", lambda e: e.data.budget.expenditure)
_BUDGET: Final = Place[Evaluation]("budget", lambda e: e.data.budget)

_YEARS: Final = {
    "预算": ("initial", "年初预算"),
    "全年预算": ("adjusted", "全年预算（调整后）"),
    "决算": ("actual", "本年决算"),
    "上年": ("last_year", "上年决算"),
}
_INCOME_ROWS: Final = {
    "收入": ("total", "收入总计"),
    "一般公共预算": ("general_budget", "一般公共预算财政拨款"),
    "政府性基金": ("government_funds", "政府性基金预算财政拨款"),
    "国有资本经营": ("state_capital", "国有资本经营预算财政拨款"),
    "财政专户": ("fiscal_account", "财政专户管理资金"),
    "事业收入": ("institutional", "事业收入"),
    "经营收入": ("business", "经营收入"),
    "上级补助": ("superior_subsidy", "上级补助收入"),
    "其他收入": ("other", "其他收入"),
    "本年收入": ("current_year", "本年收入合计"),
    "上年结转": ("carried_over", "上年结转结余"),
    "非财政拨款结余": ("non_fiscal_balance", "使用非财政拨款结余"),
}
_EXPENDITURE_ROWS: Final = {
    "支出": ("total", "支出总计"),
    "基本": ("basic", "基本支出"),
    "项目": ("project", "项目支出"),
    "经营支出": ("business", "经营支出等"),
    "年末结转": ("year_end", "年末结转结余"),
    "年末基本结转": ("year_end_basic", "年末结转结余中的基本支出结转"),
    "年末项目结转": ("year_end_project", "年末结转结余中的项目支出结转"),
}


def _rows() -> Iterator[Fact[Evaluation]]:
    for group, (column, when) in _YEARS.items():
        for place, rows in ((_INCOME, _INCOME_ROWS), (_EXPENDITURE, _EXPENDITURE_ROWS)):
            for name, (row, what) in rows.items():
                yield place.money(f"{group}.{name}", f"{row}.{column}", f"{what}，{when}")


_AMOUNTS: Final = {fact.name: fact for fact in _rows()}


def _compared() -> Iterator[Fact[Evaluation]]:
    """How far the final accounts lie from the budget and from last year."""
    rows = {"收入": "总收入", "支出": "总支出", "基本": "基本支出", "项目": "项目支出"}
    for name, what in rows.items():
        now = _AMOUNTS[f"决算.{name}"]
        start, full = _AMOUNTS[f"预算.{name}"], _AMOUNTS[f"全年预算.{name}"]
        before = _AMOUNTS[f"上年.{name}"]
        yield gap(f"决算.{name}差额", now, start, f"{what}决算与年初预算的差额")
        yield gap(f"决算.{name}比上年", now, before, f"{what}决算比上年增减")
        yield growth(f"决算.{name}增长率", now, before, f"{what}决算比上年增减的比例")
        yield gap(f"全年预算.{name}调整额", full, start, f"{what}全年预算与年初预算的差额")
        yield growth(f"全年预算.{name}调整率", full, start, f"{what}预算调整率")
    total = _AMOUNTS["决算.支出"]
    for name in ("基本", "项目"):
        share_of = f"{rows[name]}决算占总支出的比例"
        yield ratio(f"决算.{name}占比", _AMOUNTS[f"决算.{name}"], total, share_of)
    yield ratio("决算.预算完成率", total, _AMOUNTS["全年预算.支出"], "支出决算÷全年预算")


FACTS: Final = (
    *_AMOUNTS.values(),
    *_compared(),
    _BUDGET.text("决算.差异原因", "variance_summary", "决算与年初预算差异的主要原因"),
)
