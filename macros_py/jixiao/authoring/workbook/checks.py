"""勾稽检查: left side, right side, difference and verdict, all by formula."""

from dataclasses import replace

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.items import Computed, Native, Text
from jixiao.authoring.workbook.looks import MONEY, RATE
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.overview import project_link
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import Check, ChecksBlock, Limit, LimitsBlock
from jixiao.form.formula import Call, Expression, Literal, Ref, parse
from jixiao.functions.references import CellTarget, Context, locate
from jixiao.functions.registry import named
from jixiao.functions.values import Value, is_blank

_CODE, _LABEL, _LEFT, _RIGHT, _GAP, _VERDICT = range(6)
_NAME = "head.name"


def lay_out_checks(plan: Plan, block: ChecksBlock, matter: Matter, projects: int) -> None:
    """Lay out sums that must agree; with ``repeat`` once for each of ``projects``."""
    plan.head(block.title)
    _header(plan, ("规则号", "应当相等的两个数", "左边", "右边", "差额", "结果"))
    for project in range(projects) if block.repeat else (None,):
        if project is not None:
            _project_line(plan, project)
        for check in block.check:
            _check(plan, check, matter, project)
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


def _check(plan: Plan, check: Check, matter: Matter, project: int | None) -> None:
    context = Context(project=project)
    gate = "" if project is None else _NAME
    plan.add(Text(plan.area(_CODE), check.code, looks.STATUS))
    plan.text(_LABEL, _LABEL, check.label, looks.LABEL)
    values: list[Value] = []
    closed = bool(gate) and is_blank(matter.value(gate, project))
    for column, source in ((_LEFT, check.left), (_RIGHT, check.right)):
        expression = _shown(parse(source))
        look = replace(looks.COMPUTED, number=MONEY, align="right", wrap=False)
        plan.add(Computed(plan.area(column), expression, context, look, gate=gate))
        values.append(None if closed else matter.calculator.evaluate(expression, context))
    left, right = (plan.area(column).anchor for column in (_LEFT, _RIGHT))
    gap = replace(looks.COMPUTED, number=MONEY, align="right", wrap=False)
    _native(plan, _GAP, "DIFFERENCE", (left, right), tuple(values), gap)
    tolerance = Literal(check.tolerance, is_text=False)
    limits = (check.tolerance, matter.calculator.evaluate(tolerance, context))
    needs_left = _may_stay_blank(check, matter, context)
    _native(
        plan,
        _VERDICT,
        "CHECK_EQUAL",
        (left, right, limits[0]),
        (*values, limits[1]),
        looks.STATUS,
        blank_without=left if needs_left else "",
    )
    plan.next_row()


def _limit(plan: Plan, limit: Limit, matter: Matter) -> None:
    context = Context()
    value = _shown(parse(limit.value))
    bound = parse(limit.limit)
    look = replace(looks.COMPUTED, number=RATE, align="right", wrap=False)
    plan.add(
        Text(plan.area(_CODE), limit.code, looks.STATUS),
        Computed(plan.area(_LEFT), value, context, look),
        Computed(plan.area(_RIGHT), bound, context, look),
        Text(plan.area(_GAP), "", looks.STATUS),
    )
    plan.text(_LABEL, _LABEL, limit.label, looks.LABEL)
    values = tuple(matter.calculator.evaluate(each, context) for each in (value, bound))
    places = (plan.area(_LEFT).anchor, plan.area(_RIGHT).anchor)
    _native(plan, _VERDICT, "CHECK_LIMIT", places, values, looks.STATUS)
    plan.next_row()


def _native(
    plan: Plan,
    column: int,
    function: str,
    places: tuple[str, ...],
    values: tuple[Value, ...],
    look: looks.Look,
    *,
    blank_without: str = "",
) -> None:
    """A function over cells of this row, which hold ``values`` now."""
    known = named(function)
    formula = known.twin(*places) if known.twin else ""
    value = known(*values)
    if blank_without:
        formula = f'IF({blank_without}="","",{formula})'
        value = None if is_blank(values[0]) else value
    plan.add(Native(plan.area(column), formula, value, look))


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
