"""The rows of 校验结果, written over those that stand there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import mode
from typing import Final

from lxml import etree

from jixiao.review_sheet.area import ReviewArea
from jixiao.review_sheet.links import link_of
from jixiao.rules.review import ReviewRow
from jixiao.sheets.patching.attributes import style_of
from jixiao.sheets.patching.content import Content, Formula, fitted
from jixiao.sheets.patching.worksheet import Worksheet
from jixiao.sheets.text_height import height_of

_HEIGHTS: Final = ("ht", "customHeight")
_INTERNAL: Final = ("field", "project")  # nobody reads them, they may be cut off


@dataclass
class RowWriter:
    """Writes rows over the old ones.

    A row that was there before takes the look of its cells along, and what staff wrote in columns
    of their own; only cells that differ are written, so that a second run finds nothing to do.

    Attributes:
        area: where they stand.
        worksheet: takes them.
        titles: of the sheets, to which a 位置 can lead.
    """

    area: ReviewArea
    worksheet: Worksheet
    titles: frozenset[str]

    def write(self, rows: Sequence[ReviewRow]) -> bool:
        """Put ``rows`` from the first row on and blank what is left; whether anything changed."""
        sources = [None if row.source is None else self.area.entries[row.source] for row in rows]
        copies = {
            (source, column): self.worksheet.copy(source, column)
            for target, source in enumerate(sources, self.area.first)
            if source is not None and source != target
            for column in self.area.all_columns
        }
        written = self.area.first
        changed = False
        for row, source in zip(rows, sources, strict=True):
            if self._write_row(written, row, source, copies):
                self._fit_height(written, row)
                changed = True
            written += 1
        for target in self.area.entries:
            if target >= written:
                self._blank(target)
                changed = True
        return changed

    @cached_property
    def plain(self) -> Mapping[int, str]:
        """The style that most cells of a column have."""
        numbers = self.worksheet.existing(self.area.first, self.area.last)
        columns = [*self.area.all_columns, *([self.area.number] if self.area.number else [])]
        styles = {
            column: [s for row in numbers if (s := self.worksheet.style(row, column)) is not None]
            for column in columns
        }
        return {column: mode(found) for column, found in styles.items() if found}

    def _write_row(
        self,
        target: int,
        row: ReviewRow,
        source: int | None,
        copies: Mapping[tuple[int, int], etree._Element | None],
    ) -> bool:
        changed = False
        for column, content in self._contents(row):
            if source == target and self._holds(target, column, content):
                continue
            copy = copies.get((source, column)) if source is not None else None
            if source is not None and copy is not None and self._holds(source, column, content):
                self.worksheet.paste(target, column, copy)
            else:
                style = self.plain.get(column) if copy is None else style_of(copy)
                is_own = source == target
                self.worksheet.write(target, column, content, None if is_own else style)
            changed = True
        if source != target:
            for column in self.area.others:
                self._carry(target, column, source, copies)
        return changed

    def _contents(self, row: ReviewRow) -> Iterator[tuple[int, Content]]:
        for key, column in self.area.columns.items():
            text = getattr(row.entry, key)
            content: Content = fitted(text) if text else None
            if key == "position":
                link = link_of(row, text or "", self.area, self.titles)
                content = replace(link, result=text) if link else content
            yield column, content

    def _holds(self, row: int, column: int, content: Content) -> bool:
        """Whether a cell of the file, as it was, holds ``content``."""
        value, formula = self.area.sheet.value(row, column), self.area.sheet.formula(row, column)
        if isinstance(content, Formula):
            return (formula, value) == (content.text, content.result)
        return formula is None and value == content

    def _carry(
        self,
        target: int,
        column: int,
        source: int | None,
        copies: Mapping[tuple[int, int], etree._Element | None],
    ) -> None:
        """Take along what staff wrote in a column of their own; their formulas stay in place."""
        if self.area.sheet.has_formula(target, column):
            return
        copy = None if source is None else copies.get((source, column))
        if source is not None and copy is not None:
            if not self.area.sheet.has_formula(source, column):
                self.worksheet.paste(target, column, copy)
        elif target in self.area.entries:  # what stands in a blank row belongs to no finding
            self.worksheet.write(target, column, None, self.plain.get(column))

    def _blank(self, target: int) -> None:
        for column in self.area.all_columns:
            is_own = column in self.area.others
            if not (is_own and self.area.sheet.has_formula(target, column)):
                self.worksheet.write(target, column, None, self.plain.get(column))
        element = self.worksheet.row_element(target)
        for attribute in _HEIGHTS:
            element.attrib.pop(attribute, "")

    def _fit_height(self, target: int, row: ReviewRow) -> None:
        """Make a row high enough to read all of it."""
        heights = [self.worksheet.default_height]
        for key, column in self.area.columns.items():
            width = self.worksheet.column_width(column)
            text = getattr(row.entry, key)
            if text and width and key not in _INTERNAL:
                heights.append(height_of(text, width))
        element = self.worksheet.row_element(target)
        for attribute, value in zip(_HEIGHTS, (f"{max(heights):g}", "1"), strict=True):
            element.set(attribute, value)
