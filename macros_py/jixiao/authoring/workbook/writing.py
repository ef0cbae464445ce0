"""A self-evaluation as a workbook."""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from xlsxwriter.utility import xl_rowcol_to_cell

from jixiao.authoring.intellisense import add_help_sheet
from jixiao.authoring.workbook.canvas import Canvas, PlainSheet, Styles
from jixiao.authoring.workbook.carry import add_carried
from jixiao.authoring.workbook.chart_data import chart_plan, lay_out_chart_data
from jixiao.authoring.workbook.charts import add_charts
from jixiao.authoring.workbook.cover import lay_out_cover
from jixiao.authoring.workbook.folding import is_hidden
from jixiao.authoring.workbook.frugal import FrugalWorkbook
from jixiao.authoring.workbook.function_help import function_help
from jixiao.authoring.workbook.heading import lay_out_heading
from jixiao.authoring.workbook.looks import HINT
from jixiao.authoring.workbook.marks import add_marks
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.names import define_names
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import ROW_HEIGHT, Plan
from jixiao.authoring.workbook.printing import set_up_page
from jixiao.authoring.workbook.progress import Progress, lay_out_progress
from jixiao.authoring.workbook.sheets import lay_out_blocks, plans_of
from jixiao.errors import DataError
from jixiao.form.groups import with_groups
from jixiao.form.loading import FORM_ID, Form
from jixiao.form.marks import FORM_MARK, VERSION_MARK
from jixiao.functions.calculate import Calculator
from jixiao.functions.registry import exported
from jixiao.model.entries import LONGEST_IDENTITY
from jixiao.model.self_evaluation import SelfEvaluation

_CREATED: Final = datetime(2024, 1, 1)  # noqa: DTZ001 - fixed, so that equal data give equal bytes
_TABS: Final = {
    "input": "#2E75B6",
    "project": "#548235",
    "result": "#ED7D31",
    "print": "#A6A6A6",
    "settings": "#404040",
}
_PROTECTED: Final = frozenset({"basic_table", "crosscheck"})
_PROJECTS: Final = "项目自评表"
_HARMLESS: Final = (
    "number_stored_as_text",
    "formula_differs",
    "formula_range",
    "calculated_column",
    "two_digit_text_year",
)
"""What Excel would mark with green triangles although it is meant."""


def write_workbook(data: SelfEvaluation, form: Form, *, addin: bool = False) -> bytes:
    """The workbook that holds ``data``, ready to be filled further.

    Args:
        data: what is filled in already; a blank one gives a blank workbook.
        form: the form.
        addin: put calls of the add-in's functions in front of the native formulas, and add what
            explains them.

    Returns:
        an .xlsx file; equal data give equal bytes.

    Raises:
        DataError: a text is longer than a cell can hold, or an id than a name can.
    """
    form = with_groups(form, data.settings.groups)
    matter = Matter(form, data, Calculator(form, data))
    laid_out = lay_out_workbook(matter, addin=addin)
    target = io.BytesIO()
    book = FrugalWorkbook(target)
    book.set_properties({"title": "绩效自评工作簿", "created": _CREATED})
    book.set_custom_property(FORM_MARK, FORM_ID)
    book.set_custom_property(VERSION_MARK, form.version)
    styles = Styles(book)
    help_sheets = [function_help()] if addin else []
    for plan in [*laid_out.plans, laid_out.figures, *help_sheets]:
        worksheet = book.add_worksheet(plan.title, PlainSheet)
        _write(worksheet, Canvas(worksheet, styles, matter, addin=addin), plan)
        add_marks(book, worksheet, plan, matter)
        if plan is laid_out.figures or is_hidden(plan, matter):
            worksheet.hide()
    if addin:
        add_help_sheet(book, exported())
    add_carried(book, form)
    _finish_cover(book, laid_out, matter)
    define_names(book, laid_out.plans, matter, _project_ids(laid_out.plans, data))
    book.close()
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """All sheets of a workbook before they are written.

    Attributes:
        plans: the sheets in the order of their tabs.
        figures: the hidden sheet behind the charts.
        rates: on it, the 一级指标 and their 得分率.
        charts_at: where the charts of 首页 begin.
    """

    plans: list[Plan]
    figures: Plan
    rates: tuple[Area, Area]
    charts_at: Area


