"""Scores a whole self-evaluation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.project import Indicator, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import YES, Settings
from jixiao.scoring.completion import completion
from jixiao.scoring.deviation import deviation
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore
from jixiao.scoring.execution_rate import execution_rate
from jixiao.scoring.execution_score import execution_score
from jixiao.scoring.grade import grade
from jixiao.scoring.measure import SATISFACTION, computed_score, measure
from jixiao.scoring.money import in_wan
from jixiao.scoring.redistribution import no_budget_score, rescaled_total
from jixiao.scoring.total import total_score


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


def _project(path: str, project: Project, data: SelfEvaluation) -> FormScore:
    unit, total = project.funds.money_unit, project.funds.total
    typed = _Typed(
        path,
        project.id,
        project.head.name,
        in_wan(total.initial, unit),
        in_wan(total.adjusted, unit),
        in_wan(total.executed, unit),
        project.funds.execution_score,
        project.foot.total,
        project.foot.grade,
    )
    return _score(typed, project.indicators, data)


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
    settings = data.settings
    indicators = tuple(_indicators(typed.path, rows, data))
    computed_execution = _execution_score(typed, settings)
    execution = _first(typed.execution_score.number, computed_execution)
    computed_total = _total(indicators, typed, execution, settings)
    total = _first(typed.total.number, computed_total)
    weights = [indicator.weight for indicator in indicators]
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
        grade=typed.grade or grade(total, settings.grades),
        weights_total=total_score([settings.weights.execution, *weights]) if indicators else None,
    )


def _indicators(
    path: str, rows: Iterable[Indicator], data: SelfEvaluation
) -> Iterator[IndicatorScore]:
    """The rows that count, with 一级 and 二级 filled down from the rows above."""
    year = data.cover.year.number
    level1 = level2 = None
    for index, row in enumerate(rows):
        level2 = row.level2 or (level2 if not row.level1 else None)
        level1 = row.level1 or level1
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
        )


def _execution_score(typed: _Typed, settings: Settings) -> Decimal | None:
    places = int(settings.display.score_places)
    weight, full_marks_from = settings.weights.execution, settings.scoring.full_marks_from
    if typed.adjusted == 0 and typed.executed == 0:
        return no_budget_score(settings.weights, settings.scoring)
    return execution_score(typed.executed, typed.adjusted, weight, full_marks_from, places)


def _total(
    indicators: tuple[IndicatorScore, ...],
    typed: _Typed,
    execution: Decimal | None,
    settings: Settings,
) -> Decimal | None:
    """Σ 得分, brought back to 100 points where a part that does not apply is left out."""
    if not indicators:
        return None
    total = total_score([execution, *(indicator.score for indicator in indicators)])
    rules, weights = settings.scoring, settings.weights
    no_budget = typed.adjusted == 0 and typed.executed is not None and execution is None
    has_satisfaction = any(indicator.level1 == SATISFACTION for indicator in indicators)
    no_satisfaction = not has_satisfaction and rules.absent_satisfaction == "折算为100分"
    applicable = Decimal(100)
    if no_budget:
        applicable -= weights.execution
    if no_satisfaction:
        applicable -= weights.satisfaction
    if applicable == 100:  # noqa: PLR2004 - full marks
        return total
    return rescaled_total(total, applicable, int(settings.display.score_places))


def _first(typed: Decimal | None, computed: Decimal | None) -> Decimal | None:
    return computed if typed is None else typed
