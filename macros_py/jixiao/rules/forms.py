"""The scored forms as rules go through them."""

from collections.abc import Iterator
from typing import Final

from jixiao.rules.rule import Undecided
from jixiao.rules.words import quoted
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore

FUND_COLUMNS: Final = ("initial", "adjusted", "executed")
FUND_PARTS: Final = ("appropriation", "carried_over", "other")

_PERCENT: Final = "%"
_MONEY: Final = frozenset({"元", "千元", "万元", "百万元", "亿元"})


def project_paths(evaluation: Evaluation) -> Iterator[str]:
    """The paths of all projects: ``projects[0]``, ``projects[1]``, and so on."""
    return (form.path for form in evaluation.projects)


def indicators(evaluation: Evaluation) -> Iterator[IndicatorScore]:
    """All indicators that count, form by form."""
    return (row for form in evaluation.forms for row in form.indicators)


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
        )
    corrected = not (row.row.target_fix.is_blank and row.row.actual_fix.is_blank)
    if not corrected and not _alike(target.unit, actual.unit):
        return Undecided(
            f"{row.path}.actual",
            f"“{row.name}”的指标值“{row.row.target}”和完成值“{row.row.actual}”单位不同，不能比较",
        )
    return Comparison(actual.value, target.value, row.direction)


def _alike(one: str, other: str) -> bool:
    """Whether numbers in the two units can be compared; counting words may differ."""
    if one == other:
        return True
    return _PERCENT not in (one, other) and not (one in _MONEY and other in _MONEY)
