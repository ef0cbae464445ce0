"""The self-evaluation a unit begins the next year with, made from last year's."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from jixiao.model.amount import BLANK, Amount
from jixiao.model.budget import (
    Amounts,
    Building,
    ProcurementAmounts,
    ThreePublicAmounts,
    Variance,
    YearAmounts,
)
from jixiao.model.entries import pieces
from jixiao.model.history import LastYear, LastYearFigure, LastYearIndicator, LastYearText
from jixiao.model.keyed import Keyed
from jixiao.model.performance import LedgerEntry, Measure, Problem
from jixiao.model.project import (
    FundNotes,
    Goal,
    Indicator,
    Instalment,
    Project,
    ProjectFoot,
    ProjectItem,
)
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.unit import Paragraph, StaffLastYear

CARRIED_OVER: Final = "沿用未改"
"""状态 of a text that nobody has looked at since."""

_OF_ONE_YEAR: Final = frozenset(
    {
        # texts that tell of the year that is over, and dates
        "as_of",
        "change_reason",
        "conclusion",
        "counted_on",
        "filled_on",
        "grade",
        "idle_note",
        "liabilities_note",
        "low_execution_reason",
        "notice",
        "overall",
        "overstaffing_note",
        "point_in_time",
        "reported_on",
        "social_benefit",
        "time",
        "variance_summary",
    }
)
_DROPPED: Final = (Building, Instalment, Measure, Problem, Variance)


def next_year(
    last: SelfEvaluation,
    *,
    total: Decimal | None = None,
    grade: str | None = None,
    figures: Iterable[LastYearFigure] = (),
) -> SelfEvaluation:
    """``last`` as the beginning of the year after it.

    Figures of last year move to the 上年 columns, and this year's are blank. Texts that describe
    the unit stay; those that have a 状态 are marked 沿用未改. What told of that year alone goes to
    上年数据 or away. Projects and indicators stay, with what was planned but without results.

    Args:
        last: last year's self-evaluation.
        total: its 总分 in points, as it counted.
        grade: its 等级.
        figures: what 上年主要数据 is to list.
    """
    year = last.cover.year
    begun: SelfEvaluation = _rolled(
        replace(last, last_year=LastYear(), imports=(), review=(), settings=type(last.settings)())
    )
    staff, posts = last.unit.staff, last.unit.establishment
    return replace(
        begun,
        cover=replace(begun.cover, year=Amount(None if year.number is None else year.number + 1)),
        unit=replace(
            begun.unit, last_year=StaffLastYear(posts.total, staff.in_post, staff.retired)
        ),
        problems=replace(begun.problems, last_year_problems=tuple(_problems(last))),
        last_year=LastYear(
            Amount(total), grade, tuple(figures), tuple(_indicators(last)), tuple(_texts(last))
        ),
        settings=last.settings,
    )


def _rolled(record: Any) -> Any:  # noqa: ANN401 - any record of the model
    """A record and all in it, one year on."""
    known = _ONE_YEAR_ON.get(type(record))
    return known(record) if known else _fields_rolled(record)


def _fields_rolled(record: Any) -> Any:  # noqa: ANN401
    return replace(
        record, **{f.name: _value(f.name, getattr(record, f.name)) for f in fields(record)}
    )


def _value(name: str, value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Amount):
        return BLANK
    if isinstance(value, Keyed):
        return Keyed()  # cells of the place's own: nobody can tell which outlive the year
    if isinstance(value, tuple):
        return tuple(_rolled(entry) for entry in value if not isinstance(entry, _DROPPED))
    if is_dataclass(value):
        return _rolled(value)
    return None if name in _OF_ONE_YEAR else value


def _indicator(row: Indicator) -> Indicator:
    return replace(
        row,
        actual=None,
        score=BLANK,
        reason=None,
        reason_class=None,
        actual_fix=BLANK,
        band=None,
        evidence=None,
        approved_target=None,
        last_target=row.target,
        last_actual=row.actual,
        last_score=row.score,
        own=Keyed(),
    )


def _project(project: Project) -> Project:
    foot = ProjectFoot(
        preparer=project.foot.preparer, phone=project.foot.phone, head=project.foot.head
    )
    begun: Project = _fields_rolled(project)
    return replace(begun, notes=FundNotes(), foot=foot)


_ONE_YEAR_ON: Final[Mapping[type, Callable[[Any], Any]]] = MappingProxyType(
    {
        Amounts: lambda row: Amounts(last_year=row.actual),
        YearAmounts: lambda row: YearAmounts(last_year=row.actual),
        ThreePublicAmounts: lambda row: ThreePublicAmounts(row.budget, row.actual),
        ProcurementAmounts: lambda row: ProcurementAmounts(last_year=row.actual),
        ProjectItem: lambda row: replace(_fields_rolled(row), last_year=row.actual),
        LedgerEntry: lambda row: replace(
            _fields_rolled(row), approximate=None, evidence=None, last_year=row.quantity
        ),
        Goal: lambda goal: Goal(goal.expected),
        Indicator: _indicator,
        Paragraph: lambda text: Paragraph(text.text, CARRIED_OVER if text.text else None),
        Project: _project,
    }
)


def _problems(last: SelfEvaluation) -> Iterator[Paragraph]:
    """Last year's problems, whose cure is to be told of this year."""
    for problem in last.problems.problems:
        text = "".join(filter(None, (problem.heading, problem.detail)))
        if text:
            yield from (Paragraph(piece, CARRIED_OVER) for piece in pieces(text))


def _indicators(last: SelfEvaluation) -> Iterator[LastYearIndicator]:
    forms = [(project.head.name, project.indicators) for project in last.projects]
    forms.append((None, last.overall.indicators))
    for project, rows in forms:
        for row in rows:
            if row.name:
                yield LastYearIndicator(project, row.name, row.target, row.actual, row.score)


def _texts(last: SelfEvaluation) -> Iterator[LastYearText]:
    told = [("履职成效", text.text) for text in last.performance.paragraphs]
    told += [
        ("存在的问题", "".join(filter(None, (each.heading, each.detail))))
        for each in last.problems.problems
    ]
    told += [
        ("改进措施", "".join(filter(None, (each.heading, each.content))))
        for each in last.problems.measures
    ]
    return (
        LastYearText(section, piece) for section, text in told if text for piece in pieces(text)
    )
