"""整体自评表 (附件2): the unit's spending as a whole."""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount
from jixiao.model.keyed import Own
from jixiao.model.project import FundAmounts, Goal, Indicator


@dataclass(frozen=True, slots=True)
class OverallFunds:
    """Figures in 万元 typed to overrule those of 预决算; ``execution_score`` in points."""

    total: FundAmounts = FundAmounts()
    general_budget: FundAmounts = FundAmounts()
    government_funds: FundAmounts = FundAmounts()
    fiscal_account: FundAmounts = FundAmounts()
    other: FundAmounts = FundAmounts()
    basic: FundAmounts = FundAmounts()
    project: FundAmounts = FundAmounts()
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
