"""The cells of a paper's rows: fixed texts, inputs, and values shown from elsewhere."""

from dataclasses import replace
from typing import Final

import msgspec

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import put_cell
from jixiao.authoring.workbook.items import Computed, Native, Text
from jixiao.authoring.workbook.looks import FORM_COMPUTED, FORM_INPUT, FORM_LABEL, FORM_TEXT, Look
from jixiao.authoring.workbook.matter import Matter, shown
from jixiao.authoring.workbook.paper_texts import fixed
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.cells import Cell as FormCell
from jixiao.form.formula import Call, Expression, Ref, parse
from jixiao.form.layout import Cell, Layout, Line
from jixiao.functions.references import CellTarget, Context, locate
from jixiao.papers.drawing import is_under_label
from jixiao.papers.kinds import Kind, kind_of, kind_of_formula

_INDENTED: Final = ("　", "其中")
_LONG: Final = frozenset({"paragraph"})
_GAP: Final = "　　　　"


class PaperCells:
    """Lays out the cells of one paper on one sheet."""

    def __init__(self, plan: Plan, layout: Layout, matter: Matter) -> None:
        self._plan = plan
        self._layout = layout
        self._matter = matter
        self._context = Context(project=plan.project)

    def head(self, area: Area, cell: Cell) -> None:
        """A fixed text, or a blank cell."""
        is_left = cell.label.startswith(_INDENTED)
        look = replace(FORM_LABEL, align=cell.align or ("left" if is_left else "center"))
        self._plan.add(fixed(area, cell.label, look, self._matter, self._layout))
        width = self._plan.columns.width(area.left, area.right)
        if area.top == area.bottom:
            self._plan.make_room(cell.label, width, look.size, row=area.top)

    def value(self, area: Area, cell: Cell) -> FormCell | None:
        """A value; if it is typed here, what is typed."""
        if cell.boxes:
            self._plan.boxes.append((area, cell.boxes))
        if cell.value:
            kind = kind_of_formula(self._matter.form, cell.value, self._context)
            self._shown(area, cell, parse(cell.value), kind)
            return None
        target = locate(self._matter.form, Ref(cell.path), self._context)
        if not isinstance(target, CellTarget):
            raise TypeError(cell.path)
        own = target.cell
        is_here = own.sheet.key == self._plan.sheet.key
        if is_here and (self._plan.project, own.path) not in self._matter.layout.cells:
            if is_under_label(cell) and not own.field.formula:
                area, cell = self._below_label(area, cell)
            put_cell(self._plan, self._matter, own, area, self._look_here(own, cell))
            return None if own.field.formula else own
        kind = kind_of(self._matter.form, cell.path, self._context)
        self._shown(area, cell, Call("LINK", (Ref(cell.path, wan=cell.wan),)), kind)
        return None

    def _below_label(self, area: Area, cell: Cell) -> tuple[Area, Cell]:
        """The label in the first row of ``area``: it is read while nothing is typed yet."""
        self.head(replace(area, bottom=area.top), Cell(label=cell.label, align="left"))
        return replace(area, top=area.top + 1), msgspec.structs.replace(cell, label="")

    def line(self, line: Line) -> None:
        """A line without borders: its cells one behind the other, with room to sign."""
        parts: list[str] = []
        texts: list[str] = []
        for cell in line.cell:
            formula, text = self._in_line(cell)
            parts.append(formula)
            texts.append(text)
        last = len(self._layout.columns) - 1
        look = replace(FORM_TEXT, align=line.align, wrap=True)
        area = self._plan.area(0, last)
        formula = f'&"{_GAP}"&'.join(parts)
        self._plan.add(Native(area, formula, _GAP.join(texts), look))
        self._plan.make_room(_GAP.join(texts), self._plan.columns.width(0, last), look.size)
        self._plan.next_row(24)

    def _in_line(self, cell: Cell) -> tuple[str, str]:
        label = fixed(self._plan.area(0), cell.label, FORM_TEXT, self._matter, self._layout)
        if isinstance(label, Text):
            formula, text = _quoted(label.text), label.text
        else:
            formula, text = str(label.formula), shown(label.value)
        if not cell.path:
            return formula, text
        target = locate(self._matter.form, Ref(cell.path), self._context)
        if not isinstance(target, CellTarget):
            raise TypeError(cell.path)
        own = target.cell
        project = self._plan.project if target.in_project else None
        place = own.name
        if project is not None and (project, own.path) in self._matter.layout.cells:
            area = self._matter.layout.cells[project, own.path]
            place = area.seen_from(self._plan.title, area.anchor)
        value = self._matter.value(own.path, project)
        said = f'TEXT({place},"yyyy-mm-dd")' if own.field.type == "date" else place
        return f'{formula}&IF({place}<>"",{said},"")', text + shown(value)

    def _look_here(self, own: FormCell, cell: Cell) -> Look:
        look = looks.of_field(FORM_COMPUTED if own.field.formula else FORM_INPUT, own.field)
        if own.field.type in _LONG:
            look = replace(look, align="left")
        elif own.field.type not in {"money", "text"}:
            look = replace(look, align="center")
        return self._labelled(replace(look, align=cell.align or look.align), cell)

    def _shown(self, area: Area, cell: Cell, expression: Expression, kind: Kind) -> None:
        look = replace(FORM_COMPUTED, align="center", number=_number(kind), wrap=False)
        if kind.type in {"text", "paragraph", "choice"}:
            align = "left" if kind.type == "paragraph" else "center"
            look = replace(look, align=align, wrap=True)
        look = self._labelled(replace(look, align=cell.align or look.align), cell)
        if self._layout.sheet == "view":
            look = replace(look, fill="")
        self._plan.add(Computed(area, expression, self._context, look))
        value = self._matter.calculator.evaluate(expression, self._context)
        if isinstance(value, str) and look.wrap:
            width = self._plan.columns.width(area.left, area.right)
            self._plan.make_room(value, width, look.size, row=area.top)

    def _labelled(self, look: Look, cell: Cell) -> Look:
        """What stands before the value, as part of its format: staff type the value alone."""
        if not cell.label:
            return look
        label = cell.label.replace("\n", "").replace('"', "")
        number = "General" if look.number == "@" else look.number
        signed = (f"{number}", f"-{number}", f"{number}", "@")
        return replace(look, number=";".join(f'"{label}"{each}' for each in signed))


def _number(kind: Kind) -> str:
    if kind.type == "money":
        return looks.MONEY
    return {"rate": looks.RATE, "date": looks.DATE, "integer": "0"}.get(kind.type, "General")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
