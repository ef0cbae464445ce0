"""项目支出 of a report: the items told one by one, and the line for all others."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, total
from jixiao.model.project import ProjectItem
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import YES
from jixiao.scoring.evaluation import Evaluation

_ITEMS: Final = "spending.items"
_OTHERS: Final = "spending.others"
_ITEM: Final = Place[ProjectItem](_ITEMS, lambda row: row)
_SPENT: Final = Place[Evaluation]("budget.expenditure", lambda e: e.data.budget.expenditure)
_SOURCES: Final = Place[Evaluation]("budget.sources", lambda e: e.data.budget.sources)


@dataclass(frozen=True, slots=True)
class Others:
    """What is not told one by one; ``actual`` in 万元."""

    actual: Decimal
    count: Decimal | None
    note: str | None


def told_one_by_one(data: SelfEvaluation) -> list[ProjectItem]:
    """The items told by themselves.

    It is told by itself where 分项说明 says so or, that being blank, from the 分项说明线 of the
    规则包 on; without such a line each one is.
    """
    line = data.settings.thresholds.itemise_from
    return [item for item in data.spending.items if _is_told(item, line)]


def others(data: SelfEvaluation) -> Others | None:
    """What stands in one line with 其他项目合计, so that the parts still add up.

    Nothing is computed as a rest.
    """
    line = data.settings.thresholds.itemise_from
    kept_back = [item for item in data.spending.items if not _is_told(item, line)]
    typed = data.spending.others
    amount = total([*(item.actual.number for item in kept_back), typed.actual.number])
    if amount is None:
        return None
    count = typed.count.number
    return Others(amount, None if count is None else count + len(kept_back), typed.note)


def _is_told(item: ProjectItem, line: Decimal | None) -> bool:
    if item.itemised:
        return item.itemised == YES
    return line is None or item.actual.number is None or item.actual.number >= line


_OTHER_PATHS: Final = (f"{_OTHERS}.actual", f"{_ITEMS}.actual")

FACTS: Final = (
    _SPENT.money("项目支出.合计", "project.actual", "项目支出决算"),
    _SOURCES.text("项目支出.括注", "bracket_text", "印在项目支出金额后面括号里的话"),
    Fact[Evaluation](
        "项目支出.分项",
        "list",
        "逐项说明的项目支出",
        (_ITEMS,),
        lambda e: told_one_by_one(e.data),
        items=(
            _ITEM.text("名称", "name", "分项名称"),
            _ITEM.text("科目编码", "function_code", "功能科目编码"),
            _ITEM.money("年初预算", "initial", "年初预算"),
            _ITEM.money("全年预算", "adjusted", "全年预算（调整后）"),
            _ITEM.money("决算", "actual", "决算数"),
            _ITEM.money("上年决算", "last_year", "上年决算"),
            _ITEM.text("用途", "uses", "主要用于"),
        ),
    ),
    Fact[Evaluation](
        "项目支出.其他",
        "group",
        "没有逐项说明的项目支出合计，没有时为空",
        (*_OTHER_PATHS,),
        lambda e: others(e.data),
        needed=(f"{_OTHERS}.actual",),
        items=(
            Fact[Others](
                "决算",
                "money",
                "决算合计",
                _OTHER_PATHS,
                lambda each: each.actual,
                needed=(f"{_OTHERS}.actual",),
            ),
            Fact[Others](
                "个数", "count", "项目个数", (f"{_OTHERS}.count",), lambda o: o.count, "个"
            ),
            Fact[Others]("说明", "text", "说明", (f"{_OTHERS}.note",), lambda o: o.note),
        ),
    ),
    Fact[Evaluation](
        "项目支出.说明线",
        "money",
        "多少万元以上的项目要逐项说明",
        ("settings.thresholds.itemise_from",),
        lambda e: e.data.settings.thresholds.itemise_from,
    ),
)
