"""The entries of a paper's lists, as text to be printed."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from jixiao.form.formula import Ref
from jixiao.form.layout import Column, Entries
from jixiao.form.loading import column
from jixiao.functions.references import Context, TableTarget, row_context
from jixiao.model.path import value_at
from jixiao.model.project import Indicator
from jixiao.model.settings import YES
from jixiao.papers.asking import PROJECTS, project_column
from jixiao.papers.kinds import kind_of_field
from jixiao.report.paper_values import PaperValues
from jixiao.scoring.evaluation import FormScore, IndicatorScore

_NOT_APPLICABLE: Final = "/"
_SAYS_POINTS: Final = re.compile(r"[0-9.]+分")
_SLASHED: Final = frozenset({"name", "target", "actual"})
_ALL: Final = PROJECTS.rstrip(".")


class PaperList:
    """Prints the entries of one list; ``rows`` holds the numbers of those that are printed."""

    def __init__(self, values: PaperValues, part: Entries) -> None:
        self._values = values
        self._part = part
        self._block = None if part.path == _ALL else self._listed()
        self.rows: tuple[int | None, ...] = tuple(self._rows())

    def texts(self, of: Column) -> list[str]:
        """The column ``of`` from top to bottom; blank in rows that hold no entry."""
        texts = ["" if row is None else self._text(row, of.key) for row in self.rows]
        return self._with_points(texts) if of.points else texts

    def _listed(self) -> TableTarget:
        target = self._values.calculator.locate(Ref(self._part.path), self._values.context)
        assert isinstance(target, TableTarget)  # noqa: S101 - checked where the pack is put together
        return target

    @property
    def _project(self) -> int | None:
        return self._values.project if self._block and self._block.in_project else None

    def _entries(self) -> Sequence[object]:
        data = self._values.evaluation.data
        found = value_at(
            data if self._project is None else data.projects[self._project], self._part.path
        )
        return found if isinstance(found, tuple) else ()

    def _rows(self) -> Iterator[int | None]:
        """At least one row, on a view as many as the layout wants."""
        numbers = [row for row in range(len(self._entries())) if self._is_chosen(row)]
        yield from numbers
        least = self._part.rows if self._values.layout.sheet == "view" else 1
        yield from [None] * (max(least, 1) - len(numbers))

    def _is_chosen(self, row: int) -> bool:
        if not self._part.where:
            return True
        key, wanted = self._part.where
        return self._text(row, key) == wanted

    def _text(self, row: int, key: str) -> str:
        values = self._values
        if self._block is None:
            context = Context(project=row)
            return values.formula(project_column(values.evaluation.form, key), context)
        block = self._block.block
        field = column(block, key)
        value = values.calculator.row_value(block.path, row, key, self._project)
        text = values.printed(value, kind_of_field(field), row_context(block, row, self._project))
        return self._as_scored(row, key, text)

    def _as_scored(self, row: int, key: str, text: str) -> str:
        """Of indicators: the score that counts, and a stroke where one does not apply."""
        entry = self._entries()[row]
        if not isinstance(entry, Indicator):
            return text
        if key == "score":
            score = next(
                (each.score for each in self._scored() if each.path.endswith(f"[{row}]")), None
            )
            return self._values.printer.score(score)
        if key in _SLASHED and not text and entry.not_applicable == YES:
            return _NOT_APPLICABLE
        return text

    def _form(self) -> FormScore | None:
        evaluation = self._values.evaluation
        return evaluation.overall if self._project is None else evaluation.projects[self._project]

    def _scored(self) -> Sequence[IndicatorScore]:
        form = self._form()
        return form.indicators if form else ()

    def _with_points(self, texts: list[str]) -> list[str]:
        """Each group with the sum of the 分值 of its rows: 产出指标（50分）.

        A group goes on where its cell is blank, and where its name stands once more.
        """
        counted = {each.path: each.weight for each in self._scored()}
        sums: dict[str, Decimal] = {}
        group = ""
        for text, row in zip(texts, self.rows, strict=True):
            group = text or group
            weight = next((w for p, w in counted.items() if p.endswith(f"[{row}]")), None)
            sums[group] = sums.get(group, Decimal(0)) + (weight or Decimal(0))
        return [
            self._named(text, sums[text]) if text and sums.get(text) else text for text in texts
        ]

    def _named(self, group: str, points: Decimal) -> str:
        if _SAYS_POINTS.search(group):
            return group
        return f"{group}\n（{self._values.printer.score(points)}分）"
