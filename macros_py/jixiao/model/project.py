"""项目: one project, its official form (附件3) and what stands beside it."""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount
from jixiao.model.budget import WAN
from jixiao.model.keyed import Own


@dataclass(frozen=True, slots=True)
class FundAmounts:
    """One row of 项目资金: 年初预算数, 全年预算数, 全年执行数, and what has arrived (到位数)."""

    initial: Amount = BLANK
    adjusted: Amount = BLANK
    executed: Amount = BLANK
    arrived: Amount = BLANK


@dataclass(frozen=True, slots=True)
class Instalment:
    """分批下达: one document that brought money, or took some; amounts as in 项目资金."""

    document: str | None = None
    amount: Amount = BLANK
    arrived: Amount = BLANK
    executed: Amount = BLANK
    issued_on: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Funds:
    """项目资金 in ``money_unit``; ``execution_score`` (points) is the typed 执行率得分.

    ``total`` is split twice, each time as a whole: by nature into ``appropriation``,
    ``carried_over`` and ``other``; by source into the rows after these. Forms that have no row for
    the nature of money count ``other`` among the sources (``jixiao.scoring.funds``).
    """

    money_unit: str | None = WAN
    total: FundAmounts = FundAmounts()
    appropriation: FundAmounts = FundAmounts()
    carried_over: FundAmounts = FundAmounts()
    other: FundAmounts = FundAmounts()
    superior: FundAmounts = FundAmounts()
    central: FundAmounts = FundAmounts()
    province: FundAmounts = FundAmounts()
    local: FundAmounts = FundAmounts()
    fiscal: FundAmounts = FundAmounts()
    fiscal_account: FundAmounts = FundAmounts()
    own: FundAmounts = FundAmounts()
    execution_score: Amount = BLANK
    instalments: tuple[Instalment, ...] = ()


@dataclass(frozen=True, slots=True)
class FundNotes:
    """Explanations of the money; ``adjustment_amount`` in the unit of 项目资金."""

    adjustment_document: str | None = None
    adjustment_reason: str | None = None
    adjustment_amount: Amount = BLANK
    low_execution_reason: str | None = None
    balance_use: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """年度总体目标: what was expected, what was reached."""

    expected: str | None = None
    actual: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """绩效指标: one row of the form, texts as printed, and the notes to its right.

    ``level1`` and ``level2`` are blank where the row above goes on. ``weight`` and ``score`` are
    points. The ``…_fix`` fields overrule what was read out of ``target`` and ``actual``; ``own``
    holds the columns that only the place's own form has.
    """

    level1: str | None = None
    level2: str | None = None
    name: str | None = None
    target: str | None = None
    actual: str | None = None
    weight: Amount = BLANK
    score: Amount = BLANK
    reason: str | None = None
    kind_fix: str | None = None
    direction_fix: str | None = None
    target_fix: Amount = BLANK
    actual_fix: Amount = BLANK
    unit_fix: str | None = None
    band: str | None = None
    demand_driven: str | None = None
    not_applicable: str | None = None
    counting: str | None = None
    evidence: str | None = None
    data_source: str | None = None
    reason_class: str | None = None
    approved_target: str | None = None
    last_target: str | None = None
    last_actual: str | None = None
    last_score: Amount = BLANK
    taken_from: str | None = None
    own: Own = Own()


@dataclass(frozen=True, slots=True)
class Survey:
    """满意度调查: counts of questionnaires are whole numbers."""

    group: str | None = None
    time: str | None = None
    method: str | None = None
    issued: Amount = BLANK
    returned: Amount = BLANK
    satisfied: Amount = BLANK


@dataclass(frozen=True, slots=True)
class ProjectHead:
    """The head of the form, and what 项目清单 shows of the project."""

    name: str | None = None
    authority: str | None = None
    implementer: str | None = None
    leader: str | None = None
    leader_phone: str | None = None
    kind: str | None = None
    period: str | None = None
    code: str | None = None
    category: str | None = None
    basis_document: str | None = None
    merged: str | None = None
    classified: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectFoot:
    """总分 (points) and 等级 as typed, signatures, and the texts below the form."""

    total: Amount = BLANK
    grade: str | None = None
    preparer: str | None = None
    phone: str | None = None
    filled_on: str | None = None
    head: str | None = None
    conclusion: str | None = None
    problems: str | None = None
    measures: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """One project; ``id`` is hidden in its sheet and stays when the sheet is renamed.

    ``own`` holds the cells that only the place's own form has.
    """

    id: str | None = None
    head: ProjectHead = ProjectHead()
    funds: Funds = Funds()
    notes: FundNotes = FundNotes()
    goal: Goal = Goal()
    indicators: tuple[Indicator, ...] = ()
    foot: ProjectFoot = ProjectFoot()
    survey: Survey = Survey()
    own: Own = Own()


@dataclass(frozen=True, slots=True)
class ProjectItem:
    """项目支出分项 of the report (by 功能科目 or project); money in 万元."""

    name: str | None = None
    function_code: str | None = None
    initial: Amount = BLANK
    adjusted: Amount = BLANK
    actual: Amount = BLANK
    last_year: Amount = BLANK
    uses: str | None = None
    project: str | None = None
    itemised: str | None = None


@dataclass(frozen=True, slots=True)
class OtherItems:
    """其他项目合计: typed, never the computed rest; ``actual`` in 万元."""

    count: Amount = BLANK
    actual: Amount = BLANK
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectSpending:
    """项目支出分项 and the line for all projects not listed one by one."""

    items: tuple[ProjectItem, ...] = ()
    others: OtherItems = OtherItems()
