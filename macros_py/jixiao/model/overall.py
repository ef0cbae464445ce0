"""整体自评表 (附件2): the unit's spending as a whole."""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount
from jixiao.model.keyed import Own
from jixiao.model.project import Goal, Indicator


@dataclass(frozen=True, slots=True)
class OverallAmounts:
    """One row of the money of the whole unit: 年初预算数, 全年预算数, 全年执行数."""

    initial: Amount = BLANK
    adjusted: Amount = BLANK
    executed: Amount = BLANK


@dataclass(frozen=True, slots=True)
class OverallFunds:
    """Figures in 万元 typed to overrule those of 预决算; ``execution_score`` in points.

    ``total`` is split by the nature of income (the four rows after it) and by the nature of
    expenditure (``basic``, ``project``), each time as a whole.
    """

    total: OverallAmounts = OverallAmounts()
    general_budget: OverallAmounts = OverallAmounts()
    government_funds: OverallAmounts = OverallAmounts()
    fiscal_account: OverallAmounts = OverallAmounts()
    other: OverallAmounts = OverallAmounts()
    basic: OverallAmounts = OverallAmounts()
    project: OverallAmounts = OverallAmounts()
    execution_score: Amount = BLANK


@dataclass(frozen=True, slots=True)
class OverallFoot:
    """总分 (points) and 等级 as typed, and why money was spent slowly."""

    total: Amount = BLANK
    grade: str | None = None
    low_execution_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Overall:
    """All of 整体自评表."""

    summary: str | None = None
    funds: OverallFunds = OverallFunds()
    goals: tuple[Goal, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    foot: OverallFoot = OverallFoot()
    own: Own = Own()
