"""Print views: rows of an official table, every cell a formula."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.items import Computed, Native, Text
from jixiao.authoring.workbook.looks import MONEY, RATE
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area, Layout
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import Field, ViewBlock, ViewRow
from jixiao.form.formula import Call, Ref
from jixiao.functions.references import CellTarget, Context, locate
from jixiao.functions.registry import named
from jixiao.functions.values import RATIO_PLACES, Value, is_number
from jixiao.numbers import half_up

_CATEGORY_COLUMNS = ("", "initial", "executed")
_VIEW = replace(looks.FORM_LABEL, align="right")


def lay_out_view(plan: Plan, block: ViewBlock, matter: Matter) -> None:
    """Lay out a print view: its header and its rows, spread over all columns."""
    spans = _spans(plan, len(block.header))
    header = replace(looks.FORM_LABEL, bold=True)
    for (left, right), text in zip(spans, block.header, strict=True):
        plan.text(left, right, text, header)
    plan.next_row(24)
    for row in block.row:
        _row(plan, row, spans, matter)
    for index in range(block.rows):
        _list_row(plan, block, index, spans, matter)


def _spans(plan: Plan, count: int) -> list[tuple[int, int]]:
    """The columns of each of ``count`` cells: the last ones share what is left over."""
    last = plan.columns.last
    if count == 1:
        return [(0, last)]
    first = {3: 3, 4: 2}.get(count, 1)
    starts = [0, *(1 + first * n for n in range(count - 1))]
    return [(left, right - 1) for left, right in zip(starts, [*starts[1:], last + 1], strict=True)]


def _row(plan: Plan, row: ViewRow, spans: list[tuple[int, int]], matter: Matter) -> None:
    places = [plan.area(left, right) for left, right in spans]
    if row.label:
        plan.text(*spans[0], row.label, replace(looks.FORM_LABEL, align="left"))
        places = places[1:]
    if row.category:
        for place, column in zip(places, _CATEGORY_COLUMNS, strict=True):
            plan.add(_category_sum(place, row.category, column, matter))
    for place, cell in zip(places, row.cells, strict=False):
        plan.add(_reference(plan, place, cell, matter))
    plan.next_row(22)


def _reference(plan: Plan, place: Area, cell: str, matter: Matter) -> Computed:
    path, _, suffix = cell.partition("|")
    ref = Ref(path, wan=suffix == "wan")
    target = locate(matter.form, ref, Context())
    if not isinstance(target, CellTarget):
        raise TypeError(path)
    field = target.cell.field
    value = matter.value(path)
    look = replace(_VIEW, number=looks.of_field(_VIEW, field).number, wrap=False)
    if field.type in {"text", "paragraph", "date"}:
        align = "left" if field.type == "paragraph" else "center"
        look = replace(look, align=align, wrap=True)
    if isinstance(value, str):
        plan.make_room(value, plan.columns.width(place.left, place.right), look.size)
    return Computed(place, Call("LINK", (ref,)), Context(), look)


def _category_sum(place: Area, category: str, column: str, matter: Matter) -> Native | Text:
    look = replace(_VIEW, number=MONEY, wrap=False)
    if not column:
        return Text(place, "", look)

    def formula(layout: Layout) -> str:
        overview = layout.overview
        if overview is None:
            return '""'
        categories, amounts = (
            area.seen_from(place.sheet, area.range)
            for area in (overview.column("category"), overview.column(column))
        )
        total = f'SUMIF({categories},"{category}",{amounts})'
        return f'IF(COUNTIF({categories},"{category}")=0,"",ROUND({total},{RATIO_PLACES}))'

    return Native(place, formula, _sum_of(category, column, matter), look)


def _sum_of(category: str, column: str, matter: Matter) -> Value:
    path = f"funds.total.{column}"
    found = [
        matter.calculator.evaluate(
            Call("LINK", (Ref(f"projects.{path}", wan=True),)), Context(project=number)
        )
        for number, project in enumerate(matter.data.projects)
        if project.head.category == category
    ]
    if not found:
        return None
    return half_up(sum((value for value in found if is_number(value)), Decimal(0)), RATIO_PLACES)


def _list_row(
    plan: Plan, block: ViewBlock, index: int, spans: list[tuple[int, int]], matter: Matter
) -> None:
    columns = {field.key: field for field in matter.form.lists[block.list].column}
    link = named("LINK")
    for (left, right), key in zip(spans, block.columns, strict=True):
        field = columns[key]
        place = plan.area(left, right)
        value = matter.calculator.row_value(block.list, index, key)
        plan.add(Native(place, _linked(place, block.list, key, index), link(value), _cell(field)))
    plan.next_row(22)


def _linked(place: Area, path: str, key: str, index: int) -> Callable[[Layout], str]:
    def formula(layout: Layout) -> str:
        area = layout.lists[None, path].cell(key, index)
        twin = named("LINK").twin
        return twin(area.seen_from(place.sheet, area.anchor)) if twin else ""

    return formula


def _cell(field: Field) -> looks.Look:
    number = {"rate": RATE, "money": MONEY, "number": MONEY}.get(field.type, "General")
    if number == "General":
        return replace(_VIEW, align="left")
    return replace(_VIEW, number=number, wrap=False)
