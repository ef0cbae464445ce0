"""The texts staff wrote, and the counted facts they tell: 受理行政复议案件34件."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, cast

from jixiao.form.cells import Cell
from jixiao.form.definition import Field, ListBlock
from jixiao.model.path import value_at
from jixiao.scoring.evaluation import Evaluation

_KINDS: Final = frozenset({"text", "paragraph"})
_APART: Final = ("settings.", "review", "imports", "last_year", "cover.")
"""What staff choose, what the tool writes, and what was true last year."""
_RESULTS: Final = re.compile(
    r"performance\.(paragraphs\[[0-9]+\]\.text|conclusion\..*)"
    r"|projects\[[0-9]+\]\.goal\.actual|overall\.goals\[[0-9]+\]\.actual"
)

_COUNTED: Final = re.compile(
    r"(?P<what>[^0-9，。；、：,;:！!？?（）()\s]*)"
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<scale>[万亿]?)(?P<about>余|多)?"
    r"(?P<unit>件|起|份|次|场|人次|人|名|户|个|处|批次|批|宗|例|条|项|篇|期|家|台|套|所|座|部|本)"
    r"(?![以之]?[上下内])"
    r"(?P<object>[^0-9，。；、：,;:！!？?（）()\s]*)"
)
_SENTENCE: Final = re.compile(r"[^。；;！!？?\n]+")
_SCALES: Final = {"": 1, "万": 10_000, "亿": 100_000_000}
_LONGEST: Final = 20_000
"""Characters of one text that are read for counts; no report has a longer paragraph."""


@dataclass(frozen=True, slots=True)
class Count:
    """One counted fact of a text.

    Attributes:
        path: of the text.
        sentence: number of the sentence in it.
        what: the words before the number, from the last punctuation mark or number on.
        number: as written, 万 and 亿 multiplied out.
        unit: the counting word.
        object: the words behind the unit: 普法宣传集中活动 of 14场普法宣传集中活动.
        about: whether the text says that it is no exact number: 10余次.
    """

    path: str
    sentence: int
    what: str
    number: Decimal
    unit: str
    object: str
    about: bool

    @property
    def shown(self) -> str:
        """``受理行政复议案件34件``, as messages quote it."""
        return f"{self.what}{self.number}{self.unit}{self.object}"


def texts(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """Path and words of every text that staff wrote, sheet by sheet; blanks are left out."""
    form = evaluation.form
    yield from _cells(evaluation, form.cells, "")
    yield from _lists(evaluation, form.lists, "")
    for number in range(len(evaluation.data.projects)):
        prefix = f"projects[{number}]."
        yield from _cells(evaluation, form.project_cells, prefix)
        yield from _lists(evaluation, form.project_lists, prefix)


def goals(
    evaluation: Evaluation, column: Literal["expected", "actual"]
) -> Iterator[tuple[str, str]]:
    """Path and words of 预期目标 or 实际完成情况, of each project, then of the whole."""
    data = evaluation.data
    told = [
        (f"projects[{number}].goal.{column}", getattr(project.goal, column))
        for number, project in enumerate(data.projects)
    ]
    told += [
        (f"overall.goals[{number}].{column}", getattr(goal, column))
        for number, goal in enumerate(data.overall.goals)
    ]
    return ((path, text) for path, text in told if text and text.strip())


def counts(path: str, text: str) -> tuple[Count, ...]:
    """The counted facts of a text, in order."""
    return tuple(_counts(path, text[:_LONGEST]))


def _counts(path: str, text: str) -> Iterator[Count]:
    for number, sentence in enumerate(_SENTENCE.finditer(text)):
        for found in _COUNTED.finditer(sentence[0]):
            yield Count(
                path,
                number,
                found["what"],
                Decimal(found["number"]) * _SCALES[found["scale"]],
                found["unit"],
                found["object"],
                bool(found["about"]),
            )


def results(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """Path and words of the texts that tell what was done."""
    return (each for each in texts(evaluation) if _RESULTS.fullmatch(each[0]))


def _cells(
    evaluation: Evaluation, cells: Mapping[str, Cell], prefix: str
) -> Iterator[tuple[str, str]]:
    for path, cell in cells.items():
        if _is_text(cell.field) and not path.startswith(_APART):
            yield from _words(evaluation, prefix + path)


def _lists(
    evaluation: Evaluation, lists: Mapping[str, ListBlock], prefix: str
) -> Iterator[tuple[str, str]]:
    for path, block in lists.items():
        if path.startswith(_APART):
            continue
        entries = value_at(evaluation.data, prefix + path)
        columns = [column for column in block.column if _is_text(column) and not column.part_of]
        for row in range(len(cast("tuple[object, ...]", entries))):
            for column in columns:
                yield from _words(evaluation, f"{prefix}{path}[{row}].{column.key}")


def _is_text(field: Field) -> bool:
    return field.type in _KINDS and not field.formula


def _words(evaluation: Evaluation, path: str) -> Iterator[tuple[str, str]]:
    value = value_at(evaluation.data, path)
    if isinstance(value, str) and value.strip():
        yield path, value
