"""A whole self-evaluation, scored: the typed beats the computed, and both are kept."""

from dataclasses import dataclass
from decimal import Decimal

from jixiao.form.loading import Form
from jixiao.form.reading import Reading
from jixiao.model.origin import Origin
from jixiao.model.project import Indicator
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Group
from jixiao.numbers.target import Direction, Target


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """One indicator that counts, taken apart and scored.

    Attributes:
        path: of the indicator in the data, such as ``projects[0].indicators[3]``.
        row: the indicator as typed.
        level1, level2: of the form, filled down from the rows above where blank; level1 without
            the points some forms print behind it.
        target, actual: 指标值 and 实际完成值 taken apart, corrections (更正) applied.
        direction: the comparison that counts: ``≥``, ``≤`` or ``=``.
        completion, deviation: 完成率 and 偏差率 as ratios; ``None`` where they have no meaning.
        weight: 分值 in points; ``None`` if blank.
        computed_score: 测算得分 in points; ``None`` where only a person can judge.
        score: the points that count: typed, else computed.
        level1_points: printed behind the name of level1: 50 of 产出指标（50分）.
    """

    path: str
    row: Indicator
    level1: str | None
    level2: str | None
    target: Target
    actual: Target
    direction: Direction
    completion: Decimal | None
    deviation: Decimal | None
    weight: Decimal | None
    computed_score: Decimal | None
    score: Decimal | None
    level1_points: Decimal | None = None

    @property
    def name(self) -> str:
        """三级指标, or its place in words."""
        return self.row.name or "（未填三级指标）"

    @property
    def typed_score(self) -> Decimal | None:
        """得分 as typed, in points."""
        return self.row.score.number


@dataclass(frozen=True, slots=True)
class FormScore:
    """One scored form: a project, or the unit as a whole.

    Attributes:
        path: ``projects[0]`` or ``overall``.
        id: the hidden id of the project; ``None`` for the whole.
        name: 项目名称, or 单位名称 for the whole.
        initial, adjusted, executed: 年初预算数, 全年预算数, 全年执行数 of the total row, in 万元.
        execution_rate: as a ratio; ``None`` on a budget of 0 or a blank.
        computed_execution_score, execution_score: points; the second typed, else computed.
        indicators: those that count, in order.
        computed_total: points; ``None`` while a weighted row has no score, or the weights do not
            add up to ``full_marks``: no total is true then, and none is stated anywhere.
        typed_total, typed_grade: 总分 (points) and 等级 as typed, whatever they are worth.
        total: points; the typed, else the computed; ``None`` without a computed one, and for one
            typed below 0 or above ``maximum``.
        grade: typed, else that of ``total``; ``None`` without a total.
        weights_total: Σ 分值, 执行率 included; ``None`` where no indicator has any.
        full_marks: what the weights must add up to; ``None`` where the 规则包 leaves that open.
        groups: the 一级指标 with the points they have on this form; ``None`` where these depend on
            a field of the project that says nothing the 规则包 knows.
        absent: points that leave the form with what does not apply, and are made up for.
        scored_weight, scored_points: the 分值 of all that has a score, and what it earned.
    """

    path: str
    id: str | None
    name: str | None
    initial: Decimal | None
    adjusted: Decimal | None
    executed: Decimal | None
    execution_rate: Decimal | None
    computed_execution_score: Decimal | None
    execution_score: Decimal | None
    indicators: tuple[IndicatorScore, ...]
    computed_total: Decimal | None
    total: Decimal | None
    grade: str | None
    weights_total: Decimal | None
    typed_total: Decimal | None = None
    typed_grade: str | None = None
    full_marks: Decimal | None = None
    groups: tuple[Group, ...] | None = ()
    absent: Decimal = Decimal(0)
    scored_weight: Decimal = Decimal(0)
    scored_points: Decimal = Decimal(0)

    @property
    def maximum(self) -> Decimal | None:
        """The points a total can have: 满分, else the weights typed."""
        return self.weights_total if self.full_marks is None else self.full_marks

    @property
    def stated_total(self) -> Decimal | None:
        """What the unit says the total is: typed, else computed; for rules that check what it says.

        It counts only where ``total`` does.
        """
        return self.computed_total if self.typed_total is None else self.typed_total

    @property
    def unscored(self) -> tuple[IndicatorScore, ...]:
        """The weighted indicators without a score."""
        return tuple(row for row in self.indicators if row.weight and row.score is None)

    @property
    def so_far(self) -> str | None:
        """``62分中得58``: what stands where there is no total yet; ``None`` with nothing scored."""
        if self.total is not None or not self.indicators or not self.scored_weight:
            return None
        return f"{_plain(self.scored_weight)}分中得{_plain(self.scored_points)}"


def _plain(points: Decimal) -> str:
    return format(points.normalize() + 0, "f")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What rules, report and score output start from.

    ``overall`` is ``None`` where the 整体自评表 is neither ticked nor filled.
    """

    reading: Reading
    projects: tuple[FormScore, ...]
    overall: FormScore | None

    @property
    def data(self) -> SelfEvaluation:
        """Every value as typed."""
        return self.reading.data

    @property
    def forms(self) -> tuple[FormScore, ...]:
        """All scored forms, the whole first."""
        return (*((self.overall,) if self.overall else ()), *self.projects)

    @property
    def form(self) -> Form:
        """The form of the 规则包."""
        return self.reading.form

    def hands_in(self, paper: str) -> bool:
        """Whether the paper of that key is handed in."""
        return self.data.settings.hands_in(paper)

    def origin(self, path: str) -> Origin | None:
        """Where the value of ``path`` stands; ``None`` if the data did not come from a workbook."""
        return self.reading.origins.get(path)
