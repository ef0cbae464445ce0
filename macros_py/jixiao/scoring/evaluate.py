"""Scores a whole self-evaluation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.levels import is_satisfaction, level_name, level_points
from jixiao.model.project import Funds, Indicator, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import YES, Settings
from jixiao.numbers import half_up
from jixiao.scoring.completion import completion
from jixiao.scoring.deviation import deviation
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore
from jixiao.scoring.execution_rate import execution_rate
from jixiao.scoring.execution_score import execution_score
from jixiao.scoring.form_total import Execution, form_total, points_apart, so_far
from jixiao.scoring.full_marks import (
    OF_GRADES,
    full_marks,
    groups_for,
    kind_of,
    kinds_of,
    satisfaction_points,
)
from jixiao.scoring.funds import counted_total
from jixiao.scoring.grade import grade
from jixiao.scoring.measure import computed_score, measure
from jixiao.scoring.money import in_wan
from jixiao.scoring.redistribution import no_budget_score
from jixiao.scoring.total import total_score, used_total


def evaluate(reading: Reading) -> Evaluation:
    """All forms of ``reading`` scored with the parameters on its 设置."""
    data = reading.data
    projects = tuple(
        _project(f"projects[{index}]", project, data) for index, project in enumerate(data.projects)
    )
    return Evaluation(reading, projects, _overall(data))


@dataclass(frozen=True, slots=True)
class _Typed:
    """What a form's foot and funds hold besides the indicators; the money is in 万元."""

    path: str
    id: str | None
    name: str | None
    initial: Decimal | None
    adjusted: Decimal | None
    executed: Decimal | None
    execution_score: Amount
    total: Amount
    grade: str | None
    kind: str | None = None


def _project(path: str, project: Project, data: SelfEvaluation) -> FormScore:
    unit, funds = project.funds.money_unit, project.funds
    typed = _Typed(
        path,
        project.id,
        project.head.name,
        in_wan(_used(funds, "initial"), unit),
        in_wan(_used(funds, "adjusted"), unit),
        in_wan(_used(funds, "executed"), unit),
        project.funds.execution_score,
        project.foot.total,
        project.foot.grade,
        kind_of(project, data.settings.weights),
    )
    return _score(typed, project.indicators, data)


def _used(funds: Funds, column: str) -> Amount:
    """年度资金总额 of one column as it counts."""
    whole: Amount = getattr(funds.total, column)
    return counted_total(whole, lambda row: getattr(getattr(funds, row), column))


def _overall(data: SelfEvaluation) -> FormScore | None:
    """整体自评表, its money linked from 预决算 unless corrected."""
    overall = data.overall
    if not data.settings.hands_in("overall_table") and not overall.indicators:
        return None
    fixed, linked = overall.funds.total, data.budget.expenditure
    unit = linked.money_unit
    typed = _Typed(
        "overall",
        None,
        data.cover.unit_name,
        _corrected(fixed.initial, in_wan(linked.total.initial, unit)),
        _corrected(fixed.adjusted, in_wan(linked.total.adjusted, unit)),
        _corrected(fixed.executed, in_wan(linked.total.actual, unit)),
        overall.funds.execution_score,
        overall.foot.total,
        overall.foot.grade,
    )
    return _score(typed, overall.indicators, data)


def _corrected(fix: Amount, linked: Decimal | None) -> Decimal | None:
    return linked if fix.is_blank else fix.number


