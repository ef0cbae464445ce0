"""A sheet drawn as a paper: the form as it is printed, with what helps to fill it in beside it."""

from dataclasses import replace
from itertools import groupby
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import cells_by_path, put_cell, put_status
from jixiao.authoring.workbook.items import Text
from jixiao.authoring.workbook.looks import FORM_LABEL, FORM_TEXT
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.paper_cells import PaperCells
from jixiao.authoring.workbook.paper_lists import lay_out_shown, lay_out_typed
from jixiao.authoring.workbook.paper_rest import lay_out_rest
from jixiao.authoring.workbook.paper_texts import fixed, lay_out_title
from jixiao.authoring.workbook.places import Area, ListArea
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.cells import Cell as FormCell
from jixiao.form.definition import GridBlock, ListBlock
from jixiao.form.layout import Entries, Layout, Part, Rows
from jixiao.papers.drawing import Placed, drawn

_ROW: Final = 24.0
_LONG_ROW: Final = 54.0
_UNIT: Final = "money_unit"


def lay_out_paper(plan: Plan, paper: str, layout: Layout, matter: Matter) -> None:
    """Lay out the paper, then everything of the sheet that is not printed.

    Args:
        plan: of the sheet.
        paper: key of the paper; of one that no paper of the 规则包 is, of the sheet.
        layout: the paper's.
        matter: form and data.
    """
    top = plan.row
    name = matter.form.papers.get(paper, plan.sheet.title)
    lay_out_title(plan, matter, paper, name, layout)
    _unit(plan, layout, matter)
    plan.next_row(22)
    sheet = _PaperSheet(plan, layout, matter)
    for line in layout.above:
        sheet.cells.line(line)
    for part in layout.part:
        sheet.part(part)
    for line in layout.below:
        sheet.cells.line(line)
    plan.print_area = Area(plan.title, top, 0, plan.row - 1, len(layout.columns) - 1)
    if sheet.frozen:
        plan.freeze = (plan.freeze[0], sheet.frozen)
    plan.next_row()
    if plan.sheet.tab != "print":
        lay_out_rest(plan, matter)


def _unit(plan: Plan, layout: Layout, matter: Matter) -> None:
    """The unit of money right of the year: as the paper has it, or chosen there."""
    last = len(layout.columns) - 1
    look = replace(FORM_TEXT, align="right")
    grid = next((b for b in plan.sheet.blocks if isinstance(b, GridBlock) and b.money_unit), None)
    if grid is None:
        plan.add(Text(plan.area(last - 1, last), f"金额单位：{layout.money}", look))
        return
    plan.add(Text(plan.area(last - 1), "金额单位：", look))
    cell = cells_by_path(plan.sheet)[f"{grid.path}.{_UNIT}"]
    put_cell(plan, matter, cell, plan.area(last), looks.of_field(looks.FORM_INPUT, cell.field))


class _PaperSheet:
    """Lays out the parts one below the other."""

    def __init__(self, plan: Plan, layout: Layout, matter: Matter) -> None:
        self.plan = plan
        self.layout = layout
        self.matter = matter
        self.cells = PaperCells(plan, layout, matter)
        self.frozen = 0

    def part(self, part: Part) -> None:
        """One part."""
        if isinstance(part, Rows):
            self._rows(part)
        elif isinstance(part, Entries):
            self._list(part)

    def _rows(self, part: Rows) -> None:
        plan = self.plan
        top = plan.row
        alone = looks_like(self.layout, part)
        placed = sorted(drawn(alone, lambda _: 0), key=lambda each: (each.row, each.column))
        paths: list[str] = []
        for _, cells in groupby(placed, key=lambda each: each.row):
            typed = [each for each in map(self._cell_of(top), cells) if each is not None]
            paths += [cell.path for cell in typed]
            if typed and plan.columns.status is not None:
                put_status(plan, self.matter, typed, plan.columns.status)
            long = any(cell.field.type == "paragraph" for cell in typed)
            plan.next_row(_LONG_ROW if long else _ROW)
        if plan.columns.status is not None:
            self._checks(top, paths)

    def _cell_of(self, top: int):  # type: ignore[no-untyped-def] # noqa: ANN202
        def cell(each: Placed) -> FormCell | None:
            left, first = each.column, top + each.row
            area = Area(self.plan.title, first, left, first + each.high - 1, left + each.wide - 1)
            if each.head or not (each.cell.path or each.cell.value):
                self.cells.head(area, each.cell)
                return None
            return self.cells.value(area, each.cell)

        return cell

    def _list(self, part: Entries) -> None:
        plan = self.plan
        block = self._typed_block(part)
        top = plan.row
        if block is None:
            lay_out_shown(plan, part, self.layout, self.matter)
        else:
            area = lay_out_typed(plan, block, part, self.layout, self.matter)
            self._known(area, part, top)
        if part.side:
            side = Area(plan.title, top, 0, plan.row - 1, part.side_wide - 1)
            plan.add(fixed(side, part.side, FORM_LABEL, self.matter, self.layout))

    def _known(self, area: ListArea, part: Entries, top: int) -> None:
        """The long list of the form: its head is repeated on each page, its names stay in view."""
        if part.rows >= _MANY:
            self.plan.repeat = (top, top)
            self.frozen = area.columns.get("name", -1) + 1

    def _typed_block(self, part: Entries) -> ListBlock | None:
        lists = [b for b in self.plan.sheet.blocks if isinstance(b, ListBlock)]
        return next((b for b in lists if b.path == part.path and not part.where), None)

    def _checks(self, top: int, paths: list[str]) -> None:
        """Right of the money: sums of its parts and differences, a row each."""
        grids = [b for b in self.plan.sheet.blocks if isinstance(b, GridBlock)]
        for grid in grids:
            printed = [
                column.key
                for column in grid.column
                if any(path.startswith(grid.path) and path.endswith(column.key) for path in paths)
            ]
            if printed:
                self._checks_of(grid, top, printed)

    def _checks_of(self, grid: GridBlock, top: int, columns: list[str]) -> None:
        plan = self.plan
        known = cells_by_path(plan.sheet)
        label = (plan.columns.status or 0) + 1
        for offset, key in enumerate(columns):
            if label + 1 + offset <= plan.columns.last:
                head = next(column.label for column in grid.column if column.key == key)
                area = plan.area(label + 1 + offset, row=top)
                plan.add(Text(area, head, looks.SUBHEAD))
        plan.add(Text(plan.area(label, row=top), "核对", looks.SUBHEAD))
        for number, row in enumerate(grid.calc_row, start=1):
            if top + number >= plan.row:
                return
            plan.add(Text(plan.area(label, row=top + number), row.label, looks.LABEL))
            for offset, key in enumerate(columns):
                cell = known.get(f"{grid.path}.{row.key}.{key}")
                if cell is not None and label + 1 + offset <= plan.columns.last:
                    area = plan.area(label + 1 + offset, row=top + number)
                    put_cell(plan, self.matter, cell, area)


_MANY: Final = 10
"""Ready rows from which a list is the long one of its form."""


def looks_like(layout: Layout, part: Rows) -> Layout:
    """The layout with ``part`` alone."""
    return Layout(sheet=layout.sheet, columns=layout.columns, part=(part,))
