"""预览: the report's text into 报告预览, a paragraph a row."""

import xlwings as xw

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read
from jixiao.errors import InputError
from jixiao.excel.protection import require_writable
from jixiao.excel.session import Session
from jixiao.excel.tiles import filled_parts, range_of, used_part
from jixiao.excel.typing_in import typed_rows
from jixiao.form.definition import PreviewBlock
from jixiao.form.loading import base_form
from jixiao.report.render import render_report, template_of
from jixiao.report.text import Line, lines_of
from jixiao.rules.checking import profile_of
from jixiao.scoring.evaluate import evaluate
from jixiao.sheets.address import Reference


def run(session: Session) -> str:
    """Write the text over the old one, and show it.

    Raises:
        InputError: the workbook cannot be read, has no 报告预览, or a protected one.
        TemplateError: the Word template of the 规则包 is broken.
    """
    with session.working("预览：正在读取工作簿…"):
        evaluation = evaluate(read(session.snapshot, INSTALLED))
        first = first_cell(session)
        require_writable(first.sheet)
        session.tell("预览：正在写报告的文字…")
        lines = lines_of(render_report(evaluation, template_of(evaluation, profile_of(evaluation))))
        _write(first, lines)
    session.book.activate()
    first.sheet.activate()
    first.select()
    return ""


def first_cell(session: Session) -> xw.Range:
    """Where the text begins.

    Raises:
        InputError: the sheet has gone, or the workbook is older than it.
    """
    form = base_form()
    block = next(b for s in form.sheets for b in s.blocks if isinstance(b, PreviewBlock))
    place = session.snapshot.resolve(block.name)
    if place is None:
        title = form.sheet("preview").title
        raise InputError(
            f"{session.book.name}：没有《{title}》这张表，可能被删除，或工作簿是旧版。"
            "可以点“生成报告”，在 Word 里看。"
        )
    return session.book.sheets[place.sheet].range((place.first_row, place.first_column))


def _write(first: xw.Range, lines: tuple[Line, ...]) -> None:
    """Put the text from ``first`` on, and empty what is left of a longer one."""
    sheet = first.sheet
    rows = typed_rows([[line.kind, line.text] for line in lines])
    last, right = first.row + len(rows) - 1, first.column + 1
    below = Reference(
        sheet.name, last + 1, first.column, max(used_part(sheet).last_row, last + 1), right
    )
    for part in [*filled_parts(sheet, below)]:
        # Written and not cleared, which Excel refuses where a merged block reaches out of the part.
        range_of(sheet, part).value = [[None] * part.width] * part.height
    sheet.range(first, (last, right)).value = rows
    sheet.range(first, (last, first.column)).rows.autofit()
