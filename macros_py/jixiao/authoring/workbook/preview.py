"""报告预览: the report's text, a paragraph a row."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.columns import Columns
from jixiao.authoring.workbook.items import Text
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.plan import Plan
from jixiao.errors import InputError
from jixiao.form.definition import PreviewBlock
from jixiao.form.reading import Reading
from jixiao.model.entries import pieces
from jixiao.report.render import render_report, template_of
from jixiao.report.text import Line, lines_of
from jixiao.rules.checking import profile_of
from jixiao.scoring.evaluate import evaluate

COLUMNS: Final = Columns((10, 90, 16, 16))  # the last two are margin, and room for links

_HEADING: Final = replace(looks.VIEW, bold=True)
_READY_ROWS: Final = 100
"""Rows made ready for a text that the button writes; more are like the ones above."""


def lay_out_preview(plan: Plan, block: PreviewBlock, matter: Matter) -> None:
    """Lay out the text as the data give it now; a blank workbook has ready rows only."""
    plan.head(block.title)
    for column, text in enumerate(block.header):
        plan.text(column, column, text, looks.SUBHEAD)
    plan.repeat = (plan.row, plan.row)
    plan.next_row()
    plan.freeze = (plan.row, 0)
    matter.layout.named[block.name] = plan.area(0)
    lines = _lines(matter)
    for line in lines:
        look = _HEADING if line.kind == "标题" else looks.VIEW
        for piece in pieces(line.text):
            plan.add(Text(plan.area(0), line.kind, looks.STATUS))
            plan.text(1, 1, piece, look)
            plan.next_row()
    for _ in range(_READY_ROWS - len(lines)):
        plan.add(Text(plan.area(0), "", looks.STATUS), Text(plan.area(1), "", looks.VIEW))
        plan.next_row()


def _lines(matter: Matter) -> Sequence[Line]:
    """The report of the data; nothing while it is not known whose, or by which 规则包."""
    if not matter.data.cover.unit_name:
        return ()
    evaluation = evaluate(Reading("", matter.data, form=matter.form))
    try:
        template = template_of(evaluation, profile_of(evaluation))
    except InputError:
        return ()
    return lines_of(render_report(evaluation, template))
