"""项目支出 of a report: the items told one by one, and the line for all others."""

from collections.abc import Mapping
from decimal import Decimal

from jixiao.model.project import ProjectItem
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import YES
from jixiao.scoring.money import in_wan


def spending(data: SelfEvaluation) -> Mapping[str, object]:
    """``合计`` (万元), ``括注``, ``分项`` (名称, 决算, 用途) and ``其他`` (决算, 说明) or ``None``.

    An item is told by itself where 分项说明 says so or, that being blank, from the 分项说明线 of
    the 规则包 on; what is not stands together with 其他项目合计 in one line, so that the parts
    still add up. Nothing is computed as a rest.
    """
    line = data.settings.thresholds.itemise_from
    told = [item for item in data.spending.items if _is_told(item, line)]
    kept_back = [item for item in data.spending.items if not _is_told(item, line)]
    others = data.spending.others
    amounts = [item.actual.number for item in kept_back] + [others.actual.number]
    given = [amount for amount in amounts if amount is not None]
    expenditure = data.budget.expenditure
    return {
        "合计": in_wan(expenditure.project.actual, expenditure.money_unit),
        "括注": data.budget.sources.bracket_text,
        "分项": [
            {"名称": item.name, "决算": item.actual.number, "用途": item.uses} for item in told
        ],
        "其他": {"决算": sum(given, Decimal(0)), "说明": others.note} if given else None,
        "说明线": line,
    }


def _is_told(item: ProjectItem, line: Decimal) -> bool:
    if item.itemised:
        return item.itemised == YES
    return item.actual.number is None or item.actual.number >= line
