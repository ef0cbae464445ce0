"""Parameters that travel with a workbook: the 规则包's values as they stand on 设置.

Every ratio is a plain ratio (``0.9`` is 90 %), every amount of money is in 万元, every weight and
score is in points. Sources and dates of the values stand in the 规则包's ``profile.toml``.

A parameter that may be ``None`` may be left out by a 规则包: the place rules nothing there, and
what needs it is neither computed nor printed. The defaults are those of data that says nothing of
its parameters at all.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from jixiao.model.keyed import Keyed
from jixiao.model.ranges import Count, Money, Month, Places, Points, Ratio

ReverseFormula = Literal["比例法", "线性法"]
OvershootMethod = Literal["不扣分", "每项扣分", "按偏离度调减"]
SatisfactionMethod = Literal["按比例", "分档"]
ResultMethod = Literal["按比例", "区间外0分"]
AbsentPart = Literal["并入效益", "折算为100分", "分到其余指标"]
ZeroBudget = Literal["折算为100分", "给满分"]
YesNo = Literal["是", "否"]
ProjectField = Literal["项目类别", "项目类型"]

YES: Final = "是"


@dataclass(frozen=True, slots=True)
class ProfileStamp:
    """Which 规则包 a workbook was made from; ``digest`` is the hash of its parameters."""

    name: str = ""
    title: str = ""
    version: str = ""
    document_number: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One of the papers to be handed in; ``number`` is the 附件编号, such as ``附件2``."""

    submitted: YesNo = "否"
    number: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Display:
    """How figures are printed: decimal places, and whether trailing zeros are dropped."""

    amount_places: Places = Decimal(2)
    rate_places: Places = Decimal(1)
    score_places: Places = Decimal(2)
    trim_zeros: YesNo = "否"


@dataclass(frozen=True, slots=True)
class Weights:
    """Points outside the groups, and those that groups share.

    ``execution`` is 预算执行率, 0 where the form has no such row; ``free`` is what all groups
    without points of their own have together; ``by`` is the field of a project on which the points
    of groups depend, ``None`` where they are the same for all.
    """

    execution: Points = Decimal(10)
    free: Points = Decimal(0)
    by: ProjectField | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One 一级指标: ``points`` are those of all its rows together; ``None`` for free ones.

    ``kind`` is that of the projects for which the row holds, by the field ``Weights.by`` names;
    ``None`` for all projects.
    """

    name: str | None = None
    points: Points | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A row that every table begins with: an indicator of management with its points."""

    group: str | None = None
    level2: str | None = None
    name: str | None = None
    target: str | None = None
    points: Points | None = None


@dataclass(frozen=True, slots=True)
class Grades:
    """等级: the lowest total (points) of 优, 良 and 中; below that it is 差; 0 for no grades."""

    excellent: Points = Decimal(90)
    good: Points = Decimal(80)
    fair: Points = Decimal(60)


NO_GRADES: Final = Grades(Decimal(0), Decimal(0), Decimal(0))
"""Of a place that gives none."""


@dataclass(frozen=True, slots=True)
class QualitativeBands:
    """定性指标三档: the lower edges, as ratios of the weight, of 达成 and 部分达成."""

    achieved: Ratio | None = Decimal("0.8")
    partly: Ratio | None = Decimal("0.6")


@dataclass(frozen=True, slots=True)
class Overshoot:
    """Rules for results far above target (目标偏低); ratios are 偏差率.

    ``deduct_from`` is the deviation from which ``method`` takes effect; ``points`` is the deduction
    of 每项扣分; 按偏离度调减 keeps at least ``floor`` of the weight and takes ``slope`` of the
    deviation beyond ``deduct_from``.
    """

    hint: Ratio | None = Decimal("0.2")
    explain: Ratio | None = Decimal("0.3")
    serious: Ratio | None = Decimal(1)
    method: OvershootMethod | None = "不扣分"
    deduct_from: Ratio | None = Decimal("0.3")
    points: Points | None = Decimal(2)
    slope: Ratio | None = Decimal("0.5")
    floor: Ratio | None = Decimal("0.6")


