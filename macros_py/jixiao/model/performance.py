"""绩效完成情况, 问题与措施: the free text of the report and the figures behind it."""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount
from jixiao.model.unit import Paragraph


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """数据台账: one counted fact; ``quantity`` and ``last_year`` in ``unit``."""

    item: str | None = None
    counting: str | None = None
    quantity: Amount = BLANK
    unit: str | None = None
    approximate: str | None = None
    last_year: Amount = BLANK
    office: str | None = None
    evidence: str | None = None
    indicator: str | None = None


@dataclass(frozen=True, slots=True)
class Conclusion:
    """整体评价 and 社会效益 in words."""

    overall: str | None = None
    social_benefit: str | None = None


@dataclass(frozen=True, slots=True)
class Performance:
    """All of 绩效完成情况."""

    paragraphs: tuple[Paragraph, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    conclusion: Conclusion = Conclusion()


@dataclass(frozen=True, slots=True)
class Problem:
    """存在的问题: heading sentence, elaboration, category."""

    heading: str | None = None
    detail: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """改进措施; ``level`` is ``条`` (1、) or ``款`` (一是), ``lead`` introduces the 款 below it."""

    level: str | None = None
    lead: str | None = None
    heading: str | None = None
    content: str | None = None
    problem: str | None = None
    office: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True)
class ProblemsAndMeasures:
    """All of 问题与措施."""

    problems: tuple[Problem, ...] = ()
    measures: tuple[Measure, ...] = ()
    other_matters: tuple[Paragraph, ...] = ()
    organisation: tuple[Paragraph, ...] = ()
    use_of_results: tuple[Paragraph, ...] = ()
    last_year_problems: tuple[Paragraph, ...] = ()