def _score(typed: _Typed, rows: Iterable[Indicator], data: SelfEvaluation) -> FormScore:
    settings, given = data.settings, tuple(rows)
    indicators = tuple(_indicators(typed.path, given, data))
    computed_execution = _execution_score(typed, settings)
    execution = _first(typed.execution_score.number, computed_execution)
    full = full_marks(settings)
    on_form = Execution.of(
        settings.weights.execution,
        execution,
        has_budget=settings.scoring.zero_budget is None
        or not (typed.adjusted == 0 and typed.executed is not None),
    )
    pairs = [(indicator.weight, indicator.score) for indicator in indicators]
    places = int(settings.display.score_places)
    groups = groups_for(settings.groups, typed.kind)
    kinds = kinds_of(settings.groups)
    absent = _apart(given, indicators, settings, satisfaction_points(groups))
    computed_total = form_total(pairs, on_form, full, absent, places)
    weights = total_score(indicator.weight for indicator in indicators)
    weights_total = settings.weights.execution + weights if weights else None
    scored = so_far(pairs, on_form)
    maximum = weights_total if full is None else full
    total = used_total(typed.total.number, computed_total, maximum)
    gradable = total if maximum == OF_GRADES else None
    return FormScore(
        path=typed.path,
        id=typed.id,
        name=typed.name,
        initial=typed.initial,
        adjusted=typed.adjusted,
        executed=typed.executed,
        execution_rate=execution_rate(typed.executed, typed.adjusted),
        computed_execution_score=computed_execution,
        execution_score=execution,
        indicators=indicators,
        computed_total=computed_total,
        total=total,
        grade=None if total is None else typed.grade or grade(gradable, settings.grades),
        weights_total=weights_total,
        typed_total=typed.total.number,
        typed_grade=typed.grade,
        full_marks=full,
        absent=absent,
        groups=None if kinds and typed.kind not in kinds else groups,
        scored_weight=half_up(scored.weight, places),
        scored_points=half_up(scored.points, places),
    )


def _indicators(
    path: str, rows: Iterable[Indicator], data: SelfEvaluation
) -> Iterator[IndicatorScore]:
    """The rows that count, with 一级 and 二级 filled down from the rows above."""
    year = data.cover.year.number
    level1 = level2 = printed = None
    for index, row in enumerate(rows):
        level2 = row.level2 or (level2 if not row.level1 else None)
        printed = row.level1 or printed
        level1 = level_name(printed)
        scored = not row.weight.is_blank or not row.score.is_blank
        if row.not_applicable == YES or not (row.name or scored):
            continue
        what = measure(row, int(year) if year is not None else None)
        computed = computed_score(row, what, level1, data.settings)
        yield IndicatorScore(
            path=f"{path}.indicators[{index}]",
            row=row,
            level1=level1,
            level2=level2,
            target=what.target,
            actual=what.actual,
            direction=what.direction,
            completion=completion(what.comparison),
            deviation=deviation(what.comparison),
            weight=row.weight.number,
            computed_score=computed,
            score=_first(row.score.number, computed),
            level1_points=level_points(printed),
        )


def _execution_score(typed: _Typed, settings: Settings) -> Decimal | None:
    places = int(settings.display.score_places)
    weight, full_marks_from = settings.weights.execution, settings.scoring.full_marks_from
    if typed.adjusted == 0 and typed.executed == 0:
        return no_budget_score(settings.weights, settings.scoring)
    return execution_score(typed.executed, typed.adjusted, weight, full_marks_from, places)


def _apart(
    rows: Iterable[Indicator],
    indicators: Iterable[IndicatorScore],
    settings: Settings,
    satisfaction: Decimal,
) -> Decimal:
    """The points that leave the form with what does not apply; ``indicators`` do.

    ``satisfaction`` are the points fixed for it.
    """
    if settings.scoring.absent_satisfaction != "折算为100分":
        return Decimal(0)
    marked = []
    level1 = None
    for row in rows:
        level1 = level_name(row.level1) or level1
        if row.not_applicable == YES:
            marked.append((row.weight.number or Decimal(0), level1 or ""))
    asked = any(is_satisfaction(indicator.level1) for indicator in indicators)
    return points_apart(marked, Decimal(0) if asked else satisfaction)


def _first(typed: Decimal | None, computed: Decimal | None) -> Decimal | None:
    return computed if typed is None else typed
