"""基本支出: people and office, its table of details and what it is controlled by."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, ratio
from jixiao.model.budget import Building
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.evaluation import Evaluation

_BASIC: Final = Place[Evaluation]("budget.basic", lambda e: e.data.budget.basic)
_COSTS: Final = Place[Evaluation]("budget.office_costs", lambda e: e.data.budget.office_costs)
_BUDGET: Final = Place[Evaluation]("budget", lambda e: e.data.budget)
_BUILDINGS: Final = "budget.buildings"
_BUILDING: Final = Place[Building](_BUILDINGS, lambda row: row)

_COST_ROWS: Final = {
    "办公费": "office",
    "水费": "water",
    "电费": "electricity",
    "差旅费": "travel",
    "会议费": "meetings",
    "培训费": "training",
    "其他": "other",
}
_COST_YEARS: Final = {
    "预算": ("budget", "本年预算"),
    "决算": ("actual", "本年决算"),
    "上年": ("last_year", "上年决算"),
}

_TOTAL: Final = _BASIC.money("基本支出.合计", "detail_total.actual", "基本支出决算，取自明细表")
_PEOPLE: Final = _BASIC.money("基本支出.人员", "personnel.actual", "人员经费决算")
_OFFICE: Final = _BASIC.money("基本支出.公用", "office.actual", "公用经费决算")


def _costs() -> Iterator[Fact[Evaluation]]:
    for year, (column, when) in _COST_YEARS.items():
        for name, row in _COST_ROWS.items():
            meaning = f"公用经费中的{name}，{when}"
            yield _COSTS.money(f"公用经费.{year}.{name}", f"{row}.{column}", meaning)


def _rate(name: str, actual: str, approved: str, meaning: str) -> Fact[Building]:
    def value(row: Building) -> Decimal | None:
        return control_rate(getattr(row, actual).number, getattr(row, approved).number)

    paths = (f"{_BUILDINGS}.{actual}", f"{_BUILDINGS}.{approved}")
    return Fact(name, "rate", meaning, paths, value)


FACTS: Final = (
    _TOTAL,
    _PEOPLE,
    ratio("基本支出.人员占比", _PEOPLE, _TOTAL, "人员经费占基本支出的比例"),
    _BASIC.text("基本支出.人员用途", "personnel_uses", "人员经费主要用于"),
    _OFFICE,
    ratio("基本支出.公用占比", _OFFICE, _TOTAL, "公用经费占基本支出的比例"),
    _BASIC.text("基本支出.公用用途", "office_uses", "公用经费主要用于"),
    _BASIC.money("基本支出.合计预算", "detail_total.budget", "基本支出预算，取自明细表"),
    _BASIC.money("基本支出.人员预算", "personnel.budget", "人员经费预算"),
    _BASIC.money("基本支出.公用预算", "office.budget", "公用经费预算"),
    _BASIC.money("基本支出.上年合计", "detail_total.last_year", "上年基本支出决算，取自明细表"),
    _BASIC.money("基本支出.上年人员", "personnel.last_year", "上年人员经费决算"),
    _BASIC.money("基本支出.上年公用", "office.last_year", "上年公用经费决算"),
    *_costs(),
    Fact[Evaluation](
        "楼堂馆所",
        "list",
        "当年完工的楼堂馆所",
        (_BUILDINGS,),
        lambda e: e.data.budget.buildings,
        items=(
            _BUILDING.text("名称", "name", "名称"),
            _BUILDING.count("批复面积", "approved_area", "㎡", "批复面积"),
            _BUILDING.count("实际面积", "actual_area", "㎡", "实际面积"),
            _rate("规模控制率", "actual_area", "approved_area", "实际面积÷批复面积"),
            _BUILDING.money("批复投资", "approved_investment", "批复投资"),
            _BUILDING.money("实际投资", "actual_investment", "实际投资"),
            _rate("投资控制率", "actual_investment", "approved_investment", "实际投资÷批复投资"),
            _BUILDING.text("文号", "document", "批复文号"),
        ),
    ),
    _BUDGET.text("厉行节约", "thrift", "厉行节约保障措施"),
)
