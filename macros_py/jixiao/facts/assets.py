"""资产, at year end."""

from typing import Final

from jixiao.facts.cover import year
from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, gap, ratio
from jixiao.facts.texts import UNFILLED, printed_date
from jixiao.scoring.evaluation import Evaluation

_BLOCK: Final = Place[Evaluation]("budget.assets", lambda e: e.data.budget.assets)
_TOTAL: Final = _BLOCK.money("资产.总额", "total", "资产总额")
_DEBT: Final = _BLOCK.money("资产.负债", "liabilities", "负债总额")
_ORIGINAL: Final = _BLOCK.money("资产.固定资产原值", "fixed_original", "固定资产账面原值")
_IN_USE: Final = _BLOCK.money("资产.在用原值", "fixed_in_use", "在用固定资产原值")


def _as_of(evaluation: Evaluation) -> str:
    typed = printed_date(evaluation.data.budget.assets.as_of)
    return typed or f"{year(evaluation.data) or UNFILLED}年12月31日"


FACTS: Final = (
    _TOTAL,
    _DEBT,
    _BLOCK.money("资产.净资产", "net", "净资产"),
    ratio("资产.负债率", _DEBT, _TOTAL, "资产负债率"),
    _ORIGINAL,
    _BLOCK.money("资产.固定资产净值", "fixed_net", "固定资产净值"),
    _IN_USE,
    ratio("资产.使用率", _IN_USE, _ORIGINAL, "在用固定资产原值÷账面原值"),
    gap("资产.未用原值", _ORIGINAL, _IN_USE, "账面原值减在用原值：闲置、出租、待处置的"),
    Fact[Evaluation](
        "资产.率名称",
        "text",
        "使用率在当地的叫法",
        ("settings.assets_rate_name",),
        lambda e: e.data.settings.assets_rate_name,
    ),
    Fact[Evaluation](
        "资产.截止日期",
        "date",
        "资产数的截止日期，不填为12月31日",
        ("budget.assets.as_of", "cover.year"),
        _as_of,
        needed=("cover.year",),
    ),
    _BLOCK.date("资产.盘点日期", "counted_on", "资产盘点日期"),
    _BLOCK.text("资产.负债说明", "liabilities_note", "负债构成说明"),
    _BLOCK.text("资产.闲置说明", "idle_note", "闲置、出租说明"),
)
