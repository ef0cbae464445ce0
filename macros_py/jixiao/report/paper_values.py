"""The values of a paper's cells, as text to be printed."""

from decimal import Decimal
from typing import Final

from jixiao.form.formula import Ref, parse
from jixiao.form.layout import Cell, Layout
from jixiao.functions.calculate import Calculator
from jixiao.functions.references import CellTarget, Context
from jixiao.functions.values import NOT_A_NUMBER, Value
from jixiao.model.settings import YES
from jixiao.narrative.context import year
from jixiao.narrative.printing import Printer, printed_date
from jixiao.numbers import format_amount
from jixiao.papers.kinds import Kind, kind_of, kind_of_formula
from jixiao.papers.wording import with_boxes, worded
from jixiao.report.paper_scores import score_printed
from jixiao.scoring.evaluation import Evaluation

_WAN: Final = "万元"
_FOUR: Final = 4
"""Digits between 元 and 万元."""


class PaperValues:
    """Prints the cells of one paper, or of one project's copy of it."""

    def __init__(
        self,
        evaluation: Evaluation,
        calculator: Calculator,
        printer: Printer,
        layout: Layout,
        project: int | None = None,
    ) -> None:
        self.evaluation = evaluation
        self.calculator = calculator
        self.printer = printer
        self.layout = layout
        self.project = project
        self.context = Context(project=project)
        self._display = evaluation.data.settings.display

    def worded(self, text: str) -> str:
        """A fixed text with year, unit and unit of money."""
        data = self.evaluation.data
        return worded(text, year(data) or "", data.cover.unit_name or "", self.layout.money)

    def cell(self, cell: Cell) -> str:
        """What ``cell`` shows: its fixed text, its value, or the one behind the other."""
        label = self.worded(cell.label)
        if not (cell.path or cell.value):
            return label
        value = self._value(cell)
        if cell.boxes:
            value = with_boxes(cell.boxes, value)
        return label + value

    def is_long(self, cell: Cell) -> bool:
        """Whether ``cell`` holds a text of several sentences."""
        if not cell.path:
            return False
        return kind_of(self.evaluation.form, cell.path, self.context).type == "paragraph"

    def formula(self, source: str, context: Context) -> str:
        """What the formula ``source`` gives, printed by its kind."""
        kind = kind_of_formula(self.evaluation.form, source, context)
        return self.printed(self.calculator.evaluate(parse(source), context), kind, context)

    def printed(self, value: Value, kind: Kind, context: Context) -> str:
        """``value`` as a text; texts as typed, blank as blank, and so what can't be calculated."""
        if value == NOT_A_NUMBER and kind.type != "text":
            return ""
        if not isinstance(value, Decimal):
            text = str(value or "")
            return printed_date(text) if kind.type == "date" else text
        if kind.type == "rate":
            return self.printer.rate(value)
        if kind.type == "money":
            return self._money(value, kind, context)
        if kind.is_points:
            return self.printer.score(value)
        return format(value.normalize() + 0, "f")

    def _value(self, cell: Cell) -> str:
        if not cell.path:
            return self.formula(cell.value, self.context)
        score = score_printed(cell.path, self.evaluation, self.printer, self.project)
        if score is not None:
            return score
        form = self.evaluation.form
        kind = kind_of(form, cell.path, self.context)
        target = self.calculator.locate(Ref(cell.path), self.context)
        assert isinstance(target, CellTarget)  # noqa: S101 - checked where the pack is put together
        project = self.project if target.in_project else None
        return self.printed(self.calculator.cell(target.cell.path, project), kind, self.context)

    def _money(self, value: Decimal, kind: Kind, context: Context) -> str:
        """Money of whatever unit in that of the layout."""
        unit = kind.unit
        if kind.unit_path:
            project = context.project if kind.in_project else None
            unit = str(self.calculator.cell(kind.unit_path, project) or _WAN)
        if unit != self.layout.money:
            value = value.scaleb(-_FOUR if self.layout.money == _WAN else _FOUR)
        places, trim = self.layout.places, self.layout.trim
        return format_amount(
            value,
            int(self._display.amount_places) if places is None else places,
            trim=self._display.trim_zeros == YES if trim is None else trim,
        )
