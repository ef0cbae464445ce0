"""上年数据, 导入记录 and 校验结果: what the workbook remembers."""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount


@dataclass(frozen=True, slots=True)
class LastYearFigure:
    """One figure of last year's self-evaluation, under the label it had there."""

    item: str | None = None
    value: Amount = BLANK
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class LastYearIndicator:
    """One indicator of last year's forms, texts as printed, ``score`` in points."""

    project: str | None = None
    name: str | None = None
    target: str | None = None
    actual: str | None = None
    score: Amount = BLANK


@dataclass(frozen=True, slots=True)
class LastYearText:
    """One paragraph of last year's report."""

    section: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class LastYear:
    """All of 上年数据; ``total`` in points."""

    total: Amount = BLANK
    grade: str | None = None
    figures: tuple[LastYearFigure, ...] = ()
    indicators: tuple[LastYearIndicator, ...] = ()
    texts: tuple[LastYearText, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """导入记录: what became of one value found in an imported document."""

    source: str | None = None
    position: str | None = None
    original: str | None = None
    field: str | None = None
    value: str | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """校验结果: one finding as it stands in the workbook, with what staff answered.

    ``project`` and ``field`` with ``code`` say which finding an answer belongs to.
    """

    level: str | None = None
    position: str | None = None
    item: str | None = None
    value: str | None = None
    message: str | None = None
    fix: str | None = None
    basis: str | None = None
    status: str | None = None
    note: str | None = None
    first_seen: str | None = None
    code: str | None = None
    field: str | None = None
    project: str | None = None