def lay_out_workbook(matter: Matter, *, addin: bool) -> LaidOut:
    """Lay out all sheets, 首页 last, since it shows what stands on the others."""
    plans, figures = plans_of(matter), chart_plan()
    visible = ["", *(plan.title for plan in plans if not is_hidden(plan, matter)), ""]
    for plan in plans:
        known = visible.index(plan.title) if plan.title in visible else 1
        lay_out_heading(plan, matter, visible[known - 1], visible[known + 1])
    projects = sum(plan.project is not None for plan in plans)
    shown: dict[str, list[Progress]] = {}
    cover, *others = plans
    for plan in others:
        lay_out_blocks(plan, matter, projects)
        progress = lay_out_progress(plan, matter)
        if progress and plan.sheet.tab in {"input", "project"} and not is_hidden(plan, matter):
            title = _PROJECTS if plan.project is not None else plan.title
            shown.setdefault(title, []).append(progress)
    rates = lay_out_chart_data(figures, matter, projects)
    hidden = [plan.title for plan in others if plan.project is None and is_hidden(plan, matter)]
    charts_at = lay_out_cover(cover, matter, shown, hidden, addin=addin)
    return LaidOut(plans, figures, rates, charts_at)


def _finish_cover(book: Any, laid_out: LaidOut, matter: Matter) -> None:  # noqa: ANN401
    first = book.worksheets()[0]
    if overview := matter.layout.overview:
        execution = overview.column("name"), overview.column("rate")
        add_charts(book, first, laid_out.charts_at, laid_out.rates, execution)
    _add_bars(first, matter.layout.extras["progress"])
    first.activate()


def _write(worksheet: Any, canvas: Canvas, plan: Plan) -> None:  # noqa: ANN401
    worksheet.hide_gridlines(2)
    worksheet.set_tab_color(_TABS[plan.sheet.tab])
    worksheet.set_default_row(ROW_HEIGHT)
    for column, width in enumerate(plan.columns.widths):
        folded = {"level": 1, "hidden": True} if column in plan.folded else None
        worksheet.set_column(column, column, width, None, folded)
    worksheet.outline_settings(visible=True, symbols_below=False)
    for row, height in plan.heights.items():
        folded = {"level": 1, "hidden": True} if row in plan.folded_rows else None
        worksheet.set_row(row, height, None, folded or _above_folded(row, plan))
    for table in plan.tables:
        area = table.area
        options: dict[str, Any] = {
            "name": table.name,
            "style": None,
            "autofilter": table.filtered,
            "columns": [{"header": header} for header in table.headers],
        }
        if table.numbering:
            options["columns"][0] |= {"formula": table.numbering, "format": canvas.style(HINT)}
        worksheet.add_table(area.header, area.left, area.last, area.right, options)
    for item in plan.items:
        canvas.draw(item)
    plan.items.clear()  # a place for each cell, in each of hundreds of project sheets
    if plan.project is None and not plan.tables and plan.sheet.key in _PROTECTED:
        worksheet.protect("", {"format_columns": True, "format_rows": True})
    everywhere = f"A1:{xl_rowcol_to_cell(max(plan.heights), plan.columns.last)}"
    worksheet.ignore_errors(dict.fromkeys(_HARMLESS, everywhere))
    missing = next((need.area for need in plan.needs if not need.filled), None)
    if missing:
        worksheet.set_selection(missing.top, missing.left, missing.top, missing.left)
    worksheet.freeze_panes(*plan.freeze)
    set_up_page(worksheet, plan)


def _above_folded(row: int, plan: Plan) -> dict[str, bool] | None:
    """The line above folded rows carries their ＋."""
    return {"collapsed": True} if row + 1 in plan.folded_rows else None


def _add_bars(worksheet: Any, area: Area) -> None:  # noqa: ANN401
    worksheet.conditional_format(
        area.top,
        area.left,
        area.bottom,
        area.right,
        {
            "type": "data_bar",
            "data_bar_2010": True,
            "bar_solid": True,
            "bar_color": "#9DC3E6",
            "min_type": "num",
            "min_value": 0,
            "max_type": "num",
            "max_value": 1,
        },
    )


def _project_ids(plans: list[Plan], data: SelfEvaluation) -> list[str]:
    """The ids of all project sheets: those of the data, and new ones for the others.

    Raises:
        DataError: one is longer than a name can hold.
    """
    taken = {project.id for project in data.projects if project.id}
    fresh = (name for n in range(1, 10**6) if (name := f"P{n}") not in taken)
    count = sum(plan.project is not None for plan in plans)
    if long := next((name for name in taken if len(name) > LONGEST_IDENTITY), None):
        raise DataError(
            f"项目的 id “{long[:20]}……”有{len(long)}个字，最多{LONGEST_IDENTITY}个。请改短。"
        )
    known = [project.id for project in data.projects] + [None] * (count - len(data.projects))
    return [name or next(fresh) for name in known]
