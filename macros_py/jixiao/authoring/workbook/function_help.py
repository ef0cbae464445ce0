"""函数说明: what each function of the add-in does, with an example calculated on the spot."""

from dataclasses import replace
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.columns import Columns
from jixiao.authoring.workbook.heading import link_name
from jixiao.authoring.workbook.items import Entry, Native, Text
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import Field, Sheet
from jixiao.functions import excel
from jixiao.functions.examples import LONGEST, example_cells, example_result
from jixiao.functions.registry import Function, Parameter, exported
from jixiao.functions.values import Value

TITLE: Final = "函数说明"
NEEDS_ADDIN: Final = "要装加载项"
"""What a cell shows whose function has no native formula, without the add-in."""

_HINT: Final = "黄色格是示例，可以改着看结果；要用在自己的表里，照抄公式、换成自己的单元格。"
_EXAMPLE: Final = 2
_LAST: Final = _EXAMPLE + LONGEST - 1
_INPUT: Final = replace(looks.INPUT, align="center", wrap=False)
_RESULT: Final = replace(looks.COMPUTED, align="center", bold=True)
_FIELD: Final = Field(key="example", label="示例")


def function_help() -> Plan:
    """The whole sheet, a block for each exported function."""
    sheet = Sheet(key="function_help", title=TITLE, tab="settings", hint=_HINT)
    plan = Plan(TITLE, sheet, Columns((30, 10) + (18,) * LONGEST), freeze=(3, 0))
    plan.add(Text(plan.area(0), TITLE, looks.TITLE))
    plan.next_row(30)
    plan.add(Text(plan.area(0), _HINT, looks.HINT))
    plan.next_row()
    plan.link(0, "返回首页", link_name("首页"))
    plan.next_row()
    for function in exported():
        _block(plan, function)
    return plan


def _block(plan: Plan, function: Function) -> None:
    plan.head(function.excel_name)
    plan.text(0, _LAST, function.summary, looks.LABEL)
    plan.next_row()
    if function.parameters:
        _captions(plan)
    places = [_argument(plan, each) for each in function.parameters]
    call = f"{function.excel_name}({','.join(place.range for place in places)})"
    plan.add(Text(plan.area(0), "公式", looks.LABEL))
    plan.text(1, _LAST, f"={call.replace('$', '')}", looks.LABEL)
    plan.next_row()
    native, value = _without_addin(function, places)
    plan.add(
        Text(plan.area(0), "结果", looks.LABEL),
        Native(plan.area(1, _LAST), f"IFERROR({call},{native})", value, _RESULT),
    )
    plan.next_row()
    plan.next_row()


def _captions(plan: Plan) -> None:
    for (left, right), text in (((0, 0), "参数"), ((1, 1), "单位"), ((_EXAMPLE, _LAST), "示例")):
        plan.add(Text(plan.area(left, right), text, looks.SUBHEAD))
    plan.next_row()


def _argument(plan: Plan, parameter: Parameter) -> Area:
    """One argument, a row; where its example stands."""
    plan.text(0, 0, parameter.label, looks.LABEL)
    plan.add(Text(plan.area(1), parameter.unit, looks.STATUS))
    values = example_cells(parameter)
    look = replace(_INPUT, number="0%") if "%" in parameter.example else _INPUT
    for column, value in enumerate(values, _EXAMPLE):
        plan.add(Entry(plan.area(column), _FIELD, value, look))
    for column in range(_EXAMPLE + len(values), _LAST + 1):
        plan.add(Text(plan.area(column), "", looks.LABEL))
    area = plan.area(_EXAMPLE, _EXAMPLE + len(values) - 1)
    plan.next_row()
    return area


def _without_addin(function: Function, places: list[Area]) -> tuple[str, Value]:
    """The native formula, and what it gives."""
    if function.twin is None:
        return excel.text(NEEDS_ADDIN), NEEDS_ADDIN
    native = function.twin(*(place.range for place in places))
    # Without arguments nothing is calculated: the twin is a text of its own.
    return native, example_result(function) if places else native.strip('"')
