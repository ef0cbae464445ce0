"""Writes the items of a plan onto a worksheet, each value as what it is."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, Final, assert_never

from xlsxwriter.worksheet import CellFormulaTuple

from jixiao.authoring.workbook.frugal import FrugalSheet
from jixiao.authoring.workbook.items import Computed, Entry, Item, Link, Native, Prompt, Text
from jixiao.authoring.workbook.looks import DATE, Look
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.prompts import validation_of
from jixiao.authoring.workbook.references import resolver
from jixiao.errors import DataError
from jixiao.functions.render import render
from jixiao.functions.values import Value, is_blank
from jixiao.model.entries import LONGEST_TEXT, fitting, storable

_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_EPOCH: Final = date(1899, 12, 30).toordinal()


class PlainSheet(FrugalSheet):
    """A worksheet whose formulas are written as they are.

    XlsxWriter searches every formula for dozens of functions newer than Excel 2010, which took
    most of the time; our formulas have none of them.
    """

    def _write_formula(
        self,
        row: int,
        col: int,
        formula: str,
        cell_format: Any = None,  # noqa: ANN401 - XlsxWriter has no types
        value: float | str = 0,
    ) -> int:
        if self._check_dimensions(row, col):
            return -1
        self.table[row][col] = CellFormulaTuple(self._prepare_formula(formula), cell_format, value)
        return 0

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002
        return formula.removeprefix("=")


class Styles:
    """The formats of a workbook, one for each look."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
        self._book = book
        self._known: dict[Look, Any] = {}

    def __getitem__(self, look: Look) -> Any:  # noqa: ANN401
        known = self._known.get(look)
        if known is None:
            known = self._known[look] = self._book.add_format(look.properties())
        return known


class Canvas:
    """One worksheet being written."""

    def __init__(self, worksheet: Any, styles: Styles, matter: Matter, *, addin: bool) -> None:  # noqa: ANN401
        self._worksheet = worksheet
        self._styles = styles
        self._matter = matter
        self._addin = addin

    def style(self, look: Look) -> Any:  # noqa: ANN401
        """The format of a look."""
        return self._styles[look]

    def draw(self, item: Item) -> None:
        """Write one item.

        Raises:
            DataError: a text is longer than a cell can hold.
        """
        match item:
            case Computed():
                self._computed(item)
            case Entry(area, field, value, look):
                is_date = field.type == "date"
                self._cell(area, look, _serial(value) if is_date else value)
            case Prompt(area, field):
                if options := validation_of(field):
                    self._worksheet.data_validation(
                        area.top, area.left, area.bottom, area.right, options
                    )
            case Text(area, text, look):
                self._cell(area, look, text)
            case Link(area, text, target, look):
                self._merge(area, look)
                self._worksheet.write_url(
                    area.top, area.left, f"internal:{target}", self._styles[look], text
                )
            case Native(area, formula, value, look):
                text = formula if isinstance(formula, str) else formula(self._matter.layout)
                self._formula(area, look, text, value)
            case _:
                assert_never(item)

    def _computed(self, item: Computed) -> None:
        resolve = resolver(self._matter, item.area.sheet, item.context)
        formula = render(item.expression, resolve, addin=self._addin)
        value = self._matter.calculator.evaluate(item.expression, item.context)
        if item.link:
            formula = f'HYPERLINK("#{item.link}",{formula})'
        if item.gate:
            project = item.context.project
            gate = self._matter.layout.cells[project, item.gate]
            place = gate.seen_from(item.area.sheet, gate.anchor)
            formula = f'IF({place}="","",{formula})'
            value = None if is_blank(self._matter.value(item.gate, project)) else value
        self._formula(item.area, item.look, formula, value)

    def _formula(self, area: Area, look: Look, formula: str, value: Value) -> None:
        self._merge(area, look)
        value = _serial(value) if look.number == DATE else value
        cached = float(value) if isinstance(value, Decimal) else _result(value or "")
        self._worksheet.write_formula(
            area.top, area.left, f"={formula}", self._styles[look], cached
        )

    def _cell(self, area: Area, look: Look, value: Value) -> None:
        self._merge(area, look)
        place = (area.top, area.left)
        style = self._styles[look]
        if isinstance(value, Decimal):
            self._worksheet.write_number(*place, float(value), style)
        elif is_blank(value):
            self._worksheet.write_blank(*place, None, style)
        else:
            text = str(value)
            if fitting(text) != text:
                raise DataError(
                    f"《{area.sheet}》{area.anchor.replace('$', '')}：文字有{len(text)}个字，"
                    f"超过一格能放的{LONGEST_TEXT}个。请分成几段，一段一行。"
                )
            self._worksheet.write_string(*place, text, style)

    def _merge(self, area: Area, look: Look) -> None:
        if area.is_merged:
            self._worksheet.merge_range(
                area.top, area.left, area.bottom, area.right, "", self._styles[look]
            )


def _result(text: Value) -> Value:
    """The text a formula gave last, as the file holds it: nothing that Excel would not take.

    XlsxWriter writes it as it is, so that ``_x0041_`` would be read as an ``A``.
    """
    return _ESCAPE.sub("_x005F_", storable(text)) if isinstance(text, str) else text


def _serial(value: Value) -> Value:
    """A date as Excel counts it; a text that is no date stays as typed."""
    try:
        return Decimal(date.fromisoformat(str(value)).toordinal() - _EPOCH)
    except ValueError:
        return value
