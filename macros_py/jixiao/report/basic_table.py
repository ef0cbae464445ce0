"""附件1 基础数据表 as a table, from the same definition as its print view in the workbook."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from jixiao.form.definition import AnyBlock, ViewBlock, ViewRow
from jixiao.form.formula import parse
from jixiao.functions.calculate import Calculator
from jixiao.functions.references import Context
from jixiao.functions.values import Value
from jixiao.narrative.printing import Printer
from jixiao.report.tables import Align, Cell, Row, Table
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.total import total_score

_HEAD: Final = "表头文字"
_GRID: Final = 28
"""Grid columns: a multiple of the numbers of columns that the parts of the form have."""
_WIDTH: Final = Decimal(170)
_RATE: Final = "率"
_MONEY: Final = "万元"


class BasicTable:
    """Builds the table of one unit."""

    def __init__(self, evaluation: Evaluation, calculator: Calculator, printer: Printer) -> None:
        self._evaluation = evaluation
        self._calculator = calculator
        self._printer = printer

    def table(self, blocks: Iterable[AnyBlock]) -> Table:
        """All views of ``blocks``, one below the other, 170 mm wide."""
        rows = [
            row for block in blocks if isinstance(block, ViewBlock) for row in self._view(block)
        ]
        return Table((_WIDTH / _GRID,) * _GRID, tuple(rows), row_height=Decimal("6.5"))

    def _view(self, block: ViewBlock) -> Iterator[Row]:
        span = _GRID // len(block.header)
        yield Row(tuple(Cell(title, span, style=_HEAD) for title in block.header))
        for index in range(block.rows):
            values = (
                self._calculator.row_value(block.list, index, column) for column in block.columns
            )
            yield Row(tuple(self._cells(block, values, span)))
        for row in block.row:
            label = [Cell(row.label, span, align=Align.LEFT)] if row.label else []
            yield Row((*label, *self._cells(block, self._values(row), span, len(label))))

    def _cells(
        self, block: ViewBlock, values: Iterable[Value], span: int, first: int = 0
    ) -> Iterator[Cell]:
        for value, header in zip(values, block.header[first:], strict=True):
            wide = len(block.header) == 1
            text = self._printed(value, header, is_money=_MONEY in block.title + header)
            yield Cell(text, span, align=Align.LEFT if wide else Align.CENTER)

    def _values(self, row: ViewRow) -> list[Value]:
        if row.category:
            return self._of_category(row.category)
        return [
            self._calculator.evaluate(parse(f"{{{reference}}}"), Context())
            for reference in row.cells
        ]

    def _of_category(self, category: str) -> list[Value]:
        """上年决算数 (not asked by project), 年初预算数 and 全年执行数 of a 项目类别, in 万元."""
        forms = [
            form
            for form, project in zip(
                self._evaluation.projects, self._evaluation.data.projects, strict=True
            )
            if project.head.category == category
        ]
        initial = total_score(form.initial for form in forms)
        return [None, initial, total_score(form.executed for form in forms)]

    def _printed(self, value: Value, header: str, *, is_money: bool) -> str:
        if not isinstance(value, Decimal):
            return value or ""
        if header.endswith(_RATE):
            return self._printer.rate(value)
        return self._printer.amount(value) if is_money else f"{value.normalize():f}"
