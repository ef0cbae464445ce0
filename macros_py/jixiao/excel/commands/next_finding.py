"""下一条问题: go to the cell of the next finding that nobody has answered."""

from collections.abc import Iterator
from dataclasses import dataclass

import xlwings as xw

from jixiao.errors import InputError
from jixiao.excel.going import Spot, go_to, selected
from jixiao.excel.live import snapshot_of
from jixiao.excel.session import Session
from jixiao.form.definition import ListBlock
from jixiao.form.labels import plain
from jixiao.form.loading import base_form
from jixiao.review_sheet.links import target_of
from jixiao.rules.review import OPEN
from jixiao.sheets import formula
from jixiao.sheets.address import Reference

_last: dict[str, "Open"] = {}
"""The finding each workbook was last taken to: several may stand at one cell."""


@dataclass(frozen=True, slots=True)
class Open:
    """A finding that nobody has answered.

    Attributes:
        row: where it stands in 校验结果.
        spot: the cell it is about; ``None`` if it is about no single cell.
        text: level, message and remedy.
    """

    row: int
    spot: Spot | None
    text: str


def run(session: Session) -> str:
    """Go on from the finding last shown; on 校验结果, from the selected row.

    Raises:
        InputError: there is no 校验结果, or the cell's sheet is gone or hidden.
    """
    book = session.book
    block = base_form().lists["review"]
    sheet, area = _area(book, block)
    findings = list(open_findings(sheet, area, block))
    if not findings:
        return "没有待处理的问题。改过数以后，可以点“校验”再核对一遍。"
    index = _next(findings, selected(book), sheet.name, _last.get(book.name))
    found = findings[index]
    _last[book.name] = found
    go_to(book, found.spot or Spot(sheet.name, found.row, area.first_column))
    session.tell(f"问题 {index + 1}/{len(findings)}　{found.text}")
    return ""


def open_findings(sheet: xw.Sheet, area: Reference, block: ListBlock) -> Iterator[Open]:
    """The rows of 校验结果 in ``area`` that are still to be done, in their order."""
    content = snapshot_of(sheet, area)
    labels = {plain(column.label): column.key for column in block.column}
    headers = content.row(area.first_row, area.first_column, area.last_column)
    columns = {
        labels[str(text)]: column
        for column, text in enumerate(headers, area.first_column)
        if str(text) in labels
    }

    def text_in(row: int, key: str) -> str:
        value = content.value(row, columns[key]) if key in columns else None
        return "" if value is None else str(value)

    for row in sorted({row for row, _ in content.values if row > area.first_row}):
        level, status = text_in(row, "level"), text_in(row, "status")
        if not level or status not in {"", OPEN}:
            continue
        link = content.formula(row, columns.get("position", area.first_column)) or ""
        text = f"{level}：{text_in(row, 'message')}　{text_in(row, 'fix')}"
        yield Open(row, _spot(link), text)


def _area(book: xw.Book, block: ListBlock) -> tuple[xw.Sheet, Reference]:
    for sheet in book.sheets:
        for table in sheet.tables:
            area = formula.block(table.range.address, sheet.name)
            if table.name == block.name and area is not None:
                return sheet, area
    raise InputError(f"{book.name}：找不到《校验结果》的“{block.title}”，可能被删除了。")


def _spot(link: str) -> Spot | None:
    block = target_of(link)
    return None if block is None else Spot(block.sheet, block.first_row, block.first_column)


def _next(findings: list[Open], here: Spot, review: str, last: Open | None) -> int:
    """The index of the finding to go to; behind the last one, the first."""
    if here.sheet == review and (last is None or last.spot is not None):
        return next((i for i, each in enumerate(findings) if each.row >= here.row), 0)
    row = last.row if last else 0
    return next((i for i, each in enumerate(findings) if each.row > row), 0)
