"""The root of the data: one unit's self-evaluation of one year."""

from dataclasses import dataclass

from jixiao.model.budget import Budget
from jixiao.model.cover import Cover
from jixiao.model.history import ImportRecord, LastYear, ReviewEntry
from jixiao.model.overall import Overall
from jixiao.model.performance import Performance, ProblemsAndMeasures
from jixiao.model.project import Project, ProjectSpending
from jixiao.model.settings import Settings
from jixiao.model.unit import Unit


@dataclass(frozen=True, slots=True)
class SelfEvaluation:
    """Everything a workbook asks; blank is ``None`` or :data:`BLANK`, never 0."""

    cover: Cover = Cover()
    unit: Unit = Unit()
    budget: Budget = Budget()
    overall: Overall = Overall()
    projects: tuple[Project, ...] = ()
    spending: ProjectSpending = ProjectSpending()
    performance: Performance = Performance()
    problems: ProblemsAndMeasures = ProblemsAndMeasures()
    last_year: LastYear = LastYear()
    imports: tuple[ImportRecord, ...] = ()
    review: tuple[ReviewEntry, ...] = ()
    settings: Settings = Settings()
