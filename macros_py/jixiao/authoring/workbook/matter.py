"""What all parts of a workbook are made from: form, data, results, places."""

from dataclasses import dataclass, field
from decimal import Decimal

from jixiao.authoring.workbook.places import Layout
from jixiao.form.loading import Form
from jixiao.functions.calculate import Calculator
from jixiao.functions.values import Value
from jixiao.model.amount import Amount
from jixiao.model.fixed_rows import spare_indicators
from jixiao.model.needs import ALWAYS
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation


@dataclass(frozen=True, slots=True)
class Matter:
    """Form and data of one workbook, its calculated values, and the places of all its cells."""

    form: Form
    data: SelfEvaluation
    calculator: Calculator
    layout: Layout = field(default_factory=Layout)

    def typed(self, path: str, project: int | None = None) -> object:
        """What the data hold at ``path``; in a ready project only the 固定指标 of the place."""
        found: object = self.data
        if project is not None:
            if project >= len(self.data.projects):
                return spare_indicators(self.data.settings) if path == "indicators" else None
            found = self.data.projects[project]
        return value_at(found, path)

    def rows(self, path: str, project: int | None = None) -> tuple[object, ...]:
        """The records of a list."""
        rows = self.typed(path, project)
        return rows if isinstance(rows, tuple) else ()

    def value(self, path: str, project: int | None = None) -> Value:
        """The value of a single cell, typed or calculated."""
        return self.calculator.cell(path, project)

    def is_submitted(self, paper: str) -> bool:
        """Whether 报送材料 has the paper ticked; what every paper needs always counts."""
        is_known = f"settings.papers.{paper}.submitted" in self.form.cells
        return paper == ALWAYS or (is_known and paper in self.data.settings.ticked)

    def ticks(self, paper: str) -> str:
        """The condition that the paper is ticked, as a formula."""
        cell = self.form.cells.get(f"settings.papers.{paper}.submitted")
        return f'{cell.name}="是"' if cell else "FALSE"

    def asks(self, path: str) -> bool:
        """Whether a paper handed in prints the value at the need path ``path``."""
        needs = self.form.needs
        return needs is None or needs.need(path, self.data.settings.ticked) is not None


def shown(value: Value) -> str:
    """A value as Excel joins it to a text."""
    if isinstance(value, Decimal):
        return format(value.normalize() + 0, "f")
    return value or ""


def is_typed(value: object) -> bool:
    """Whether a value of the data is something typed: 0 and marks are, blanks are not."""
    return not value.is_blank if isinstance(value, Amount) else value not in {None, ""}
