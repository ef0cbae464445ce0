"""“三公”经费: money, counts, and how it changed."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, difference
from jixiao.scoring.change import change
from jixiao.scoring.evaluation import Evaluation

_BLOCK: Final = Place[Evaluation]("budget.three_public", lambda e: e.data.budget.three_public)

_YEARS: Final = {
    "预算": ("budget", "本年预算"),
    "决算": ("actual", "本年决算"),
    "上年预算": ("last_budget", "上年预算"),
    "上年决算": ("last_actual", "上年决算"),
}
_ROWS: Final = {
    "合计": ("total", "“三公”经费合计"),
    "出国": ("abroad", "因公出国（境）费"),
    "公车": ("vehicles", "公务用车购置及运行维护费"),
    "购置": ("vehicle_purchase", "公务用车购置费"),
    "运行": ("vehicle_running", "公务用车运行维护费"),
    "接待": ("reception", "公务接待费"),
    "会议": ("meetings", "会议费（三公两费）"),
    "培训": ("training", "培训费（三公两费）"),
}


def _rows() -> Iterator[Fact[Evaluation]]:
    for year, (column, when) in _YEARS.items():
        for name, (row, what) in _ROWS.items():
            yield _BLOCK.money(f"三公.{year}.{name}", f"{row}.{column}", f"{what}，{when}")


_AMOUNTS: Final = {fact.name: fact for fact in _rows()}
_TOTALS: Final = tuple(path for year in _YEARS for path in _AMOUNTS[f"三公.{year}.合计"].paths)


def _both(evaluation: Evaluation) -> tuple[Decimal | None, Decimal | None]:
    """This year's and last year's total, budgets or final accounts as 设置 says."""
    basis = evaluation.data.settings.three_public_basis
    if basis is None:
        return None, None
    now, before = _AMOUNTS[f"三公.{basis}.合计"], _AMOUNTS[f"三公.上年{basis}.合计"]
    return now.value(evaluation), before.value(evaluation)


FACTS: Final = (
    *_AMOUNTS.values(),
    Fact[Evaluation](
        "三公.口径",
        "text",
        "与上年比的口径：预算或决算",
        ("settings.three_public_basis",),
        lambda e: e.data.settings.three_public_basis,
    ),
    Fact[Evaluation](
        "三公.增减", "money", "按口径比上年增减", _TOTALS, lambda e: difference(*_both(e))
    ),
    Fact[Evaluation](
        "三公.增减率", "rate", "按口径比上年增减的比例", _TOTALS, lambda e: change(*_both(e))
    ),
    _BLOCK.text("三公.增减原因", "change_reason", "“三公”经费增减原因"),
    _BLOCK.count("三公.出国团组", "abroad_groups", "个", "因公出国（境）团组数"),
    _BLOCK.count("三公.出国人次", "abroad_people", "人次", "因公出国（境）人次"),
    _BLOCK.count("三公.公车保有量", "vehicles_held", "辆", "公务用车保有量"),
    _BLOCK.count("三公.公车购置数", "vehicles_bought", "辆", "公务用车购置数"),
    _BLOCK.count("三公.接待批次", "reception_batches", "批次", "国内公务接待批次"),
    _BLOCK.count("三公.接待人次", "reception_people", "人次", "国内公务接待人次"),
)
