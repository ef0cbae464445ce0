"""The value of every calculated cell of the form, by the cores of the functions."""

from collections.abc import Hashable
from decimal import Decimal
from functools import cache

from jixiao.errors import FormError
from jixiao.form.definition import Field, ListBlock
from jixiao.form.entry import typed_entry
from jixiao.form.formula import Call, Expression, Literal, Ref, parse
from jixiao.form.loading import Form
from jixiao.functions.references import (
    CellTarget,
    ColumnTarget,
    Context,
    RowTarget,
    TableTarget,
    Target,
    context_of,
    locate,
    row_context,
)
from jixiao.functions.registry import named
from jixiao.functions.values import Argument, Value
from jixiao.model.amount import Amount
from jixiao.model.fixed_rows import spare_indicators
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation

_parsed = cache(parse)


class Calculator:
    """Calculates cells of one unit's form; every cell once.

    Paths are those of the form: on project sheets relative to the project, whose number (from 0)
    goes with them. A row that does not exist is a ready, blank one; so is a project, but for the
    固定指标 of the place.
    """

    def __init__(self, form: Form, data: SelfEvaluation) -> None:
        self._form = form
        self._data = data
        self._known: dict[Hashable, Value] = {}
        self._targets: dict[Hashable, Target] = {}
        self._lists: dict[Hashable, tuple[object, ...]] = {}

    def cell(self, path: str, project: int | None = None) -> Value:
        """The value of a single cell, typed or calculated; dates as ISO text.

        Raises:
            FormError: the form has no such cell.
        """
        cells = self._form.cells if project is None else self._form.project_cells
        if path not in cells:
            raise FormError(f"表单里没有单元格“{path}”")
        cell = cells[path]
        if not cell.field.formula:
            return _value(self._typed(path, project))
        return self._once((path, project), cell.field.formula, context_of(cell, project))

    def row_value(
        self, list_path: str, index: int, column: str, project: int | None = None
    ) -> Value:
        """The value of ``column`` in row ``index`` (from 0) of a list, typed or calculated.

        Raises:
            FormError: the form has no such list or column.
        """
        lists = self._form.lists if project is None else self._form.project_lists
        block = lists.get(list_path)
        field = next((f for f in block.column if f.key == column), None) if block else None
        if block is None or field is None:
            raise FormError(f"表单里没有“{list_path}”的列“{column}”")
        return self._in_row(block, field, index, project)

    def evaluate(self, expression: Expression, context: Context) -> Value:
        """The value of ``expression`` as a formula that stands at ``context``.

        Raises:
            FormError: a function or reference of it does not exist.
        """
        project = self._as_far_as_it_matters(context.project)
        key = (expression, context.kind(), context.index, project)
        if key not in self._known:
            value = self._argument(expression, context)
            if isinstance(value, tuple):
                raise FormError("公式的结果是一个区域，不是一个值")
            self._known[key] = value
        return self._known[key]

    def locate(self, ref: Ref, context: Context) -> Target:
        """What ``ref`` leads to, found once for all rows and projects.

        Raises:
            FormError: there is no such cell, row or list.
        """
        key = (ref.target, context.kind())
        target = self._targets.get(key)
        if target is None:
            target = self._targets[key] = locate(self._form, ref, context)
        return target

    def _as_far_as_it_matters(self, project: int | None) -> int | None:
        """The number of the first blank project for all of them: they are alike."""
        return None if project is None else min(project, len(self._data.projects))

    def _once(self, key: Hashable, formula: str, context: Context) -> Value:
        if key not in self._known:
            self._known[key] = self.evaluate(_parsed(formula), context)
        return self._known[key]

    def _argument(self, expression: Expression, context: Context) -> Argument:
        match expression:
            case Ref():
                return self._reference(expression, context)
            case Literal(value, is_text=is_text):
                return value if is_text else Decimal(value)
            case Call(name, arguments):
                return named(name)(*(self._argument(part, context) for part in arguments))

    def _reference(self, ref: Ref, context: Context) -> Argument:
        target = self.locate(ref, context)
        if isinstance(target, RowTarget):
            index = context.index - target.above
            if index < 0:
                return None
            return self._in_row(target.block, target.field, index, context.project)
        project = context.project if target.in_project else None
        match target:
            case CellTarget(cell):
                value = self.cell(cell.path, project)
                if ref.wan and cell.unit_path:
                    return named("WAN")(value, self.cell(cell.unit_path, project))
                return value
            case ColumnTarget(block, field):
                return self._column(block, field, project)
            case TableTarget(block):
                typed = [field for field in block.column if not field.formula]
                columns = [self._column(block, field, project) for field in typed]
                return tuple(zip(*columns, strict=True))

    def _column(self, block: ListBlock, field: Field, project: int | None) -> tuple[Value, ...]:
        rows = range(len(self._rows(block.path, project)))
        return tuple(self._in_row(block, field, index, project) for index in rows)

    def _in_row(self, block: ListBlock, field: Field, index: int, project: int | None) -> Value:
        if field.formula:
            key = (block.path, index, field.key, project)
            return self._once(key, field.formula, row_context(block, index, project))
        rows = self._rows(block.path, project)
        return _value(typed_entry(rows[index], field)) if index < len(rows) else None

    def _rows(self, path: str, project: int | None) -> tuple[object, ...]:
        key = (path, project)
        if key not in self._lists:
            rows = self._typed(path, project)
            self._lists[key] = rows if isinstance(rows, tuple) else ()
        return self._lists[key]

    def _typed(self, path: str, project: int | None) -> object:
        found: object = self._data
        if project is not None:
            if project >= len(self._data.projects):
                return spare_indicators(self._data.settings) if path == "indicators" else None
            found = self._data.projects[project]
        return value_at(found, path)


def _value(typed: object) -> Value:
    """A value of the data as a cell holds it."""
    match typed:
        case Amount(number=number, text=text):
            return text if number is None else number
        case Decimal() | str():
            return typed
        case _:
            return None
