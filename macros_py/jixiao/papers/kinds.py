"""What kind of value stands in a cell of a layout: money of which unit, a rate, points, a text."""

from dataclasses import dataclass
from typing import Final

from jixiao.form.definition import Field, FieldType
from jixiao.form.formula import Call, Expression, Ref, parse, references
from jixiao.form.loading import Form
from jixiao.functions.references import CellTarget, ColumnTarget, Context, RowTarget, locate

_RATES: Final = frozenset({"EXEC_RATE", "CONTROL_RATE", "SHARE", "CHANGE"})
_MONEY: Final = frozenset({"元", "万元"})
_POINTS: Final = "分"
_WAN: Final = "万元"


@dataclass(frozen=True, slots=True)
class Kind:
    """How a value is shown.

    Attributes:
        type: as in the form; ``money`` also for sums of money.
        unit: of money, ``元`` or ``万元``, where it is fixed; of other figures as in the form.
        unit_path: of the 录入单位 of money, where staff choose it; seen from the same place.
        in_project: whether ``unit_path`` is one of a project.
    """

    type: FieldType
    unit: str = ""
    unit_path: str = ""
    in_project: bool = False

    @property
    def is_points(self) -> bool:
        """Whether it is 分值 or 得分."""
        return self.unit == _POINTS


def kind_of_formula(form: Form, source: str, context: Context) -> Kind:
    """The kind of what the formula ``source`` gives.

    A single value is of its own kind; a rate is known by the function; a sum of money by what it
    sums. Everything else is a number.

    Raises:
        FormError: the formula is none, or names what there is not.
    """
    expression = parse(source)
    if isinstance(expression, Call) and expression.function in _RATES:
        return Kind("rate")
    kinds = [_kind(form, each, context) for each in references(expression)]
    if _is_one(expression) and kinds:
        return kinds[0]
    return next((kind for kind in kinds if kind.type == "money"), Kind("number"))


def kind_of(form: Form, path: str, context: Context) -> Kind:
    """The kind of the value at ``path``.

    Raises:
        FormError: there is none.
    """
    return kind_of_formula(form, f"{{{path}}}", context)


def kind_of_field(field: Field) -> Kind:
    """The kind of a column of a list."""
    money = field.type == "money" or field.unit in _MONEY
    unit = field.unit or (_WAN if money else "")
    return Kind("money" if money else field.type, unit)


def _is_one(expression: Expression) -> bool:
    if isinstance(expression, Call):
        return expression.function == "LINK"
    return True


def _kind(form: Form, ref: Ref, context: Context) -> Kind:
    target = locate(form, ref, context)
    match target:
        case CellTarget(cell, in_project):
            kind = kind_of_field(cell.field)
            if cell.unit_path and not ref.wan:
                return Kind(kind.type, "", cell.unit_path, in_project)
            return kind
        case ColumnTarget(field=field) | RowTarget(field=field):
            return kind_of_field(field)
        case _:
            return Kind("text")