@dataclass(frozen=True, slots=True)
class TotalCap:
    """封顶: with an execution rate below ``rate`` the total may be at most ``limit`` points."""

    rate: Ratio | None = None
    limit: Points | None = None


@dataclass(frozen=True, slots=True)
class SatisfactionStep:
    """满意度分档: a satisfaction of at least ``rate`` earns ``share`` of the weight."""

    rate: Ratio | None = None
    share: Ratio | None = None


@dataclass(frozen=True, slots=True)
class ScoringRules:
    """How scores follow from values; ``full_marks_from`` is the execution rate of full marks.

    With 区间外0分 a completion below ``lowest_completion`` or above ``highest_completion`` earns
    nothing; in between the score is in proportion as ever.
    """

    full_marks_from: Ratio = Decimal(1)
    result_method: ResultMethod | None = "按比例"
    lowest_completion: Ratio | None = Decimal("0.7")
    highest_completion: Ratio | None = Decimal("1.3")
    reverse_formula: ReverseFormula | None = "比例法"
    satisfaction_method: SatisfactionMethod | None = "按比例"
    absent_satisfaction: AbsentPart | None = "并入效益"
    zero_budget: ZeroBudget | None = "折算为100分"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on a figure needs an explanation; ratios unless said otherwise.

    ``itemise_from`` is in 万元; ``heavy_weight``, ``score_jump`` and ``light_weight`` are in
    points; ``likeness`` is that of two names, 1 being the same; ``last_month`` is the month of the
    next year by which reports are in; the two lengths are in characters, 0 for no limit.
    """

    low_execution: Ratio | None = Decimal("0.9")
    adjustment_hint: Ratio | None = Decimal("0.2")
    adjustment_explain: Ratio | None = Decimal("0.5")
    basic_growth: Ratio | None = Decimal("0.05")
    per_head_change: Ratio | None = Decimal("0.3")
    itemise_from: Money | None = Decimal(50)
    heavy_weight: Points | None = Decimal(20)
    score_jump: Points | None = Decimal(15)
    variance_coverage: Ratio | None = Decimal("0.8")
    output_gap: Ratio | None = Decimal("0.2")
    light_weight: Points | None = Decimal(1)
    most_indicators: Count | None = Decimal(25)
    likeness: Ratio | None = Decimal("0.7")
    last_month: Month | None = Decimal(9)
    reason_length: Count | None = Decimal(0)
    summary_length: Count | None = Decimal(0)


@dataclass(frozen=True, slots=True)
class RuleSwitch:
    """规则开关: a rule switched to another level, or to 关闭, with the reason."""

    code: str | None = None
    level: str | None = None
    reason: str | None = None


USUAL_GROUPS: Final = (
    Group("产出指标", Decimal(50)),
    Group("效益指标", Decimal(30)),
    Group("满意度指标", Decimal(10)),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """All of 设置; ``papers`` (报送材料) go by their key in the 规则包."""

    profile: ProfileStamp = ProfileStamp()
    papers: Keyed[Paper] = Keyed()
    display: Display = Display()
    weights: Weights = Weights()
    groups: tuple[Group, ...] = USUAL_GROUPS
    fixed_rows: tuple[FixedRow, ...] = ()
    grades: Grades = Grades()
    bands: QualitativeBands = QualitativeBands()
    overshoot: Overshoot = Overshoot()
    scoring: ScoringRules = ScoringRules()
    thresholds: Thresholds = Thresholds()
    caps: tuple[TotalCap, ...] = ()
    satisfaction_steps: tuple[SatisfactionStep, ...] = ()
    rule_switches: tuple[RuleSwitch, ...] = ()
    three_public_basis: Literal["预算", "决算"] | None = "预算"
    assets_rate_name: str = "固定资产利用率"
    filename_pattern: str = field(default="{年度}年度{单位}{标题}")

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the papers handed in, in the order of 报送材料."""
        return tuple(key for key, paper in self.papers.items() if paper.submitted == YES)

    def hands_in(self, paper: str) -> bool:
        """Whether the paper of that key is handed in."""
        return paper in self.ticked
