"""勾稽检查: left side, right side, difference and verdict, all by formula."""

from dataclasses import replace
from typing import Final, TypeAlias

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.gates import Gate, gate_over
from jixiao.authoring.workbook.items import Computed, Native, Text
from jixiao.authoring.workbook.looks import MONEY, RATE
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.overview import project_link
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import Check, ChecksBlock, Limit, LimitsBlock
from jixiao.form.formula import Call, Expression, Ref, parse
from jixiao.functions.references import CellTarget, Context, locate
from jixiao.functions.registry import named
from jixiao.functions.values import Value, is_blank

_CODE, _LABEL, _LEFT, _RIGHT, _GAP, _VERDICT = range(6)
_NAME: Final = "head.name"
_AMOUNT: Final = replace(looks.COMPUTED, number=MONEY, align="right", wrap=False)
_RATIO: Final = replace(_AMOUNT, number=RATE)
_Known: TypeAlias = tuple[str, Value]
"""The place of a value, and the value."""


def lay_out_checks(plan: Plan, block: ChecksBlock, matter: Matter, projects: int) -> None:
    """Lay out sums that must agree; with ``repeat`` once for each of ``projects``."""
    plan.head(block.title)
    _header(plan, ("规则号", "应当相等的两个数", "左边", "右边", "差额", "结果"))
    in_project = bool(block.repeat)
    gated = [
        (check, gate_over((check.left, check.right), matter, in_project=in_project))
        for check in block.check
    ]
    for project in range(projects) if block.repeat else (None,):
        if project is not None:
            _project_line(plan, project)
        for check, gate in gated:
            _check(plan, check, gate, matter, project)
    plan.next_row()


def lay_out_limits(plan: Plan, block: LimitsBlock, matter: Matter) -> None:
    """Lay out ratios against their limits."""
    plan.head(block.title)
    _header(plan, ("规则号", "不应超过上限的比率", "比率", "上限", "", "结果"))
    for limit in block.check:
        _limit(plan, limit, matter)
    plan.next_row()


def _header(plan: Plan, texts: tuple[str, ...]) -> None:
    for column, text in enumerate(texts):
        plan.text(column, column, text, looks.SUBHEAD)
    plan.next_row(22)


def _project_line(plan: Plan, project: int) -> None:
    plan.add(Text(plan.area(_CODE), f"项目{project + 1:02d}", looks.LABEL))
    name = Call("LINK", (Ref(f"projects.{_NAME}"),))
    look = replace(looks.LABEL, bold=True)
    plan.add(
        Computed(
            plan.area(_LABEL), name, Context(project=project), look, link=project_link(project)
        )
    )
    for column in range(_LEFT, _VERDICT + 1):
        plan.add(Text(plan.area(column), "", looks.LABEL))
    plan.next_row()


def _check(plan: Plan, check: Check, asked: Gate, matter: Matter, project: int | None) -> None:
    context = Context(project=project)
    gate = "" if project is None else _NAME
    plan.add(Text(plan.area(_CODE), check.code, looks.STATUS))
    plan.text(_LABEL, _LABEL, check.label, looks.LABEL)
    closed = bool(gate) and is_blank(matter.value(gate, project))
    sides: list[_Known] = []
    for column, expression in ((_LEFT, _shown(parse(check.left))), (_RIGHT, _right(check))):
        plan.add(Computed(plan.area(column), expression, context, _AMOUNT, gate=gate))
        value = None if closed else matter.calculator.evaluate(expression, context)
        sides.append((plan.area(column).anchor, value))
    plan.add(Native(plan.area(_GAP), *_result("DIFFERENCE", *sides), _AMOUNT))
    tolerance = parse(check.tolerance)
    allowed = check.tolerance, matter.calculator.evaluate(tolerance, context)
    formula, value = _result("CHECK_EQUAL", *sides, allowed)
    if _may_stay_blank(check, matter, context):
        left, typed = sides[0]
        formula = f'IF({left}="","",{formula})'
        value = None if is_blank(typed) else value
    plan.add(Native(plan.area(_VERDICT), *asked.over(formula, value), looks.STATUS))
    plan.next_row()


def _right(check: Check) -> Expression:
    """The right side, blank while what is missing of it may hold the rest of the left."""
    left, right = parse(check.left), parse(check.right)
    shown = right
    for function, parts in (("OPEN_SUM", check.several), ("KNOWN_SUM", check.needed)):
        if parts:
            shown = Call(function, (left, shown, *map(parse, parts)))
    return _shown(shown)


def _limit(plan: Plan, limit: Limit, matter: Matter) -> None:
    context = Context()
    plan.add(
        Text(plan.area(_CODE), limit.code, looks.STATUS), Text(plan.area(_GAP), "", looks.STATUS)
    )
    plan.text(_LABEL, _LABEL, limit.label, looks.LABEL)
    sides: list[_Known] = []
    for column, source in ((_LEFT, limit.value), (_RIGHT, limit.limit)):
        expression = _shown(parse(source))
        plan.add(Computed(plan.area(column), expression, context, _RATIO))
        value = matter.calculator.evaluate(expression, context)
        sides.append((plan.area(column).anchor, value))
    asked = gate_over((limit.value, limit.limit), matter, in_project=False)
    verdict = asked.over(*_result("CHECK_LIMIT", *sides))
    plan.add(Native(plan.area(_VERDICT), *verdict, looks.STATUS))
    plan.next_row()


def _result(function: str, *arguments: _Known) -> tuple[str, Value]:
    """Formula and present value of a function over cells of this row."""
    known = named(function)
    formula = known.twin(*(place for place, _ in arguments)) if known.twin else ""
    return formula, known(*(value for _, value in arguments))


def _shown(expression: Expression) -> Expression:
    """A bare reference to a blank cell would show 0."""
    return Call("LINK", (expression,)) if isinstance(expression, Ref) else expression


def _may_stay_blank(check: Check, matter: Matter, context: Context) -> bool:
    """Whether the left side is an input that staff leave blank to have it computed."""
    left = parse(check.left)
    if not isinstance(left, Ref):
        return False
    target = locate(matter.form, left, context)
    if not isinstance(target, CellTarget):
        return False
    field = target.cell.field
    return not field.formula and field.need == "optional"
