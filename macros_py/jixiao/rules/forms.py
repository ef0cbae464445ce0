"""The scored forms as rules go through them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from jixiao.model.settings import YES
from jixiao.rules.figures import Figure, figure
from jixiao.rules.rule import Undecided
from jixiao.rules.words import quoted
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.deviation import deviation
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore
from jixiao.scoring.funds import NATURES, OTHER, SOURCES, Split, counted_total, splits
from jixiao.scoring.result_range import is_outside

FUND_COLUMNS: Final = ("initial", "adjusted", "arrived", "executed")
FUND_PARTS: Final = (*NATURES, OTHER, *SOURCES)
"""All rows that are part of 年度资金总额 in one split or the other."""

_PERCENT: Final = "%"
_MONEY: Final = frozenset({"元", "千元", "万元", "百万元", "亿元"})


def project_paths(evaluation: Evaluation) -> Iterator[str]:
    """The paths of all projects: ``projects[0]``, ``projects[1]``, and so on."""
    return (form.path for form in evaluation.projects)


def indicators(evaluation: Evaluation) -> Iterator[IndicatorScore]:
    """All indicators that count, form by form."""
    return (row for form in evaluation.forms for row in form.indicators)


def fund_splits(evaluation: Evaluation, project: str, column: str) -> tuple[Split, ...]:
    """The paths of the rows of each split of the money that is filled in, in one column."""
    found = splits(lambda row: figure(evaluation, f"{project}.funds.{row}.{column}").number)
    return tuple(tuple(f"{project}.funds.{row}.{column}" for row in rows) for rows in found)


def is_asked(evaluation: Evaluation, project: str, column: str) -> bool:
    """Whether a column of the money counts: 到位数 only where something of it is filled in."""
    if column != "arrived":
        return True
    paths = (f"{project}.funds.{row}.{column}" for row in ("total", *FUND_PARTS))
    return any(not figure(evaluation, path).amount.is_blank for path in paths)


def fund_total(evaluation: Evaluation, project: str, column: str) -> Figure:
    """年度资金总额 as it counts: where it is blank or 0, what its rows make together."""
    whole = figure(evaluation, f"{project}.funds.total.{column}")
    counted = counted_total(
        whole.amount, lambda row: figure(evaluation, f"{project}.funds.{row}.{column}").amount
    )
    return replace(whole, amount=counted)


def fund_path(form: FormScore, column: str) -> str:
    """The path of 年度资金总额 in ``column``; on 整体自评表 that of the cell that shows it."""
    used = "_used" if form.path == "overall" else ""
    return f"{form.path}.funds.total.{column}{used}"


def called(form: FormScore) -> str:
    """The form in the words of a message."""
    return "整体自评表" if form.path == "overall" else f"项目{quoted(form.name or '（未填名称）')}"


def compared(row: IndicatorScore) -> Comparison | Undecided | None:
    """Result and target of a 定量 indicator, or why they cannot be compared; else ``None``."""
    if row.target.kind != "定量":
        return None
    target, actual = row.target, row.actual
    if actual.kind != "定量" or (actual.direction and row.row.actual_fix.is_blank):
        return Undecided(
            f"{row.path}.actual",
            f"“{row.name}”的实际完成值“{row.row.actual or ''}”不是一个实测数，不能与指标值比较",
            "实际完成值填一个实测数，单位与指标值相同",
        )
    corrected = not (row.row.target_fix.is_blank and row.row.actual_fix.is_blank)
    if not corrected and not _alike(target.unit, actual.unit):
        return Undecided(
            f"{row.path}.actual",
            f"“{row.name}”的指标值“{row.row.target}”和完成值“{row.row.actual}”单位不同，不能比较",
            "两格写成同一个单位",
        )
    return Comparison(actual.value, target.value, row.direction)


def is_out_of_range(row: IndicatorScore, result: Comparison | None, evaluation: Evaluation) -> bool:
    """Whether a result earns nothing because it lies outside the range of the 规则包."""
    if result is None:
        return False
    steered = not (result.is_reverse or row.row.demand_driven == YES)
    rules = evaluation.data.settings.scoring
    return is_outside(deviation(result), rules, counts_above=steered)


def _alike(one: str, other: str) -> bool:
    """Whether numbers in the two units can be compared; counting words may differ."""
    if one == other:
        return True
    return _PERCENT not in (one, other) and not (one in _MONEY and other in _MONEY)
