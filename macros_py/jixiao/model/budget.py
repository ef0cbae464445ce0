"""预决算: budget and final accounts.

Money of a block is in the block's own ``money_unit`` (``元`` or ``万元``), as typed.
"""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount

WAN = "万元"


@dataclass(frozen=True, slots=True)
class Amounts:
    """One row of money: 上年决算, 本年年初预算, 全年预算(调整后), 本年决算."""

    last_year: Amount = BLANK
    initial: Amount = BLANK
    adjusted: Amount = BLANK
    actual: Amount = BLANK


@dataclass(frozen=True, slots=True)
class Income:
    """收入, by source; ``total`` is 收入总计, ``current_year`` 本年收入合计."""

    money_unit: str | None = WAN
    total: Amounts = Amounts()
    general_budget: Amounts = Amounts()
    government_funds: Amounts = Amounts()
    state_capital: Amounts = Amounts()
    fiscal_account: Amounts = Amounts()
    institutional: Amounts = Amounts()
    business: Amounts = Amounts()
    superior_subsidy: Amounts = Amounts()
    other: Amounts = Amounts()
    current_year: Amounts = Amounts()
    carried_over: Amounts = Amounts()
    non_fiscal_balance: Amounts = Amounts()


@dataclass(frozen=True, slots=True)
class Expenditure:
    """支出, by nature; the three ``year_end`` rows are 年末结转结余."""

    money_unit: str | None = WAN
    total: Amounts = Amounts()
    basic: Amounts = Amounts()
    project: Amounts = Amounts()
    business: Amounts = Amounts()
    year_end: Amounts = Amounts()
    year_end_basic: Amounts = Amounts()
    year_end_project: Amounts = Amounts()


@dataclass(frozen=True, slots=True)
class YearAmounts:
    """One row of money: 上年决算, 本年预算, 本年决算."""

    last_year: Amount = BLANK
    budget: Amount = BLANK
    actual: Amount = BLANK


@dataclass(frozen=True, slots=True)
class BasicExpenditure:
    """基本支出明细, from its own table: a second source for 基本支出 on purpose."""

    money_unit: str | None = WAN
    detail_total: YearAmounts = YearAmounts()
    personnel: YearAmounts = YearAmounts()
    office: YearAmounts = YearAmounts()
    personnel_uses: str | None = None
    office_uses: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeCosts:
    """公用经费细目 (附件1)."""

    money_unit: str | None = WAN
    office: YearAmounts = YearAmounts()
    water: YearAmounts = YearAmounts()
    electricity: YearAmounts = YearAmounts()
    travel: YearAmounts = YearAmounts()
    meetings: YearAmounts = YearAmounts()
    training: YearAmounts = YearAmounts()
    other: YearAmounts = YearAmounts()


@dataclass(frozen=True, slots=True)
class Variance:
    """One reason why final accounts differ from the initial budget; ``amount`` in 万元."""

    category: str | None = None
    applies_to: str | None = None
    amount: Amount = BLANK
    document: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ThreePublicAmounts:
    """One row of 三公: 上年预算, 上年决算, 本年预算, 本年决算."""

    last_budget: Amount = BLANK
    last_actual: Amount = BLANK
    budget: Amount = BLANK
    actual: Amount = BLANK


@dataclass(frozen=True, slots=True)
class ThreePublic:
    """“三公”经费, and the counts (whole numbers) that go with it."""

    money_unit: str | None = WAN
    total: ThreePublicAmounts = ThreePublicAmounts()
    abroad: ThreePublicAmounts = ThreePublicAmounts()
    vehicles: ThreePublicAmounts = ThreePublicAmounts()
    vehicle_purchase: ThreePublicAmounts = ThreePublicAmounts()
    vehicle_running: ThreePublicAmounts = ThreePublicAmounts()
    reception: ThreePublicAmounts = ThreePublicAmounts()
    meetings: ThreePublicAmounts = ThreePublicAmounts()
    training: ThreePublicAmounts = ThreePublicAmounts()
    abroad_groups: Amount = BLANK
    abroad_people: Amount = BLANK
    vehicles_held: Amount = BLANK
    vehicles_bought: Amount = BLANK
    reception_batches: Amount = BLANK
    reception_people: Amount = BLANK
    change_reason: str | None = None


@dataclass(frozen=True, slots=True)
class ProcurementAmounts:
    """One row of 政府采购: 采购预算, 实际采购, 其中授予中小企业, 上年实际采购."""

    budget: Amount = BLANK
    actual: Amount = BLANK
    small_firms: Amount = BLANK
    last_year: Amount = BLANK


@dataclass(frozen=True, slots=True)
class Procurement:
    """政府采购."""

    money_unit: str | None = WAN
    total: ProcurementAmounts = ProcurementAmounts()
    goods: ProcurementAmounts = ProcurementAmounts()
    works: ProcurementAmounts = ProcurementAmounts()
    services: ProcurementAmounts = ProcurementAmounts()


@dataclass(frozen=True, slots=True)
class Assets:
    """资产, at year end; dates are ISO where understood."""

    money_unit: str | None = WAN
    total: Amount = BLANK
    liabilities: Amount = BLANK
    net: Amount = BLANK
    fixed_original: Amount = BLANK
    fixed_net: Amount = BLANK
    fixed_in_use: Amount = BLANK
    as_of: str | None = None
    counted_on: str | None = None
    idle_note: str | None = None
    liabilities_note: str | None = None


@dataclass(frozen=True, slots=True)
class FundingSources:
    """项目支出来源, by level of government; ``bracket_text`` is printed in the report as typed."""

    money_unit: str | None = WAN
    central: Amount = BLANK
    province: Amount = BLANK
    city: Amount = BLANK
    county: Amount = BLANK
    other: Amount = BLANK
    document: str | None = None
    bracket_text: str | None = None


@dataclass(frozen=True, slots=True)
class Building:
    """楼堂馆所 completed in the year: areas in ㎡, investments in 万元."""

    name: str | None = None
    approved_area: Amount = BLANK
    actual_area: Amount = BLANK
    approved_investment: Amount = BLANK
    actual_investment: Amount = BLANK
    document: str | None = None


@dataclass(frozen=True, slots=True)
class OtherFunds:
    """政府性基金, 国有资本经营预算 and 社会保险基金 in words (``无。`` by default)."""

    government_funds: str | None = None
    state_capital: str | None = None
    social_insurance: str | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """All of 预决算."""

    income: Income = Income()
    expenditure: Expenditure = Expenditure()
    basic: BasicExpenditure = BasicExpenditure()
    office_costs: OfficeCosts = OfficeCosts()
    variances: tuple[Variance, ...] = ()
    variance_summary: str | None = None
    three_public: ThreePublic = ThreePublic()
    procurement: Procurement = Procurement()
    assets: Assets = Assets()
    sources: FundingSources = FundingSources()
    buildings: tuple[Building, ...] = ()
    thrift: str | None = None
    other_funds: OtherFunds = OtherFunds()
